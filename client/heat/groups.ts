/** The last day's sales by make and body type: how many cars, and how far the price paid moved, weighted by units. */
import type { Board } from '../../server/market/board/board.ts';
import type { Market } from '../../server/market/market.ts';
import { TICKS_PER_DAY } from '../../server/market/time.ts';
import { paidChange, unitsSince } from '../prices/movers.ts';
import { words } from '../shared/messages/words.ts';

export interface HeatGroup {
  key: string;
  make: string;
  body: string;
  units: number;
  /** Null: nothing to compare with yet. */
  change: number | null;
}

/** All groups that sold, the largest first. */
export function heatGroups(market: Market, board: Board): HeatGroup[] {
  const sums = new Map<string, Sum>();
  for (const prices of board.models.values()) {
    const model = market.models.get(prices.modelId);
    if (model === undefined) continue;
    const units = unitsSince(prices, market.tick - TICKS_PER_DAY);
    if (units === 0) continue;
    const body = words.body[model.bodyType];
    const key = `${model.make} ${body}`;
    const sum = sums.get(key) ?? { key, make: model.make, body, units: 0, movedUnits: 0, moved: 0 };
    add(sum, units, paidChange(prices, market.tick));
    sums.set(key, sum);
  }
  const sorted = [...sums.values()].sort((a, b) => b.units - a.units || (a.key < b.key ? -1 : 1));
  return sorted.map(groupOf);
}

interface Sum {
  key: string;
  make: string;
  body: string;
  units: number;
  movedUnits: number;
  moved: number;
}

function add(sum: Sum, units: number, change: number | null): void {
  sum.units += units;
  if (change === null) return;
  sum.movedUnits += units;
  sum.moved += units * change;
}

function groupOf({ key, make, body, units, movedUnits, moved }: Sum): HeatGroup {
  return { key, make, body, units, change: movedUnits === 0 ? null : moved / movedUnits };
}
