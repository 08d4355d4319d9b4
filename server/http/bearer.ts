/**
 * Tokens: JWTs with one pinned algorithm. A session's token names its session, whose standing is looked up anew; an
 * operator's token (`npm run token`) says itself what it may do. Both are checked as strictly as any other input.
 */
import fastifyJwt, { type FastifyJWTOptions } from '@fastify/jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { id } from '../protocol/fields.ts';
import { PERSON_ROLES, type Standing } from '../protocol/people.ts';
import type { Caller } from './caller.ts';
import { LIMITS } from './limits.ts';
import { Problem } from './problem.ts';
import { VerifiedTokens } from './verified-tokens.ts';

const ALGORITHM = 'HS256';

const stamped = { iat: z.int().optional(), exp: z.int() };
const sessionClaims = z.strictObject({ sid: id, sub: id, role: z.enum(PERSON_ROLES), ...stamped });
const operatorClaims = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('admin'), sub: id, ...stamped }),
  z.strictObject({ role: z.literal('buyer'), sub: id, buyerId: id, ...stamped }),
]);
const claims = z.union([sessionClaims, operatorClaims]);

export type Claims = z.infer<typeof claims>;
type Unstamped<C> = C extends Claims ? Omit<C, 'iat' | 'exp'> : never;
/** What is signed; the times are added by the signing. */
export type NewClaims = Unstamped<Claims>;

/** Throws when a token was not signed with its secret, or has expired. */
interface TokenVerifier {
  verify(token: string): unknown;
}

declare module 'fastify' {
  interface FastifyInstance {
    verifiedTokens: VerifiedTokens<Claims>;
    tokenVerifiers: readonly TokenVerifier[];
  }
}

/** What stands behind a session now; null when it has ended or may not be used. */
export type StandingOf = (sessionId: string) => Promise<Standing | null>;

/** Tokens are signed with the secret; what one of the old secrets signed is good until it expires. */
export async function registerBearer(
  app: FastifyInstance,
  secret: string,
  oldSecrets: readonly string[] = [],
): Promise<void> {
  const pinned: Pick<FastifyJWTOptions, 'sign' | 'verify'> = {
    sign: { algorithm: ALGORITHM },
    verify: { algorithms: [ALGORITHM] },
  };
  await app.register(fastifyJwt, { secret, ...pinned });
  const before = oldSecrets.map((_, index) => `before${index}`);
  for (const [index, namespace] of before.entries()) {
    await app.register(fastifyJwt, { secret: oldSecrets[index]!, namespace, ...pinned });
  }
  app.decorate('tokenVerifiers', [app.jwt, ...before.map((namespace) => verifierOf(app, namespace))]);
  app.decorate('verifiedTokens', new VerifiedTokens<Claims>(LIMITS.verifiedTokens, Date.now));
}

/** The token of a session, good for a short time. */
export function signSession(app: FastifyInstance, { sessionId, userId, role }: Standing): string {
  return app.jwt.sign({ sid: sessionId, sub: userId, role }, { expiresIn: LIMITS.accessTokenS });
}

/** Whom a token speaks for now; null for a token that is not valid or is no longer. */
export async function callerOfToken(
  app: FastifyInstance,
  token: string,
  standingOf: StandingOf,
): Promise<Caller | null> {
  const valid = verified(app, token);
  if (valid === null) return null;
  return callerFrom(valid, 'sid' in valid ? await standingOf(valid.sid) : null);
}

/** Whom a request's header speaks for; null without one. */
export async function callerOfRequest(
  request: FastifyRequest,
  standingOf: StandingOf,
): Promise<Caller | null> {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  const caller = token === undefined ? null : await callerOfToken(request.server, token, standingOf);
  if (caller === null) throw new Problem(401, 'invalid-token', 'The token is not valid, or is no longer.');
  return caller;
}

/** What a checked bearer and, for a session's token, its standing make of a caller. */
function callerFrom(claims: Claims, standing: Standing | null): Caller | null {
  if (!('sid' in claims)) {
    const buyerId = claims.role === 'buyer' ? claims.buyerId : null;
    const { role, sub: by, exp } = claims;
    return { role, by, session: null, overAtMs: exp * 1_000, confirmed: true, buyerId, houses: [] };
  }
  if (standing === null || standing.userId !== claims.sub) return null;
  const { sessionId, userId, userName, role, confirmed, houses } = standing;
  return {
    role,
    by: userId,
    session: { sessionId, userId, userName },
    overAtMs: null,
    confirmed,
    buyerId: role === 'buyer' ? standing.buyerId : null,
    houses,
  };
}

function verified(app: FastifyInstance, token: string): Claims | null {
  const known = app.verifiedTokens.claimsOf(token);
  if (known !== null) return known;
  for (const verifier of app.tokenVerifiers) {
    const valid = claims.safeParse(verifiedBy(verifier, token)).data;
    if (valid === undefined) continue;
    app.verifiedTokens.add(token, valid);
    return valid;
  }
  return null;
}

function verifiedBy(verifier: TokenVerifier, token: string): unknown {
  try {
    return verifier.verify(token);
  } catch {
    return null;
  }
}

/** The plugin keeps what is registered under a namespace beside its own functions, which its types do not say. */
function verifierOf(app: FastifyInstance, namespace: string): TokenVerifier {
  return (app.jwt as unknown as Record<string, TokenVerifier>)[namespace]!;
}
