/** Coming to an account, and back into one: registration, links of mails, forgotten passwords. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addressed, linked, passwordReset, registration } from '../../protocol/accounts.ts';
import type { HttpWorld } from '../world.ts';
import { DONE, done, TAKEN, taken } from './account-answer.ts';
import { accountRoute } from './account-route.ts';

const COMMON = { method: 'POST', tag: 'Accounts', access: 'own-credentials' } as const;
const SAME_ANSWER = 'The same answer whether or not the address has an account; its owner gets a mail.';

export function registrationRoutes(api: FastifyInstance, { accounts }: HttpWorld): void {
  accountRoute(api, {
    ...COMMON,
    path: '/registrations',
    operationId: 'register',
    summary: 'Register a buyer',
    description: `${SAME_ANSWER} Offers can be placed once the address is confirmed.`,
    body: registration,
    status: 202,
    answer: taken,
    handle: async ({ body, request }) => {
      await accounts.registration.register(body, request.ip, request.id);
      return TAKEN;
    },
  });
  accountRoute(api, {
    ...COMMON,
    path: '/registrations/resend',
    operationId: 'resendConfirmation',
    summary: 'Send the link that confirms an address again',
    description: SAME_ANSWER,
    body: addressed,
    status: 202,
    answer: taken,
    handle: async ({ body, request }) => {
      await accounts.registration.resend(body.email, request.ip);
      return TAKEN;
    },
  });
  accountRoute(api, {
    ...COMMON,
    path: '/registrations/confirm',
    operationId: 'confirmEmail',
    summary: 'Confirm an address with the link of a mail',
    body: linked,
    answer: z.object({ userName: z.string() }),
    handle: async ({ body, request }) => ({
      userName: await accounts.registration.confirm(body.token, request.ip, request.id),
    }),
  });
  accountRoute(api, {
    ...COMMON,
    path: '/password-resets',
    operationId: 'requestPasswordReset',
    summary: 'Ask for a link to choose a new password',
    description: SAME_ANSWER,
    body: addressed,
    status: 202,
    answer: taken,
    handle: async ({ body, request }) => {
      await accounts.passwords.requestReset(body.email, request.ip);
      return TAKEN;
    },
  });
  accountRoute(api, {
    ...COMMON,
    path: '/password-resets/finish',
    operationId: 'finishPasswordReset',
    summary: 'Choose a new password with the link of a mail',
    description: 'Ends all sessions, opens a locked account, and confirms the address.',
    body: passwordReset,
    answer: done,
    handle: async ({ body, request }) => {
      const { token, newPassword } = body;
      await accounts.finishReset(token, newPassword, request.ip, request.id);
      return DONE;
    },
  });
  accountRoute(api, {
    ...COMMON,
    path: '/email-changes/confirm',
    operationId: 'confirmEmailChange',
    summary: 'Confirm a change of address, from the old or the new mailbox',
    body: linked,
    answer: z.object({
      state: z.enum(['waiting-for-old', 'waiting-for-new', 'waiting-period', 'changed']),
    }),
    handle: async ({ body, request }) => ({
      state: await accounts.confirmEmailChange(body.token, request.ip, request.id),
    }),
  });
  accountRoute(api, {
    ...COMMON,
    path: '/email-changes/cancel',
    operationId: 'cancelEmailChange',
    summary: 'Stop a change of address, from the old mailbox',
    body: linked,
    answer: done,
    handle: async ({ body, request }) => {
      await accounts.emails.cancel(body.token, request.ip, request.id);
      return DONE;
    },
  });
}
