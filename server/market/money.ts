/**
 * The one price function of both sides of the market, and the discount that goes into it. Money is a whole
 * number of US cents, rates are whole basis points; both stay far below 2^53, so plain numbers are exact.
 */

/** Basis points of the whole: 10,000 = 100 %. */
export const WHOLE_BP = 10_000;

export interface LoyaltyTier {
  units: number;
  discountBp: number;
}

export type DiscountKind = 'none' | 'promotion' | 'loyalty';

export interface Discount {
  discountBp: number;
  discountKind: DiscountKind;
  promotionId: string | null;
}

export const NO_DISCOUNT: Discount = { discountBp: 0, discountKind: 'none', promotionId: null };

/** The share of an amount that a rate stands for, rounded down to the cent. */
export function shareCents(amountCents: number, rateBp: number): number {
  return Math.floor((amountCents * rateBp) / WHOLE_BP);
}

/** What is paid for a list price (or an ask) after a discount: the fraction of a cent that the discount loses is paid. */
export function netCents(listCents: number, discountBp: number): number {
  return listCents - shareCents(listCents, discountBp);
}

/** The loyalty discount of an order by somebody who has bought `unitsBefore` units from this seller. */
export function tierDiscountBp(tiers: readonly LoyaltyTier[], unitsBefore: number): number {
  let discountBp = 0;
  for (const tier of tiers) {
    if (tier.units > unitsBefore) break;
    discountBp = tier.discountBp;
  }
  return discountBp;
}

/** Promotion and loyalty never add up: the larger one counts, and loyalty is named when they are equal. */
export function largerDiscount(
  promotion: { promotionId: string; discountBp: number } | undefined,
  loyaltyBp: number,
): Discount {
  if (promotion !== undefined && promotion.discountBp > loyaltyBp) {
    return {
      discountBp: promotion.discountBp,
      discountKind: 'promotion',
      promotionId: promotion.promotionId,
    };
  }
  if (loyaltyBp > 0) return { discountBp: loyaltyBp, discountKind: 'loyalty', promotionId: null };
  return NO_DISCOUNT;
}
