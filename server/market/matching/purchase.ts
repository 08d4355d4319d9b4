/** A purchase as both matchers record it: the offer, the unit it takes and the discount that gave its price. */
import { mintId } from '../ids.ts';
import type { Cell, Dealership, Market, Offer } from '../market.ts';
import type { Discount } from '../money.ts';
import type { Record } from '../recorder.ts';

/** A unit with what one buyer pays for it. */
export interface Quote {
  dealership: Dealership;
  cell: Cell;
  discount: Discount;
  priceCents: number;
}

export function purchase(market: Market, offer: Offer, quote: Quote, record: Record): void {
  const { dealership, cell, discount, priceCents } = quote;
  record({
    type: 'CarPurchased',
    purchaseId: mintId('purchase', market.seq + 1),
    offerId: offer.offerId,
    buyerId: offer.buyerId!,
    dealershipId: dealership.dealershipId,
    modelId: cell.modelId,
    askCents: cell.askCents!,
    ...discount,
    priceCents,
    costCents: Math.floor(cell.stockCostCents / cell.stock),
  });
}
