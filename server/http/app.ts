/**
 * The HTTP side: one Fastify app whose routes are thin (parse, authorise, submit or query, answer). Schemas are
 * zod; every error leaves as problem+json.
 */
import { Readable } from 'node:stream';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { cappedFaults, type Fault, faultsOf } from '../protocol/faults.ts';
import { registerBearer } from './bearer.ts';
import { LIMITS } from './limits.ts';
import { Problem } from './problem.ts';
import { clockRoutes } from './routes/clock.ts';
import { healthRoutes } from './routes/health.ts';
import { journalRoutes } from './routes/journal.ts';
import { marketRoutes } from './routes/market.ts';
import { moneyRoutes } from './routes/money.ts';
import { offerRoutes } from './routes/offers.ts';
import { pageRoutes } from './routes/page.ts';
import type { HttpWorld } from './world.ts';

export interface HttpOptions {
  jwtSecret: string;
  /** The folder of the built page; null: no page is served. */
  pageDir: string | null;
  logLevel: string;
}

export type App = FastifyInstance;

class FaultyInput extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('faulty input');
  }
}

export async function createApp(world: HttpWorld, options: HttpOptions): Promise<App> {
  const app = Fastify({
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: LIMITS.requestMs,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    logger: { level: options.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({ disableRequestLogging: true }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(({ schema, httpPart }) => (input: unknown) => {
    // A POST without a body is one with no fields.
    const given = httpPart === 'body' && (input === undefined || input === null) ? {} : input;
    const parsed = (schema as z.ZodType).safeParse(given);
    if (parsed.success) return { value: parsed.data };
    return { error: new FaultyInput(cappedFaults(faultsOf(parsed.error.issues, given))) };
  });
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500 && problem.status !== 503) request.log.error(error);
    if (problem.more.retryAfterS !== undefined) reply.header('retry-after', problem.more.retryAfterS);
    return reply.code(problem.status).type('application/problem+json').send(asText(problem));
  });
  app.setNotFoundHandler((request, reply) => {
    const problem = new Problem(
      404,
      'unknown-route',
      `There is nothing at ${request.method} ${request.url}.`,
    );
    return reply.code(404).type('application/problem+json').send(asText(problem));
  });
  await registerBearer(app, options.jwtSecret);
  healthRoutes(app, world);
  await app.register(
    async (api) => {
      marketRoutes(api, world);
      journalRoutes(api, world);
      clockRoutes(api, world);
      offerRoutes(api, world);
      moneyRoutes(api, world);
    },
    { prefix: '/api/v1' },
  );
  if (options.pageDir !== null) await pageRoutes(app, options.pageDir);
  return app;
}

function toProblem(error: FastifyError | Problem | FaultyInput): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof FaultyInput) {
    return new Problem(422, 'faulty-input', error.faults[0]!.message, { errors: error.faults });
  }
  const status = error.statusCode ?? 500;
  if (status >= 500)
    return new Problem(500, 'internal-error', 'Something went wrong on our side; it was logged.');
  return new Problem(status, CODES[status] ?? 'bad-request', error.message);
}

/** As a stream, so that no serialiser of a route is asked what it thinks of an error. */
function asText(problem: Problem): Readable {
  return Readable.from([JSON.stringify(problem.body())]);
}

const CODES: Record<number, string> = {
  400: 'malformed-request',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};
