/** What a buyer bought where: his loyalty and his sums rest on it. */
import type { BoughtFrom } from '../api/kinds.ts';

/** By dealership. */
export function unitsOf(bought: readonly BoughtFrom[]): ReadonlyMap<string, number> {
  return new Map(bought.map(({ dealershipId, units }) => [dealershipId, units]));
}

/** Null of what is not known. */
export function sumOf(bought: readonly BoughtFrom[] | null, of: (one: BoughtFrom) => number): number | null {
  return bought?.reduce((sum, one) => sum + of(one), 0) ?? null;
}
