/**
 * What browsers are told and allowed: the headers of every answer, who of other sites may read, and that none of them
 * may change anything. Programs that are no browser send no `Origin` and are not concerned.
 */
import { createHash } from 'node:crypto';
import fastifyHelmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { LIMITS } from './limits.ts';
import { Problem } from './problem.ts';

export const CSP = 'content-security-policy';

/** Nothing runs and nothing loads: right for all that is no page. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page that loads its own files and speaks to its own server. Charts are drawn into images, pictures are ours. */
export const PAGE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A plain page without scripts, with this one style sheet in it. */
export function styledPageCsp(style: string): string {
  const digest = createHash('sha256').update(style).digest('base64');
  return `${NOTHING}; style-src 'sha256-${digest}'`;
}

/** Beside Helmet's own defaults. */
const HELMET: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  // Only said over TLS, below: a browser that comes in the clear must not hear it.
  strictTransportSecurity: false,
};

/** Helmet has none of these. */
const PERMISSIONS = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const EXPOSED = 'retry-after, server-timing, x-request-id';

export interface BrowserRules {
  /** Origins of other sites whose pages may use the API, with a token and never with a cookie. */
  origins: readonly string[];
  /** Where people open the page, when a proxy hides that from us. */
  publicUrl: string | null;
}

/** What every answer says. */
export type BrowserHeaders = Readonly<Record<string, string>>;

export async function browserHeaders(): Promise<BrowserHeaders> {
  return { ...(await helmetHeaders()), 'permissions-policy': PERMISSIONS };
}

export function sayHeaders(headers: BrowserHeaders, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(headers).header('x-request-id', request.id);
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
}

/** Must come before all routes. */
export function ruleBrowsers(
  app: FastifyInstance,
  headers: BrowserHeaders,
  { origins, publicUrl }: BrowserRules,
): void {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  app.addHook('onRequest', async (request, reply) => {
    sayHeaders(headers, request, reply);
    const { origin, authorization } = request.headers;
    // What somebody was shown because of who he is, is nobody else's.
    if (authorization !== undefined) reply.header('cache-control', 'no-store');
    if (origin === undefined) return;
    const isListed = origins.includes(origin);
    if (isListed) allow(origin, reply);
    if (isListed && isPreflight(request)) return answerPreflight(reply);
    if (READS.has(request.method) || isListed) return;
    const host = URL.canParse(origin) ? new URL(origin).host : '';
    if (host !== '' && (host === request.host || host === publicHost)) return;
    throw new Problem(403, 'foreign-origin', `Pages of "${origin}" may not change anything here.`);
  });
}

/**
 * What Helmet says to any request, asked once: it would be put together anew for each, which takes half as long as the
 * rest of a small request.
 */
async function helmetHeaders(): Promise<Record<string, string>> {
  const app = Fastify();
  await app.register(fastifyHelmet, HELMET);
  app.get('/', (_request, reply) => reply.code(204).send());
  const { headers } = await app.inject('/');
  await app.close();
  const { date: _date, connection: _connection, ...said } = headers;
  return said as Record<string, string>;
}

function allow(origin: string, reply: FastifyReply): void {
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED,
    vary: 'Origin',
  });
}

function isPreflight(request: FastifyRequest): boolean {
  return request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
}

function answerPreflight(reply: FastifyReply): FastifyReply {
  return reply
    .code(204)
    .headers({
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type, idempotency-key',
      'access-control-max-age': LIMITS.preflightS,
    })
    .send();
}
