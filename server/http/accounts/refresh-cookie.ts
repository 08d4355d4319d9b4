/**
 * The cookie that keeps a device signed in: scripts cannot read it, other sites cannot send it, and it goes to the
 * session's own address only. Off this machine it travels over TLS only.
 */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../this-machine.ts';

const NAME = 'forecourt_refresh';
const PATH = '/api/v1/session';

export function refreshTokenOf(request: FastifyRequest): string {
  return request.cookies[NAME] ?? '';
}

export function setRefreshToken(
  request: FastifyRequest,
  reply: FastifyReply,
  refreshToken: string,
  expires: Date,
): void {
  reply.setCookie(NAME, refreshToken, { ...attributes(request), expires });
}

export function dropRefreshToken(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(NAME, attributes(request));
}

function attributes(request: FastifyRequest): CookieSerializeOptions {
  const plainLoopback = request.protocol === 'http' && isLoopback(request.hostname);
  return { path: PATH, httpOnly: true, sameSite: 'strict', secure: !plainLoopback };
}
