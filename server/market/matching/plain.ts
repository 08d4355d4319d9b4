/**
 * The plain matcher: the specification of matching, kept small and readable. At every moment the earliest
 * open offer that can be filled is served with the cheapest unit for its buyer. A purchase can lift its
 * buyer into a loyalty tier that makes an earlier offer of his affordable; then it begins again from the front.
 */
import {
  accountsOf,
  type Cell,
  type Dealership,
  type Market,
  type Offer,
  type Promotion,
} from '../market.ts';
import { largerDiscount, netCents, tierDiscountBp } from '../money.ts';
import { ActivePromotions } from '../promotions.ts';
import type { Record } from '../recorder.ts';
import { purchase, type Quote } from './purchase.ts';

interface Unit {
  dealership: Dealership;
  cell: Cell;
  promotion: Promotion | undefined;
}

export function matchPlain(market: Market, record: Record): void {
  const supply = supplyByModel(market);
  let served: boolean;
  do {
    served = false;
    for (const offer of market.offers.values()) {
      const quote = cheapestFor(market, offer, supply.get(offer.modelId) ?? []);
      if (quote === undefined) continue;
      const tierBefore = loyaltyBp(market, quote.dealership, offer.buyerId!);
      purchase(market, offer, quote, record);
      if (loyaltyBp(market, quote.dealership, offer.buyerId!) > tierBefore) {
        served = true;
        break;
      }
    }
  } while (served);
}

/** The cheapest unit this offer can be filled with now; of equal net asks the one that has stood longest. */
function cheapestFor(market: Market, offer: Offer, units: readonly Unit[]): Quote | undefined {
  let best: Quote | undefined;
  for (const unit of units) {
    const { dealership, cell, promotion } = unit;
    if (cell.stock === 0) continue;
    const discount = largerDiscount(promotion, loyaltyBp(market, dealership, offer.buyerId!));
    const priceCents = netCents(cell.askCents!, discount.discountBp);
    if (priceCents > offer.maxPriceCents) continue;
    if (
      best === undefined ||
      priceCents < best.priceCents ||
      (priceCents === best.priceCents && cell.askSeq < best.cell.askSeq)
    ) {
      best = { dealership, cell, discount, priceCents };
    }
  }
  return best;
}

/** What is for sale: stock with an ask, at open dealerships, with the promotion that covers it now. */
function supplyByModel(market: Market): Map<string, Unit[]> {
  const promotions = new ActivePromotions(market);
  const supply = new Map<string, Unit[]>();
  for (const dealership of market.dealerships.values()) {
    if (!dealership.open) continue;
    for (const cell of dealership.cells.values()) {
      if (cell.stock === 0 || cell.askCents === null) continue;
      const promotion = promotions.best('dealership', dealership.dealershipId, cell.modelId);
      const units = supply.get(cell.modelId);
      if (units === undefined) supply.set(cell.modelId, [{ dealership, cell, promotion }]);
      else units.push({ dealership, cell, promotion });
    }
  }
  return supply;
}

function loyaltyBp(market: Market, dealership: Dealership, buyerId: string): number {
  const units = accountsOf(market).unitsBought.get(dealership.dealershipId)?.get(buyerId) ?? 0;
  return tierDiscountBp(dealership.loyaltyTiers, units);
}
