/**
 * The HTTP side: one Fastify app whose routes are thin (parse, authorise, submit or query, answer). Schemas are
 * zod; every error leaves as problem+json.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { AccountRefusal, type RefusalKind } from '../protocol/account-refusal.ts';
import { SECRET_FIELDS } from '../protocol/accounts.ts';
import { cappedFaults, type Fault, faultAt, faultsOf } from '../protocol/faults.ts';
import { InvalidCursor } from '../queries/cursor.ts';
import { enforceAccess, type RouteRule } from './access.ts';
import { isAway } from './away.ts';
import { answerUnreadable } from './below-routes.ts';
import { callerOfRequest, registerBearer } from './bearer.ts';
import { browserHeaders, type BrowserRules, ruleBrowsers, sayHeaders } from './browsers.ts';
import { commandRoutes } from './commands/commands.ts';
import { accountPages, accountRoutes } from './accounts/accounts.ts';
import { LIMITS } from './limits.ts';
import { describeApi } from './openapi/openapi.ts';
import { pageRoutes } from './page.ts';
import { refusePackedBodies } from './plain-bodies.ts';
import { probeRoutes } from './probes.ts';
import { Problem, unavailable } from './problem.ts';
import type { QueryProfile } from './query-profile/profile.ts';
import { logRequests } from './request-log.ts';
import { profileQueries } from './query-profile/routes.ts';
import { healthRead } from './reads/health.ts';
import { journalReads } from './reads/journal.ts';
import { marketReads } from './reads/market.ts';
import { readRoutes } from './reads/reads.ts';
import { answerUnknownRoutes } from './unknown-route.ts';
import type { HttpWorld } from './world.ts';

export interface HttpOptions extends BrowserRules {
  jwtSecret: string;
  /** Secrets that signed before: what they signed is good until it expires. */
  oldJwtSecrets: readonly string[];
  /** The folder of the built page; null: no page is served. */
  pageDir: string | null;
  logLevel: string;
  /** Whether this installation's mails are shown to whoever sits at it. */
  mailbox: boolean;
  trustedProxies: number;
  /** Null: what requests ask of the database is not watched. */
  profile: QueryProfile | null;
}

export interface App {
  app: FastifyInstance;
  /** Who may call what; complete once the app listens. */
  rules: readonly RouteRule[];
}

class FaultyInput extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('faulty input');
  }
}

export async function createApp(world: HttpWorld, options: HttpOptions): Promise<App> {
  const headers = await browserHeaders();
  const app: FastifyInstance = Fastify({
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: LIMITS.requestMs,
    forceCloseConnections: true,
    trustProxy: (_address: string, hop: number) => hop < options.trustedProxies,
    genReqId: ({ headers }) =>
      (options.trustedProxies > 0 && soundId(headers['x-request-id'])) || randomUUID(),
    // What is wrong with an address itself is found before any route, and its hooks and handlers, is.
    frameworkErrors: (error, request, reply) => {
      sayHeaders(headers, request, reply);
      const problem = toProblem(error);
      request.log.info({ id: request.id, status: problem.status, code: error.code }, 'unreadable request');
      void answerProblem(problem, reply);
    },
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, app.log, headers),
    routerOptions: { maxParamLength: 200 },
    logger: { level: options.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({ disableRequestLogging: true }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(({ schema, httpPart }) => (input: unknown) => {
    // A POST without a body is one with no fields.
    const given = httpPart === 'body' && (input === undefined || input === null) ? {} : input;
    const parsed = (schema as z.ZodType).safeParse(given);
    const empty = httpPart === 'querystring' ? emptyFaults(given) : [];
    if (parsed.success && empty.length === 0) return { value: parsed.data };
    const faults = parsed.success ? [] : faultsOf(parsed.error.issues, withoutSecrets(given));
    return { error: new FaultyInput(cappedFaults([...empty, ...faults])) };
  });
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500 && problem.status !== 503) request.log.error(error);
    return answerProblem(problem, reply);
  });
  answerUnknownRoutes(app, options.pageDir !== null);
  app.addHook('onSend', async (_request, reply) => {
    // When nobody new is taken any more, whoever is answered is let go: the end waits for no idle line.
    if (!app.server.listening) reply.header('connection', 'close');
  });
  logRequests(app);
  ruleBrowsers(app, headers, options);
  refusePackedBodies(app);
  await app.register(fastifyCookie);
  await registerBearer(app, options.jwtSecret, options.oldJwtSecrets);
  const standingOf = (id: string) => world.accounts.standings.of(id);
  if (options.profile !== null) profileQueries(app, options.profile, standingOf);
  await describeApi(app);
  probeRoutes(app, world);
  let rules: readonly RouteRule[] = [];
  await app.register(
    async (api) => {
      rules = enforceAccess(api, (request) => callerOfRequest(request, standingOf));
      marketReads(api, world);
      journalReads(api, world);
      commandRoutes(api, world);
      accountRoutes(api, world, options.mailbox);
      readRoutes(api, world);
      healthRead(api, world, options.profile);
    },
    { prefix: '/api/v1' },
  );
  accountPages(app, world, options.mailbox);
  if (options.pageDir !== null) await pageRoutes(app, options.pageDir);
  return { app, rules };
}

function toProblem(error: FastifyError | Problem | FaultyInput | AccountRefusal | InvalidCursor): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidCursor) {
    const { message } = error;
    const errors = [{ path: 'cursor', rule: 'invalid-cursor', message }];
    return new Problem(422, 'faulty-input', message, { errors });
  }
  if (error instanceof FaultyInput) {
    return new Problem(422, 'faulty-input', error.faults[0]!.message, { errors: error.faults });
  }
  if (error instanceof AccountRefusal) {
    return new Problem(REFUSED[error.kind], error.code, error.message, error.more);
  }
  if (isAway(error)) return unavailable('store-unavailable', 'The database cannot answer at the moment.');
  const status = error.statusCode ?? 500;
  if (status >= 500)
    return new Problem(500, 'internal-error', 'Something went wrong on our side; it was logged.');
  return new Problem(status, CODES[status] ?? 'bad-request', error.message);
}

/** The id that a proxy of ours gave a request, so that both logs tell of it by the same name. */
function soundId(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : null;
}

/** What is wrong with a secret is said without the secret. */
function withoutSecrets(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const hidden = (name: string, value: unknown) =>
    SECRET_FIELDS.has(name) && typeof value === 'string' ? '(hidden)' : value;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, hidden(name, value)]));
}

/** An empty parameter would be read as a nought or left out: neither is what was written. */
function emptyFaults(query: unknown): Fault[] {
  const empty = Object.entries(query ?? {}).filter(([, value]) => value === '');
  return empty.map(([name]) => faultAt([name], 'empty', 'must not be empty', ''));
}

function answerProblem(problem: Problem, reply: FastifyReply): FastifyReply {
  if (problem.more.retryAfterS !== undefined) reply.header('retry-after', problem.more.retryAfterS);
  return reply.code(problem.status).type('application/problem+json').send(asText(problem));
}

/** As a stream, so that no serialiser of a route is asked what it thinks of an error. */
function asText(problem: Problem): Readable {
  return Readable.from([JSON.stringify(problem.body())]);
}

const REFUSED: Record<RefusalKind, number> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  faulty: 422,
  'too-many': 429,
  unavailable: 503,
};

const CODES: Record<number, string> = {
  400: 'malformed-request',
  412: 'precondition-failed',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  416: 'range-not-satisfiable',
};
