/**
 * Who sells a model now, the cheapest first: what is asked, what a running promotion makes of it for everybody, and
 * how many stand there. A buyer's own loyalty may make a rung cheaper for him; that only he is told.
 */
import type { Market } from '../../server/market/market.ts';
import { netCents } from '../../server/market/money.ts';
import { ActivePromotions } from '../../server/market/promotions.ts';

export interface Rung {
  dealershipId: string;
  name: string;
  askCents: number;
  netCents: number;
  /** 0: no promotion runs on it. */
  discountBp: number;
  stock: number;
}

export function ladderOf(market: Market, modelId: string): Rung[] {
  return rungsOf(market, modelId, new ActivePromotions(market)).sort(byPrice);
}

export function byPrice(a: Rung, b: Rung): number {
  return a.netCents - b.netCents || a.askCents - b.askCents;
}

/** In no order; for whoever asks often within one tick and knows what is promoted. */
export function rungsOf(market: Market, modelId: string, promotions: ActivePromotions): Rung[] {
  const rungs: Rung[] = [];
  for (const { dealershipId, name, open, cells } of market.dealerships.values()) {
    const cell = cells.get(modelId);
    if (!open || cell === undefined || cell.stock === 0 || cell.askCents === null) continue;
    const discountBp = promotions.best('dealership', dealershipId, modelId)?.discountBp ?? 0;
    rungs.push({
      dealershipId,
      name,
      askCents: cell.askCents,
      netCents: netCents(cell.askCents, discountBp),
      discountBp,
      stock: cell.stock,
    });
  }
  return rungs;
}
