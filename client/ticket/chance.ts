/**
 * How likely a price is to be enough, told by what was sold lately: no model, only counting. What others paid with a
 * loyalty of their own is not what this buyer would have, so every sale counts at the price it would have had for him.
 */
import type { Market } from '../../server/market/market.ts';
import { type DiscountKind, netCents, tierDiscountBp } from '../../server/market/money.ts';

export interface Sale {
  dealershipId: string;
  askCents: number;
  discountBp: number;
  discountKind: DiscountKind;
}

export interface Chance {
  /** Of the last `of` purchases, how many were paid at or below the price. */
  filled: number;
  of: number;
}

export function chanceAt(paidCents: readonly number[], maxPriceCents: number): Chance {
  return { filled: paidCents.filter((paid) => paid <= maxPriceCents).length, of: paidCents.length };
}

/**
 * What that sale would have cost this buyer with the loyalty he has now; `unitsBought` is by dealership, empty for a
 * stranger. Of a sale with loyalty nobody is told which promotion ran beside it, so none is counted: the chance is
 * then told too low rather than too high.
 */
export function priceForMe(
  { dealershipId, askCents, discountBp, discountKind }: Sale,
  market: Market,
  unitsBought: ReadonlyMap<string, number>,
): number {
  const tiers = market.dealerships.get(dealershipId)?.loyaltyTiers ?? [];
  const ownBp = tierDiscountBp(tiers, unitsBought.get(dealershipId) ?? 0);
  return netCents(askCents, Math.max(ownBp, discountKind === 'promotion' ? discountBp : 0));
}

/** The lowest price at which that share of the purchases would have been filled; null without any. */
export function priceFor(paidCents: readonly number[], share: number): number | null {
  const sorted = paidCents.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
