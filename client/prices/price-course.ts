/** A model's prices on one grid of market time: what was paid as candles, what was asked as a line, what happened as markers. */
import type { SeenEvent } from '../../server/market/privacy.ts';
import { TICKS_PER_DAY } from '../../server/market/time.ts';
import type { Candle } from '../api/kinds.ts';

export const COURSES = [
  { value: '24h', ticks: TICKS_PER_DAY, stretchTicks: 60 },
  { value: '7d', ticks: 7 * TICKS_PER_DAY, stretchTicks: 360 },
] as const;
export type CourseRange = (typeof COURSES)[number]['value'];

export interface CoursePoint {
  tick: number;
  /** Null: nothing was sold. */
  paid: Paid | null;
  /** The best ask at the end of the stretch; null: nobody had one to sell. */
  askCents: number | null;
}

export interface Paid {
  openCents: number;
  highCents: number;
  lowCents: number;
  closeCents: number;
  units: number;
}

export interface CourseMarker {
  tick: number;
  kind: 'promotion' | 'stockout' | 'switch';
}

export interface PriceCourse {
  points: CoursePoint[];
  markers: CourseMarker[];
}

export function priceCourse(
  candles: readonly Candle[],
  events: readonly SeenEvent[],
  stretchTicks: number,
): PriceCourse {
  const points = candles.map((candle) => ({
    tick: candle.tick,
    paid: paidIn(candle),
    askCents: candle.bestAskCents,
  }));
  const markers: CourseMarker[] = candles.flatMap(({ tick, soldOut }) =>
    soldOut ? [{ tick, kind: 'stockout' as const }] : [],
  );
  for (const { type, tick } of events) {
    if (type === 'PromotionAnnounced') markers.push({ tick, kind: 'promotion' });
    if (type === 'SupplierSwitched') markers.push({ tick, kind: 'switch' });
  }
  return { points, markers: onePerStretch(markers, points[0]?.tick ?? Infinity, stretchTicks) };
}

/** Prices are all there or none of them is. */
function paidIn({ openCents, highCents, lowCents, closeCents, units }: Candle): Paid | null {
  if (openCents === null || highCents === null || lowCents === null || closeCents === null) return null;
  return { openCents, highCents, lowCents, closeCents, units };
}

/** Of what happened twice in a stretch one sign is enough. */
function onePerStretch(
  markers: readonly CourseMarker[],
  first: number,
  stretchTicks: number,
): CourseMarker[] {
  const kept = new Map<string, CourseMarker>();
  for (const { tick, kind } of markers) {
    const at = tick - (tick % stretchTicks);
    if (at >= first) kept.set(`${at} ${kind}`, { tick: at, kind });
  }
  return [...kept.values()].sort((a, b) => a.tick - b.tick);
}
