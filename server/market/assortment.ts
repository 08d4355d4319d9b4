/**
 * Which models fit a dealership: out when a required attribute or range is missed, else scored by the weights
 * of the preferred ones that are met. The best by score, then lower MSRP, then model id.
 */
import type { Model } from './catalogue/model.ts';
import type { AssortmentEntry, Preference, Preferences, Requirement } from './dealership.ts';
import type { ListedModel } from './market.ts';
import { byText } from './order.ts';
import { shareOf, wholeWeights } from './weights.ts';

export function matchAssortment(preferences: Preferences, models: Iterable<ListedModel>): AssortmentEntry[] {
  const scoreOf = scorerOf(preferences.preferred);
  const fits: { model: Model; score: number }[] = [];
  for (const model of models) {
    if (!model.listed || !meetsRequired(preferences, model)) continue;
    const score = scoreOf(model);
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

/** Scores a model: the weights of what is met over all weights, 1 when nothing is preferred. */
function scorerOf(preferred: readonly Preference[]): (model: Model) => number {
  const weights = wholeWeights(preferred.map(({ weight }) => weight));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  return (model) => {
    if (preferred.length === 0) return 1;
    let met = 0n;
    preferred.forEach((wish, i) => {
      if (meets(wish.values ?? wish, model[wish.attribute])) met += weights[i]!;
    });
    return shareOf(met, all);
  };
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
