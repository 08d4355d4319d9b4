/** What routes about accounts share: who asks from where, on whose behalf, and the form of a route. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Access } from '../access.ts';
import { callerOf } from '../caller.ts';

export interface AccountRoute<B extends z.ZodType, P extends z.ZodRawShape, Q extends z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  access: Access | readonly Access[];
  body?: B;
  params?: P;
  query?: Q;
  status?: 200 | 201 | 202;
  answer: z.ZodType;
  handle(asked: Asked<B, P, Q>): Promise<object>;
}

export interface Asked<B extends z.ZodType, P extends z.ZodRawShape, Q extends z.ZodType> {
  body: z.output<B>;
  params: z.output<z.ZodObject<P>>;
  query: z.output<Q>;
  request: FastifyRequest;
  reply: FastifyReply;
}

const nothing = z.strictObject({});

export function accountRoute<
  B extends z.ZodType = typeof nothing,
  P extends z.ZodRawShape = Record<string, never>,
  Q extends z.ZodType = typeof nothing,
>(api: FastifyInstance, route: AccountRoute<B, P, Q>): void {
  const { method, path, operationId, tag, summary, access, status = 200, answer } = route;
  const schema = {
    operationId,
    summary,
    description: route.description ?? `${summary}.`,
    tags: [tag],
    ...(route.params === undefined ? {} : { params: z.strictObject(route.params) }),
    querystring: route.query ?? nothing,
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: route.body ?? nothing }),
    response: { [status]: answer },
  };
  api.route({
    method,
    url: path,
    config: { access },
    schema,
    handler: async (request, reply) => {
      const { body, params, query } = request;
      const answered = await route.handle({ body, params, query, request, reply } as Asked<B, P, Q>);
      // What is said about accounts is nobody's to keep.
      return reply.code(status).header('cache-control', 'no-store').send(answered);
    },
  });
}

/** On whose behalf, for the audit log. */
export function authorOf(request: FastifyRequest): { by: string; requestId: string } {
  return { by: callerOf(request).by, requestId: request.id };
}

export function deviceOf(request: FastifyRequest): { ip: string; userAgent: string } {
  return { ip: request.ip, userAgent: request.headers['user-agent'] ?? '' };
}
