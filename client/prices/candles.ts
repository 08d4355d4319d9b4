/**
 * A model's candles as the server tells them, carried on by what happens live: each sale and each change of what is for
 * sale goes into the candle of its stretch.
 */
import type { Candle } from '../api/kinds.ts';
import { LIMITS } from '../history/limits.ts';
import type { ForSale } from './for-sale.ts';

/** What an event changed: a price was paid, or the shelves are others. */
export interface PriceNews {
  seq: number;
  tick: number;
  /** Null: nothing was sold. */
  paidCents: number | null;
  /** As it stood after the event. */
  forSale: ForSale;
}

/** Changes the candles in place, as all of these do. News come in their order and are not older than the last candle. */
export function carryOn(
  candles: Candle[],
  { tick, paidCents, forSale }: PriceNews,
  stretchTicks: number,
): void {
  goOnTo(candles, tick, stretchTicks);
  const candle = candles.at(-1)!;
  candle.bestAskCents = forSale.bestAskCents;
  candle.stock = forSale.stock;
  if (paidCents === null) return;
  candle.openCents ??= paidCents;
  candle.highCents = Math.max(candle.highCents ?? 0, paidCents);
  candle.lowCents = Math.min(candle.lowCents ?? Infinity, paidCents);
  candle.closeCents = paidCents;
  candle.units += 1;
  candle.soldOut ||= forSale.stock === 0;
}

/** Time passes: stretches begin in which nothing was sold yet, with the shelves as they were. The oldest are let go. */
export function goOnTo(candles: Candle[], tick: number, stretchTicks: number): void {
  const last = candles.at(-1)!;
  const start = tick - (tick % stretchTicks);
  const next = Math.max(last.tick, start - LIMITS.candles * stretchTicks) + stretchTicks;
  for (let begins = next; begins <= start; begins += stretchTicks) {
    candles.push({ ...last, ...NOTHING_PAID, tick: begins, soldOut: false });
  }
  // Nobody looks at a page that is out of sight, and it goes on all the same.
  if (candles.length > LIMITS.candles) candles.splice(0, candles.length - LIMITS.candles);
}

const NOTHING_PAID = { openCents: null, highCents: null, lowCents: null, closeCents: null, units: 0 };
