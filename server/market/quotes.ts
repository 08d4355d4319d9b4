/** What each open dealership that has a model in stock would take of one buyer now, the cheapest first: the order in which he would buy. */
import type { Market } from './market.ts';
import { type DiscountKind, largerDiscount, netCents, tierDiscountBp } from './money.ts';
import { ActivePromotions } from './promotions.ts';

export interface Quote {
  dealershipId: string;
  name: string;
  askCents: number;
  askSeq: number;
  discountBp: number;
  discountKind: DiscountKind;
  priceCents: number;
  stock: number;
}

/** `unitsBought` by dealership is what his loyalty rests on; empty for a stranger. */
export function quotesFor(
  market: Market,
  modelId: string,
  unitsBought: ReadonlyMap<string, number>,
): Quote[] {
  const promotions = new ActivePromotions(market);
  const quotes: Quote[] = [];
  for (const { dealershipId, name, open, cells, loyaltyTiers } of market.dealerships.values()) {
    const cell = cells.get(modelId);
    if (!open || cell === undefined || cell.stock === 0 || cell.askCents === null) continue;
    const { askCents, askSeq, stock } = cell;
    const promotion = promotions.best('dealership', dealershipId, modelId);
    const loyaltyBp = tierDiscountBp(loyaltyTiers, unitsBought.get(dealershipId) ?? 0);
    const { discountBp, discountKind } = largerDiscount(promotion, loyaltyBp);
    const priceCents = netCents(askCents, discountBp);
    quotes.push({ dealershipId, name, askCents, askSeq, discountBp, discountKind, priceCents, stock });
  }
  return quotes.sort((a, b) => a.priceCents - b.priceCents || a.askSeq - b.askSeq);
}
