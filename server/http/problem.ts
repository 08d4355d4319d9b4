/**
 * Errors as RFC 9457 problem+json: a stable code for programs, a sentence for people, and for faulty input
 * every field that is wrong. Nothing of our insides gets out.
 */
import type { Fault } from '../protocol/faults.ts';
import type { SettledOutcome } from '../engine/ports.ts';
import { LIMITS } from './limits.ts';

export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly more: { errors?: readonly Fault[]; retryAfterS?: number } = {},
  ) {
    super(detail);
  }

  body(): Record<string, unknown> {
    const { status, code, detail, more } = this;
    return {
      type: 'about:blank',
      title: TITLES[status] ?? 'Error',
      status,
      code,
      detail,
      ...(more.errors === undefined ? {} : { errors: more.errors }),
    };
  }
}

export const unknownMarket = (marketId: string) =>
  new Problem(404, 'unknown-market', `There is no market "${marketId}".`);

export const unavailable = (code: string, detail: string) =>
  new Problem(503, code, detail, { retryAfterS: LIMITS.retryAfterS });

/** What a refusal of the market is over HTTP. */
export function problemOf(outcome: Extract<SettledOutcome, { accepted: false }>): Problem {
  return new Problem(statusOf(outcome.code), outcome.code, outcome.message);
}

function statusOf(code: string): number {
  if (code.startsWith('unknown-')) return 404;
  if (code.startsWith('invalid-') || code === 'idempotency-key-reused' || code === 'malformed-command') {
    return 422;
  }
  return 409;
}

export const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Refused',
  412: 'Precondition failed',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  416: 'Range not satisfiable',
  422: 'Faulty input',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Not available now',
};
