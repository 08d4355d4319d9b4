/** Assortments reckoned anew from preferences and catalogue, to hold the journal's against. */
import type { Model } from '../catalogue/model.ts';
import type { AssortmentEntry, Preferences, Range } from '../dealership.ts';
import type { EventOf } from '../events.ts';
import type { ListedModel } from '../market.ts';
import { RuleBroken } from './rule-broken.ts';

/** Two doubles between 0 and 1 that weights can lead to have a midpoint of at most 111 places. */
const QUOTIENT_DIGITS = 120n;

export function fittingModels(preferences: Preferences, models: Iterable<ListedModel>): AssortmentEntry[] {
  const numerators = numeratorsOf(preferences);
  const fitting: { model: Model; score: number }[] = [];
  for (const model of models) {
    if (!model.listed || !hasAllRequired(preferences, model)) continue;
    const score = weightShare(preferences, numerators, model);
    if (score >= preferences.minScore) fitting.push({ model, score });
  }
  fitting.sort((one, other) => {
    if (one.score !== other.score) return other.score - one.score;
    if (one.model.msrpCents !== other.model.msrpCents) return one.model.msrpCents - other.model.msrpCents;
    return one.model.modelId < other.model.modelId ? -1 : 1;
  });
  fitting.length = Math.min(fitting.length, preferences.assortmentSize);
  return fitting.map(({ model: { modelId }, score }) => ({ modelId, score }));
}

export function isSameAssortment(
  one: readonly AssortmentEntry[],
  other: readonly AssortmentEntry[],
): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ modelId, score }, i) => modelId === other[i]!.modelId && score === other[i]!.score);
}

/** Models first, so that a wrong choice and a wrong score are told apart. */
export function checkAssortment(
  event: EventOf<'AssortmentMatched'>,
  expected: readonly AssortmentEntry[],
): void {
  const { models, seq } = event;
  const [found, due] = [models, expected].map((entries) => entries.map(({ modelId }) => modelId));
  if (JSON.stringify(found) !== JSON.stringify(due)) throw new RuleBroken('assortment', seq, due, found);
  if (!isSameAssortment(models, expected)) throw new RuleBroken('assortment-score', seq, expected, models);
}

function hasAllRequired({ required }: Preferences, model: Model): boolean {
  for (const [attribute, wish] of Object.entries(required)) {
    if (!isMet(model[attribute as keyof Model], Array.isArray(wish) ? wish : undefined, wish as Range))
      return false;
  }
  return true;
}

/** On paper: numerators over a common power of ten, and a long division that goes on beyond all that a double can hold. */
function weightShare({ preferred }: Preferences, numerators: readonly bigint[], model: Model): number {
  if (preferred.length === 0) return 1;
  let [met, total] = [0n, 0n];
  numerators.forEach((numerator, i) => {
    const wish = preferred[i]!;
    total += numerator;
    if (isMet(model[wish.attribute], wish.values, wish)) met += numerator;
  });
  if (met === total) return 1;
  const dividend = met * 10n ** QUOTIENT_DIGITS;
  const digits = String(dividend / total).padStart(Number(QUOTIENT_DIGITS), '0');
  return Number(`0.${digits}${dividend % total === 0n ? '' : '1'}`);
}

/** Decimals written below each other, with as many places as the longest, are whole numbers once the point is left out. */
function numeratorsOf({ preferred }: Preferences): bigint[] {
  const written = preferred.map(({ weight }) => {
    const [, whole, places = '', down] = /^(\d+)(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(weight))!;
    return down === undefined
      ? { whole, places }
      : { whole: '0', places: '0'.repeat(Number(down) - 1) + whole + places };
  });
  const most = Math.max(...written.map(({ places }) => places.length));
  return written.map(({ whole, places }) => BigInt(whole + places.padEnd(most, '0')));
}

function isMet(value: string | number, values: (string | number)[] | undefined, range: Range): boolean {
  if (values !== undefined) return values.some((wanted) => wanted === value);
  if (typeof value === 'string') return false;
  return value >= (range.min ?? -Infinity) && value <= (range.max ?? Infinity);
}
