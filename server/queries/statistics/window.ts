/** What figures are of: a market or one party in it, over a window of market time. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { LIMITS } from '../../market/limits.ts';
import { TICKS_PER_DAY } from '../../market/time.ts';
import { numberText } from '../../protocol/fields.ts';
import * as field from '../fields.ts';

/** `fromTick <= tick < toTick`. */
export interface Window {
  marketId: string;
  fromTick: number;
  toTick: number;
}

/** Whose: a field of purchases or restocks and its value; empty for the whole market. */
export type Whose = Partial<Record<'dealershipId' | 'supplierId' | 'buyerId', string>>;

export const windowQuery = z.strictObject({
  fromTick: numberText(0, LIMITS.tick)
    .optional()
    .describe('The first tick that counts; left out: a market day before `toTick`.'),
  toTick: numberText(0, LIMITS.tick)
    .optional()
    .describe('The first tick that no longer counts; left out: now.'),
});

export const window = z.object({ fromTick: field.whole(0), toTick: field.whole(1_440) });

export function windowOf(marketId: string, tick: number, asked: z.output<typeof windowQuery>): Window {
  const toTick = asked.toTick ?? tick + 1;
  return { marketId, fromTick: asked.fromTick ?? Math.max(0, toTick - TICKS_PER_DAY), toTick };
}

const COLUMNS = { dealershipId: 'dealership_id', supplierId: 'supplier_id', buyerId: 'buyer_id' } as const;

/** The condition that rows of a table belong to somebody, and are of the window by one of its columns. */
export function within(whose: Whose, tick = 'tick'): string {
  return `${of(whose)} AND ${tick} >= :fromTick AND ${tick} < :toTick`;
}

export function of(whose: Whose): string {
  const parts = Object.keys(whose).map((key) => `AND ${COLUMNS[key as keyof Whose]} = :${key}`);
  return `market_id = :marketId ${parts.join(' ')}`;
}

/** Rows of a statement whose named bindings are those of the window and whose it is. */
export async function figures<R>(database: Knex, sql: string, window: Window, whose: Whose): Promise<R[]> {
  const { rows } = await database.raw<{ rows: R[] }>(sql, { ...window, ...whose });
  return rows;
}

/** A share of a whole in basis points; null of nothing. */
export function shareBp(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole);
}

export const nullableBp = (example: number) => field.bp(example).nullable();
