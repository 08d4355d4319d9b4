/** What is for sale of one model at all open dealerships. */
import type { Market } from '../../server/market/market.ts';

export interface ForSale {
  /** Null: nobody has one to sell. */
  bestAskCents: number | null;
  stock: number;
}

export function forSaleOf(market: Market, modelId: string): ForSale {
  let bestAskCents: number | null = null;
  let stock = 0;
  for (const { open, cells } of market.dealerships.values()) {
    const cell = open ? cells.get(modelId) : undefined;
    if (cell === undefined || cell.stock === 0) continue;
    stock += cell.stock;
    if (cell.askCents !== null && (bestAskCents === null || cell.askCents < bestAskCents)) {
      bestAskCents = cell.askCents;
    }
  }
  return { bestAskCents, stock };
}
