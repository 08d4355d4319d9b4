/** A model's prices on one grid of market time: what was paid as candles, what was asked as a line, what happened as markers. */
import type { SeenEvent } from '../../server/market/privacy.ts';
import { TICKS_PER_DAY } from '../../server/market/time.ts';
import type { AskCourse } from './best-ask.ts';
import { type Candle, candlesOf } from './candles.ts';

export const COURSES = [
  { value: '24h', ticks: TICKS_PER_DAY, stretchTicks: 60 },
  { value: '7d', ticks: 7 * TICKS_PER_DAY, stretchTicks: 360 },
] as const;
export type CourseRange = (typeof COURSES)[number]['value'];

export interface CoursePoint {
  tick: number;
  candle: Candle | null;
  /** The best ask at the end of the stretch; null: none, or not known. */
  askCents: number | null;
}

export interface CourseMarker {
  tick: number;
  kind: 'promotion' | 'stockout' | 'switch';
}

export interface PriceCourse {
  points: CoursePoint[];
  markers: CourseMarker[];
}

/** `asks` is null where the course of the asks is not known. */
export function priceCourse(
  events: readonly SeenEvent[],
  asks: AskCourse | null,
  fromTick: number,
  toTick: number,
  stretchTicks: number,
): PriceCourse {
  const candles = new Map(candlesOf(events, stretchTicks).map((candle) => [candle.tick, candle]));
  const first = fromTick - (fromTick % stretchTicks);
  const points: CoursePoint[] = [];
  let next = 0;
  let askCents: number | null = null;
  for (let tick = first; tick <= toTick; tick += stretchTicks) {
    while (asks !== null && next < asks.points.length && asks.points[next]!.tick < tick + stretchTicks) {
      askCents = asks.points[next]!.askCents;
      next += 1;
    }
    points.push({ tick, candle: candles.get(tick) ?? null, askCents });
  }
  const markers: CourseMarker[] = (asks?.stockOutTicks ?? []).map((tick) => ({ tick, kind: 'stockout' }));
  for (const { type, tick } of events) {
    if (type === 'PromotionAnnounced') markers.push({ tick, kind: 'promotion' });
    if (type === 'SupplierSwitched') markers.push({ tick, kind: 'switch' });
  }
  return { points, markers: onePerStretch(markers, first, stretchTicks) };
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
