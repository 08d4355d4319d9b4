/** What one dealership's car costs one buyer: its ask with the better of promotion and loyalty. */
import { z } from 'zod';
import { type LoyaltyTier, largerDiscount, netCents, tierDiscountBp } from '../../market/money.ts';
import * as field from '../fields.ts';

export const quote = z
  .object({
    dealershipId: field.dealershipId,
    askCents: field.cents(3_050_000),
    askSeq: field.seq.describe('Of equal prices the ask that has stood longest sells.'),
    stock: field.whole(3),
    discountKind: field.discountKind,
    discountBp: field.bp(500),
    promotionId: field.promotionId.nullable(),
    priceCents: field.cents(2_897_500),
  })
  .meta({ id: 'Quote' });

export type Quote = z.infer<typeof quote>;

/** A car for sale, before it is known who wants it. */
export interface ForSale {
  dealershipId: string;
  askCents: number;
  askSeq: number;
  stock: number;
  loyaltyTiers: readonly LoyaltyTier[];
  promotion: { promotionId: string; discountBp: number } | undefined;
}

/** `unitsBought`: what the buyer has bought from the dealership before. */
export function quoteOf({ loyaltyTiers, promotion, ...sale }: ForSale, unitsBought: number): Quote {
  const discount = largerDiscount(promotion, tierDiscountBp(loyaltyTiers, unitsBought));
  return { ...sale, ...discount, priceCents: netCents(sale.askCents, discount.discountBp) };
}

/** The order in which a buyer takes cars: cheapest first, then the ask that has stood longest. */
export function byPrice(a: Quote, b: Quote): number {
  return a.priceCents - b.priceCents || a.askSeq - b.askSeq;
}
