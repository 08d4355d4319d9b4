/** The problems that operations may answer with, documented once for all of them. */
import { TITLES } from '../problem.ts';
import type { Answer, JsonSchema, Method } from './shapes.ts';

const text = (example: string): JsonSchema => ({ type: 'string', examples: [example] });

/** RFC 9457, with a stable code, and for faulty input every field that is wrong. */
export const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    type: text('about:blank'),
    title: text('Not found'),
    status: { type: 'integer', examples: [404] },
    code: text('unknown-model'),
    detail: text('There is no model "golf".'),
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: text('limit'),
          rule: text('too-large'),
          message: text('limit must be at most 200; got 500.'),
          // What is just allowed, of a number or the length of a text.
          bound: { type: 'number', examples: [200] },
        },
        required: ['path', 'rule', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'detail'],
};

const EXAMPLE_CODES: Record<number, string> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  403: 'wrong-role',
  404: 'unknown-market',
  409: 'insufficient-funds',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  422: 'faulty-input',
  429: 'too-many-requests',
  503: 'inbox-full',
};

const READING = [400, 401, 403, 404, 414, 422, 429, 503];
const WRITING = [400, 401, 403, 404, 409, 413, 414, 415, 422, 429, 503];

export const PROBLEM_RESPONSES: Record<string, Answer> = Object.fromEntries(
  WRITING.map((status) => [nameOf(status), answerOf(status)]),
);

export function problemsOf(method: Method): Record<string, Answer> {
  const statuses = method === 'get' ? READING : WRITING;
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
  );
}

function nameOf(status: number): string {
  return `Problem${status}`;
}

function answerOf(status: number): Answer {
  const title = TITLES[status]!;
  const example = { type: 'about:blank', title, status, code: EXAMPLE_CODES[status]!, detail: `${title}.` };
  const retryAfter = { description: 'Seconds.', schema: { type: 'integer' }, example: 1 };
  return {
    description: title,
    ...(status === 503 || status === 429 ? { headers: { 'retry-after': retryAfter } } : {}),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example },
    },
  };
}
