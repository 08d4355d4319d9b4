/**
 * Who sells a model now, the cheapest first: what is asked, what a running promotion makes of it for everybody, and
 * how many stand there. A buyer's own loyalty may make a rung cheaper for him; that only he is told.
 */
import { soldWithin } from '../../server/market/cells.ts';
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
  sold24h: number;
}

export function ladderOf(market: Market, modelId: string): Rung[] {
  const promotions = new ActivePromotions(market);
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
      sold24h: soldWithin(cell, market.tick + 1, market.rules.soldWindowTicks),
    });
  }
  return rungs.sort((a, b) => a.netCents - b.netCents || a.askCents - b.askCents);
}
