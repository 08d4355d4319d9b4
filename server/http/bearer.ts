/**
 * Who is asking: JWTs with one pinned algorithm. Until accounts exist tokens are minted by `npm run token`; what
 * a token says is checked as strictly as any other input.
 */
import fastifyJwt from '@fastify/jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Viewer } from '../market/privacy.ts';
import { id } from '../protocol/fields.ts';
import { Problem } from './problem.ts';

export const ALGORITHM = 'HS256';

const claims = z.discriminatedUnion('role', [
  z.object({ role: z.literal('admin'), sub: id }),
  z.object({ role: z.literal('buyer'), sub: id, buyerId: id }),
]);

export type Claims = z.infer<typeof claims>;

export async function registerBearer(app: FastifyInstance, secret: string): Promise<void> {
  await app.register(fastifyJwt, {
    secret,
    sign: { algorithm: ALGORITHM },
    verify: { algorithms: [ALGORITHM] },
  });
}

/** What a valid token claims; null for anything else. */
export function claimsOf(app: FastifyInstance, token: string): Claims | null {
  try {
    const parsed = claims.safeParse(app.jwt.verify(token));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The claims of a request that needs one of these roles. */
export function requireRole<R extends Claims['role']>(
  request: FastifyRequest,
  ...roles: R[]
): Extract<Claims, { role: R }> {
  const bearer = bearerOf(request);
  if (bearer === null) {
    throw new Problem(401, 'not-signed-in', 'This needs a token: Authorization: Bearer …');
  }
  if (!(roles as string[]).includes(bearer.role)) {
    throw new Problem(
      403,
      'wrong-role',
      `This needs the role ${roles.join(' or ')}; the token has ${bearer.role}.`,
    );
  }
  return bearer as Extract<Claims, { role: R }>;
}

/** A route's hook: who may call it is settled before anything of the request is read. */
export function only(...roles: Claims['role'][]): { onRequest: (request: FastifyRequest) => Promise<void> } {
  return {
    onRequest: async (request) => {
      requireRole(request, ...roles);
    },
  };
}

/** As whom a public read is answered: a valid token may see more, an invalid one is refused. */
export function viewerOf(request: FastifyRequest): Viewer {
  const bearer = bearerOf(request);
  return bearer === null ? { role: 'public' } : viewerFor(bearer);
}

export function viewerFor(bearer: Claims): Viewer {
  return bearer.role === 'buyer' ? { role: 'buyer', buyerId: bearer.buyerId } : { role: 'admin' };
}

function bearerOf(request: FastifyRequest): Claims | null {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  const bearer = token === undefined ? null : claimsOf(request.server, token);
  if (bearer === null) throw new Problem(401, 'invalid-token', 'The token is not valid, or is no longer.');
  return bearer;
}
