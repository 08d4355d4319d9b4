/**
 * Who calls a route: a person behind a session, or an operator with a token of `npm run token`. Set on every
 * request of the API before anything of it is read.
 */
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../market/privacy.ts';
import type { House, PersonRole } from '../protocol/people.ts';
import { Problem } from './problem.ts';

export interface Caller {
  role: PersonRole;
  /** Named in events, keys and the audit log. */
  by: string;
  /** Null for an operator's token, which no account stands behind. */
  session: { sessionId: string; userId: string; userName: string } | null;
  /** When an operator's token is over; null for a session, which is looked up anew. */
  overAtMs: number | null;
  confirmed: boolean;
  buyerId: string | null;
  houses: readonly House[];
}

/** The caller of a route that nobody reaches without one. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw notSignedIn();
  return request.caller;
}

/** The session of a route that only accounts reach. */
export function sessionOf(request: FastifyRequest): NonNullable<Caller['session']> {
  const { session } = callerOf(request);
  if (session === null)
    throw new Problem(403, 'account-needed', 'This needs an account; a bare token has none.');
  return session;
}

/** As whom a public read is answered: who is signed in may see more. */
export function viewerOf(request: FastifyRequest): Viewer {
  return viewerFor(request.caller);
}

export function viewerFor(caller: Caller | null): Viewer {
  if (caller?.role === 'admin') return { role: 'admin' };
  if (caller?.role === 'buyer' && caller.buyerId !== null) return { role: 'buyer', buyerId: caller.buyerId };
  return { role: 'public' };
}

export const notSignedIn = () =>
  new Problem(401, 'not-signed-in', 'This needs a token: Authorization: Bearer …');
