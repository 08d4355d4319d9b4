/** Signing in, staying signed in, signing out, and the devices that are signed in. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { signIn } from '../../protocol/accounts.ts';
import { id } from '../../protocol/fields.ts';
import { AccountRefusal } from '../../protocol/account-refusal.ts';
import { signSession } from '../bearer.ts';
import { sessionOf } from '../caller.ts';
import { LIMITS } from '../limits.ts';
import type { HttpWorld } from '../world.ts';
import { DONE, done, shownSession, signedIn } from './account-answer.ts';
import { accountRoute, authorOf, deviceOf } from './account-route.ts';
import { dropRefreshToken, refreshTokenOf, setRefreshToken } from './refresh-cookie.ts';

const tag = 'Sessions';

export function sessionRoutes(api: FastifyInstance, { accounts }: HttpWorld): void {
  const answerOf = async (
    request: FastifyRequest,
    reply: FastifyReply,
    session: { sessionId: string; refreshToken: string; expiresAt: Date },
  ) => {
    const standing = await accounts.standings.of(session.sessionId);
    if (standing === null) throw new AccountRefusal('not-signed-in', 'session-over', 'The session is over.');
    setRefreshToken(request, reply, session.refreshToken, session.expiresAt);
    return {
      accessToken: signSession(api, standing),
      expiresInS: LIMITS.accessTokenS,
      account: await accounts.people.find(standing.userId),
    };
  };

  accountRoute(api, {
    method: 'POST',
    path: '/session',
    operationId: 'signIn',
    tag,
    summary: 'Sign in with a user name or an e-mail address',
    description: 'Answers with a short-lived access token, and sets the cookie that refreshes it.',
    access: 'own-credentials',
    body: signIn,
    answer: signedIn,
    handle: async ({ body, request, reply }) => {
      const { login, password } = body;
      const session = await accounts.signIn.signIn(login, password, deviceOf(request), request.id);
      return answerOf(request, reply, session);
    },
  });
  accountRoute(api, {
    method: 'POST',
    path: '/session/refresh',
    operationId: 'refreshSession',
    tag,
    summary: 'Get a new access token with the cookie of the session',
    description:
      'The cookie is good once and replaced by each answer; one that comes again later ends the session.',
    access: 'own-credentials',
    answer: signedIn,
    handle: async ({ request, reply }) => {
      try {
        const session = await accounts.sessions.refresh(refreshTokenOf(request), deviceOf(request));
        return await answerOf(request, reply, session);
      } catch (error) {
        if (error instanceof AccountRefusal && error.code === 'session-over')
          dropRefreshToken(request, reply);
        throw error;
      }
    },
  });
  accountRoute(api, {
    method: 'DELETE',
    path: '/session',
    operationId: 'signOut',
    tag,
    summary: 'Sign out this device',
    access: 'own-credentials',
    answer: done,
    handle: async ({ request, reply }) => {
      await accounts.sessions.endByToken(refreshTokenOf(request), request.id);
      dropRefreshToken(request, reply);
      return DONE;
    },
  });
  accountRoute(api, {
    method: 'GET',
    path: '/account/sessions',
    operationId: 'listSessions',
    tag,
    summary: 'The devices that are signed in to your account',
    access: 'signed-in',
    answer: z.object({ items: z.array(shownSession) }),
    handle: async ({ request }) => {
      const { userId, sessionId: own } = sessionOf(request);
      const sessions = await accounts.sessions.list(userId);
      return { items: sessions.map((session) => ({ ...session, current: session.sessionId === own })) };
    },
  });
  accountRoute(api, {
    method: 'DELETE',
    path: '/account/sessions/:sessionId',
    operationId: 'endSession',
    tag,
    summary: 'Sign out one device of yours',
    access: 'signed-in',
    params: { sessionId: id },
    answer: done,
    handle: async ({ params, request }) => {
      await accounts.sessions.endOwn(sessionOf(request).userId, params.sessionId, authorOf(request));
      return DONE;
    },
  });
  accountRoute(api, {
    method: 'DELETE',
    path: '/account/sessions',
    operationId: 'endOtherSessions',
    tag,
    summary: 'Sign out all your devices but this one',
    access: 'signed-in',
    answer: done,
    handle: async ({ request }) => {
      const { userId, sessionId } = sessionOf(request);
      await accounts.sessions.endOthers(userId, sessionId, authorOf(request));
      return DONE;
    },
  });
}
