/** The window of market time that somebody asked for; one that ends before it begins is a faulty question. */
import type { z } from 'zod';
import type { Fault } from '../../protocol/faults.ts';
import { type Window, windowOf, type windowQuery } from '../../queries/statistics/window.ts';
import { Problem } from '../problem.ts';
import type { Asking } from './read-route.ts';

/** Throws the problem that a faulty window is. */
export function windowAsked({ query, context }: Asking): Window {
  const asked = query as z.output<typeof windowQuery>;
  const window = windowOf(context.marketId, context.tick, asked);
  if (window.fromTick < window.toTick) return window;
  const message = `fromTick must be below toTick, which is ${window.toTick}; got ${window.fromTick}.`;
  throw faulty({ path: 'fromTick', rule: 'order', message });
}

export function faulty(fault: Fault): Problem {
  return new Problem(422, 'faulty-input', fault.message, { errors: [fault] });
}
