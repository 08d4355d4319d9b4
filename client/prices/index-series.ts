/**
 * The price index as a line and the units sold as bars, one of each per bucket of the board. A point of the line
 * is the index of the hour up to it, because ten minutes are a handful of cars and say more of their mix than of
 * prices. Stretches without a sale keep their place on the time axis: the line joins over them.
 */
import { type Board, indexOf } from '../../server/market/board/board.ts';
import { LIMITS } from '../../server/market/board/limits.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../../server/market/time.ts';
import { type Direction, directionOf } from '../shared/format.ts';

export interface IndexPoint {
  tick: number;
  /** Null: nothing was sold in this stretch. */
  index: number | null;
  units: number;
  direction: Direction;
}

export const RANGES = [
  { value: '1h', ticks: TICKS_PER_HOUR },
  { value: '24h', ticks: TICKS_PER_DAY },
  { value: '7d', ticks: 7 * TICKS_PER_DAY },
] as const;
export type Range = (typeof RANGES)[number]['value'];

/** The points from the bucket of `fromTick` to the one that `tick` falls in. */
export function indexSeries(board: Board, fromTick: number, tick: number): IndexPoint[] {
  const points: IndexPoint[] = [];
  const { buckets } = board;
  let i = buckets.findLastIndex((bucket) => bucket.tick < fromTick) + 1;
  if (i >= buckets.length) return points;
  let before = i > 0 ? hourIndex(board, i - 1) : null;
  const last = tick - (tick % LIMITS.bucketTicks);
  for (let at = buckets[i]!.tick; at <= last; at += LIMITS.bucketTicks) {
    const bucket = buckets[i];
    if (bucket === undefined || bucket.tick > at) {
      points.push({ tick: at, index: null, units: 0, direction: 'hold' });
      continue;
    }
    const index = hourIndex(board, i);
    points.push({ tick: at, index, units: bucket.units, direction: turn(before, index) });
    before = index ?? before;
    i += 1;
  }
  return points;
}

/** The index of the hour that ends with the last sales up to a tick; null before the first. */
export function indexAt(board: Board, tick: number): number | null {
  const at = board.buckets.findLastIndex((bucket) => bucket.tick <= tick);
  return at < 0 ? null : hourIndex(board, at);
}

/** The index of the hour that ends with a bucket. */
function hourIndex(board: Board, at: number): number | null {
  const { buckets } = board;
  const since = buckets[at]!.tick - TICKS_PER_HOUR;
  const sales = { paidCents: 0, msrpCents: 0 };
  for (let i = at; i >= 0 && buckets[i]!.tick > since; i -= 1) {
    sales.paidCents += buckets[i]!.paidCents;
    sales.msrpCents += buckets[i]!.msrpCents;
  }
  return indexOf(board, sales);
}

function turn(before: number | null, index: number | null): Direction {
  return directionOf(before === null || index === null ? null : index - before);
}

/** Sales of a range by the stretch (ten minutes, an hour or six), newest first: the table behind the chart. */
export function indexTable(board: Board, ticks: number, tick: number): IndexPoint[] {
  const step = ticks <= 60 ? LIMITS.bucketTicks : ticks <= TICKS_PER_DAY ? 60 : 360;
  const rows = new Map<number, { units: number; paidCents: number; msrpCents: number }>();
  for (const bucket of board.buckets) {
    if (bucket.tick < tick - ticks) continue;
    const first = bucket.tick - (bucket.tick % step);
    const row = rows.get(first) ?? { units: 0, paidCents: 0, msrpCents: 0 };
    row.units += bucket.units;
    row.paidCents += bucket.paidCents;
    row.msrpCents += bucket.msrpCents;
    rows.set(first, row);
  }
  let before: number | null = null;
  const table = [...rows].map(([first, row]): IndexPoint => {
    const index = indexOf(board, row);
    const direction = turn(before, index);
    before = index ?? before;
    return { tick: first, index, units: row.units, direction };
  });
  return table.reverse();
}
