/**
 * What an assignment of models to suppliers costs over the horizon: exactly, as a fraction in whole numbers
 * of any size, for what the journal states; roughly, for searching what it should have found.
 */
import { type LoyaltyTier, WHOLE_BP } from '../money.ts';
import type { Dealership } from '../market.ts';
import { TICKS_PER_DAY } from '../time.ts';
import type { Books } from './books.ts';

/** `over / under` cents, `under` above zero. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/** The supplier of each model that has one. */
export type Sources = ReadonlyMap<string, string>;

export function horizonUnits(books: Books, dealership: Dealership, modelId: string): number {
  const { horizonDays, soldWindowTicks } = books.market.rules;
  const sold = books.sold24h(dealership, modelId);
  return Math.max(1, Math.ceil((horizonDays * TICKS_PER_DAY * sold) / soldWindowTicks));
}

/** What the models cost over the horizon; with `only`, the part of those, at the tiers that all of them reach. */
export function projected(
  books: Books,
  dealership: Dealership,
  sources: Sources,
  only?: ReadonlySet<string>,
): Fraction {
  const baskets = new Map<string, { units: number; listCents: bigint }>();
  for (const [modelId, supplierId] of sources) {
    const basket = baskets.get(supplierId) ?? { units: 0, listCents: 0n };
    const units = horizonUnits(books, dealership, modelId);
    basket.units += units;
    if (only === undefined || only.has(modelId)) {
      basket.listCents += BigInt(units) * BigInt(books.listCents(supplierId, modelId)!);
    }
    baskets.set(supplierId, basket);
  }
  let total: Fraction = { over: 0n, under: 1n };
  for (const [supplierId, { units, listCents }] of baskets) {
    const { loyaltyTiers } = books.market.suppliers.get(supplierId)!;
    const bought = dealership.unitsFrom.get(supplierId) ?? 0;
    const whole = BigInt(WHOLE_BP * units);
    const paid = whole - BigInt(discountSumBp(loyaltyTiers, bought, units));
    total = sum(total, { over: listCents * paid, under: whole });
  }
  return total;
}

/** The discounts of units `bought + 1` to `bought + units`, each at the tier reached before it, added up. */
export function discountSumBp(tiers: readonly LoyaltyTier[], bought: number, units: number): number {
  let sumBp = 0;
  for (let i = 0; i < tiers.length; i += 1) {
    const from = Math.max(bought, tiers[i]!.units);
    const to = Math.min(bought + units, i + 1 < tiers.length ? tiers[i + 1]!.units : Infinity);
    if (to > from) sumBp += (to - from) * tiers[i]!.discountBp;
  }
  return sumBp;
}

export function sum(one: Fraction, other: Fraction): Fraction {
  return { over: one.over * other.under + other.over * one.under, under: one.under * other.under };
}

export function isBelow(one: Fraction, other: Fraction): boolean {
  return one.over * other.under < other.over * one.under;
}

export function share({ over, under }: Fraction, rateBp: number): Fraction {
  return { over: over * BigInt(rateBp), under: under * BigInt(WHOLE_BP) };
}

/** To the cent, half up. */
export function rounded({ over, under }: Fraction): number {
  const [cents, rest] = [over / under, over % under];
  return Number(2n * rest >= under ? cents + 1n : cents);
}

/** For reading: exact amounts as ordinary numbers. */
export function roughly({ over, under }: Fraction): number {
  return Number((over * 100n) / under) / 100;
}
