/** How likely a price is to be enough, told by what others paid lately: no model, only counting. */
export interface Chance {
  /** Of the last `of` purchases, how many were paid at or below the price. */
  filled: number;
  of: number;
}

export function chanceAt(paidCents: readonly number[], maxPriceCents: number): Chance {
  return { filled: paidCents.filter((paid) => paid <= maxPriceCents).length, of: paidCents.length };
}

/** The lowest price at which that share of the purchases would have been filled; null without any. */
export function priceFor(paidCents: readonly number[], share: number): number | null {
  const sorted = paidCents.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
