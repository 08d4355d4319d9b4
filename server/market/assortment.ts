/**
 * Which models fit a dealership: out when a required attribute or range is missed, else scored by the weights
 * of the preferred ones that are met. The best by score, then lower MSRP, then model id.
 */
import type { Model } from './catalogue/model.ts';
import type { AssortmentEntry, Preference, Preferences, Requirement } from './dealership.ts';
import type { ListedModel } from './market.ts';
import { byText } from './order.ts';

export function matchAssortment(preferences: Preferences, models: Iterable<ListedModel>): AssortmentEntry[] {
  const fits: { model: Model; score: number }[] = [];
  for (const model of models) {
    if (!model.listed || !meetsRequired(preferences, model)) continue;
    const score = scoreOf(preferences.preferred, model);
    if (score >= preferences.minScore) fits.push({ model, score });
  }
  fits.sort(
    (a, b) =>
      b.score - a.score || a.model.msrpCents - b.model.msrpCents || byText(a.model.modelId, b.model.modelId),
  );
  return fits
    .slice(0, preferences.assortmentSize)
    .map(({ model, score }) => ({ modelId: model.modelId, score }));
}

export function sameAssortment(a: readonly AssortmentEntry[], b: readonly AssortmentEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, i) => entry.modelId === b[i]!.modelId && entry.score === b[i]!.score)
  );
}

/** The weights of what is met over all weights, 1 when nothing is preferred. */
export function scoreOf(preferred: readonly Preference[], model: Model): number {
  if (preferred.length === 0) return 1;
  let met = 0;
  let all = 0;
  for (const preference of preferred) {
    all += preference.weight;
    const wish = preference.values ?? preference;
    if (meets(wish, model[preference.attribute])) met += preference.weight;
  }
  return met / all;
}

function meetsRequired(preferences: Preferences, model: Model): boolean {
  return Object.entries(preferences.required).every(([attribute, requirement]) =>
    meets(requirement, model[attribute as keyof Model]),
  );
}

function meets(wish: Requirement, value: string | number): boolean {
  if (Array.isArray(wish)) return wish.includes(value);
  if (typeof value !== 'number') return false;
  return (wish.min === undefined || value >= wish.min) && (wish.max === undefined || value <= wish.max);
}
