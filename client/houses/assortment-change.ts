/** What other preferences would do to an assortment: the models that come, stay and go. */
import { matchAssortment } from '../../server/market/assortment.ts';
import type { Preferences } from '../../server/market/dealership.ts';
import type { Dealership, Market } from '../../server/market/market.ts';

export interface ChangedModel {
  modelId: string;
  name: string;
  msrpCents: number;
  /** Null for one that goes. */
  score: number | null;
  change: 'comes' | 'stays' | 'goes';
  stock: number;
}

export function assortmentChange(
  market: Market,
  { assortment, cells }: Dealership,
  preferences: Preferences,
): ChangedModel[] {
  const before = new Set(assortment.map(({ modelId }) => modelId));
  const after = matchAssortment(preferences, market.models.values());
  const kept = new Set(after.map(({ modelId }) => modelId));
  const row = (modelId: string, score: number | null, change: ChangedModel['change']): ChangedModel => {
    const model = market.models.get(modelId);
    const name = model === undefined ? modelId : `${model.make} ${model.model}`;
    return {
      modelId,
      name,
      msrpCents: model?.msrpCents ?? 0,
      score,
      change,
      stock: cells.get(modelId)?.stock ?? 0,
    };
  };
  return [
    ...after.map(({ modelId, score }) => row(modelId, score, before.has(modelId) ? 'stays' : 'comes')),
    ...assortment
      .filter(({ modelId }) => !kept.has(modelId))
      .map(({ modelId }) => row(modelId, null, 'goes')),
  ];
}
