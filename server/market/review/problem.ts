/**
 * A supplier review as numbers: models with the units expected of them, suppliers with list prices, tiers and
 * the units already bought. An assignment gives each model the index of a supplier, or `UNASSIGNED`.
 * Method: total-quantity-discount supplier selection (Goossens, Maas, Spieksma, van de Klundert, 2007).
 */
import { soldWithin } from '../cells.ts';
import type { Dealership, Market } from '../market.ts';
import { type LoyaltyTier, WHOLE_BP } from '../money.ts';
import type { Rules } from '../rules.ts';
import { TICKS_PER_DAY } from '../time.ts';
import { PriceColumns } from './price-columns.ts';

export const UNASSIGNED = -1;

export interface ReviewProblem {
  modelIds: string[];
  supplierIds: string[];
  /** Units expected over the horizon, by model. */
  units: number[];
  /** List price in cents by model, then supplier; `NOT_SOLD` where there is none. */
  lists: (readonly number[])[];
  tiers: (readonly LoyaltyTier[])[];
  /** Units already bought, by supplier. */
  bought: number[];
}

export type Assignment = number[];

export function reviewProblem(
  market: Market,
  dealership: Dealership,
  prices = new PriceColumns(market),
): ReviewProblem {
  const { suppliers } = prices;
  const modelIds = dealership.assortment.map((entry) => entry.modelId);
  return {
    modelIds,
    supplierIds: suppliers.map((supplier) => supplier.supplierId),
    units: modelIds.map((modelId) => horizonUnits(market, dealership, modelId)),
    lists: modelIds.map((modelId) => prices.of(modelId)),
    tiers: suppliers.map((supplier) => supplier.loyaltyTiers),
    bought: suppliers.map((supplier) => dealership.unitsFrom.get(supplier.supplierId) ?? 0),
  };
}

/** The assignment that stands: each model with its source. */
export function standingAssignment(problem: ReviewProblem, dealership: Dealership): Assignment {
  const indexOf = new Map(problem.supplierIds.map((supplierId, index) => [supplierId, index]));
  return problem.modelIds.map((modelId) => {
    const sourceId = dealership.sources.get(modelId);
    return sourceId === undefined ? UNASSIGNED : (indexOf.get(sourceId) ?? UNASSIGNED);
  });
}

/** `q(m)`: the units expected over the horizon, at least one. */
export function horizonUnits(market: Market, dealership: Dealership, modelId: string): number {
  const { rules, tick } = market;
  return expectedUnits(rules, soldWithin(dealership.cells.get(modelId), tick, rules.soldWindowTicks));
}

/** The same from the units that were sold within the rules' window. */
export function expectedUnits({ horizonDays, soldWindowTicks }: Rules, sold: number): number {
  // One division at the end: a rounded quotient times the units could end up above a whole number.
  return Math.max(1, Math.ceil((horizonDays * TICKS_PER_DAY * sold) / soldWindowTicks));
}

/** The sum of the loyalty discounts (basis points) of `count` units after `before`, each at the tier reached before it. */
export function tierSumBp(tiers: readonly LoyaltyTier[], before: number, count: number): number {
  let sum = 0;
  let lowerBp = 0;
  for (const tier of tiers) {
    const reachedAfter = Math.max(before, tier.units);
    sum += (tier.discountBp - lowerBp) * Math.max(0, before + count - reachedAfter);
    lowerBp = tier.discountBp;
  }
  return sum;
}

/** What units at these list prices (`listTotal`) cost with the average tier of so many units after `before`. */
export function discountedCost(
  tiers: readonly LoyaltyTier[],
  before: number,
  units: number,
  listTotal: number,
): number {
  if (units === 0) return 0;
  return listTotal * (1 - tierSumBp(tiers, before, units) / (WHOLE_BP * units));
}
