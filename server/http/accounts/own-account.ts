/** What people do to their own account: see it, and change what it says of them after giving the password again. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  emailChange,
  passwordChange,
  profile,
  profileChange,
  userNameChange,
} from '../../protocol/accounts.ts';
import { id } from '../../protocol/fields.ts';
import { sessionOf } from '../caller.ts';
import { followedMarket } from '../market-param.ts';
import { Problem } from '../problem.ts';
import type { HttpWorld } from '../world.ts';
import { DONE, done, person, TAKEN, taken } from './account-answer.ts';
import { accountRoute, authorOf } from './account-route.ts';

const OF_ACCOUNT = { tag: 'Accounts', access: 'signed-in' } as const;

export function ownAccountRoutes(api: FastifyInstance, world: HttpWorld): void {
  const { accounts } = world;
  accountRoute(api, {
    ...OF_ACCOUNT,
    method: 'GET',
    path: '/account',
    operationId: 'getAccount',
    summary: 'Your account',
    answer: person,
    handle: ({ request }) => accounts.people.find(sessionOf(request).userId),
  });
  accountRoute(api, {
    ...OF_ACCOUNT,
    method: 'POST',
    path: '/account/password',
    operationId: 'changePassword',
    summary: 'Change your password; your other devices are signed out',
    body: passwordChange,
    answer: done,
    handle: async ({ body, request }) => {
      const { userId, sessionId } = sessionOf(request);
      const { currentPassword, newPassword } = body;
      await accounts.passwords.change(userId, sessionId, currentPassword, newPassword, authorOf(request));
      return DONE;
    },
  });
  accountRoute(api, {
    ...OF_ACCOUNT,
    method: 'POST',
    path: '/account/user-name',
    operationId: 'changeUserName',
    summary: 'Change your user name',
    body: userNameChange,
    answer: done,
    handle: async ({ body, request }) => {
      const { userId } = sessionOf(request);
      await accounts.signIn.changeUserName(userId, body.password, body.userName, authorOf(request));
      return DONE;
    },
  });
  accountRoute(api, {
    ...OF_ACCOUNT,
    method: 'POST',
    path: '/account/email',
    operationId: 'requestEmailChange',
    summary: 'Move your account to another address',
    description: 'It moves when both addresses have confirmed by the links they are sent.',
    body: emailChange,
    status: 202,
    answer: taken,
    handle: async ({ body, request }) => {
      const { userId } = sessionOf(request);
      await accounts.emails.request(userId, body.password, body.newEmail, authorOf(request));
      return TAKEN;
    },
  });
}

const OF_BUYER = { tag: 'Accounts', access: 'buyer' } as const;
const watchedModels = z.object({ items: z.array(z.object({ modelId: id })) });

/** What a confirmed buyer keeps for himself: a profile, and the models he watches. */
export function buyerRoutes(api: FastifyInstance, world: HttpWorld): void {
  const { profiles } = world.accounts;
  accountRoute(api, {
    ...OF_BUYER,
    method: 'GET',
    path: '/account/profile',
    operationId: 'getProfile',
    summary: 'What you said of yourself',
    answer: profile,
    handle: ({ request }) => profiles.find(sessionOf(request).userId),
  });
  accountRoute(api, {
    ...OF_BUYER,
    method: 'PATCH',
    path: '/account/profile',
    operationId: 'changeProfile',
    summary: 'Change what you say of yourself',
    body: profileChange,
    answer: profile,
    handle: ({ body, request }) => profiles.change(sessionOf(request).userId, body, authorOf(request)),
  });
  accountRoute(api, {
    ...OF_BUYER,
    method: 'GET',
    path: '/markets/:market/watched-models',
    operationId: 'listWatchedModels',
    summary: 'Your watch-list in a market',
    params: { market: id },
    answer: watchedModels,
    handle: async ({ params, request }) => {
      await followedMarket(world, params.market);
      const modelIds = await profiles.watched(sessionOf(request).userId, params.market);
      return { items: modelIds.map((modelId) => ({ modelId })) };
    },
  });
  accountRoute(api, {
    ...OF_BUYER,
    method: 'PUT',
    path: '/markets/:market/watched-models/:modelId',
    operationId: 'watchModel',
    summary: 'Put a model on your watch-list',
    params: { market: id, modelId: id },
    answer: done,
    handle: async ({ params: { market, modelId }, request }) => {
      const { fold } = await followedMarket(world, market);
      if (!fold.market.models.has(modelId)) {
        throw new Problem(404, 'unknown-model', `There is no model "${modelId}".`);
      }
      await profiles.watch(sessionOf(request).userId, market, modelId, authorOf(request));
      return DONE;
    },
  });
  accountRoute(api, {
    ...OF_BUYER,
    method: 'DELETE',
    path: '/markets/:market/watched-models/:modelId',
    operationId: 'unwatchModel',
    summary: 'Take a model off your watch-list',
    params: { market: id, modelId: id },
    answer: done,
    handle: async ({ params: { market, modelId }, request }) => {
      await followedMarket(world, market);
      await profiles.unwatch(sessionOf(request).userId, market, modelId, authorOf(request));
      return DONE;
    },
  });
}
