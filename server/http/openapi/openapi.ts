/**
 * The document of the API (OpenAPI 3.1), made from the very schemas that validate requests, and a page to try it
 * with. Routes say what is theirs; what all share (problems, security, examples) is added here, once.
 */
import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { LIMITS } from '../limits.ts';
import { completed } from './completed.ts';
import type { OpenApi } from './shapes.ts';
import { TAGS } from './tags.ts';

const DOCUMENT_PATH = '/api/openapi.json';
const PAGE_PATH = '/api/docs';
const PREFIX = '/api/v1';

const ABOUT = `A live car market: dealerships, suppliers and buyers matched at the best price.

Money is a whole number of US cents (\`…Cents\`), rates are whole basis points (\`…Bp\`), market time is a tick: one
market minute. Lists come in pages, errors as problem+json with a stable \`code\`, and each POST that changes a
market takes an \`Idempotency-Key\`. What says who is told to the person himself and to admins.`;

/** Must come before the routes that it is to describe. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Forecourt',
        version: '1',
        description: ABOUT,
        license: { name: 'MIT', identifier: 'MIT' },
        contact: { name: 'The Forecourt project' },
      },
      servers: [{ url: '/', description: 'Where this document came from' }],
      tags: [...TAGS],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        },
      },
    },
    transform: (described) => {
      const { schema, url, route } = described;
      if (!url.startsWith(PREFIX)) return { schema: { ...schema, hide: true }, url };
      const access = [route.config?.access ?? []].flat();
      const open = access.includes('anyone') || access.includes('own-credentials');
      const security = open ? [{}, { bearer: [] }] : [{ bearer: [] }];
      const transformed = jsonSchemaTransform({ ...described, schema: { ...schema, security } });
      if (route.config?.takesKey !== true) return transformed;
      return { ...transformed, schema: { ...transformed.schema, headers: KEY_HEADER } };
    },
    transformObject: (described) =>
      completed(jsonSchemaTransformObject(described) as unknown as OpenApi) as ReturnType<
        typeof jsonSchemaTransformObject
      >,
  });
  await app.register(fastifySwaggerUi, { routePrefix: PAGE_PATH, staticCSP: CSP });
  app.get(DOCUMENT_PATH, { schema: { hide: true } }, () => app.swagger());
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route changes a market, and so asks for an `Idempotency-Key`. */
    takesKey?: boolean;
  }
}

const KEY_HEADER = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      minLength: 1,
      maxLength: LIMITS.idempotencyKeyLength,
      pattern: '^[\\x21-\\x7e]+$',
      description: 'Names this wish: the same key with the same wish is done once and answered alike.',
      examples: ['5f0c1f4e-offer-1'],
    },
  },
  required: ['idempotency-key'],
};

/** The page needs nothing from elsewhere. The digest is that of the one style sheet that its script makes. */
const CSP = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};
