/** Assortment rows: place and score as the events list them, or as they stand; the source as it stands. */
import type { AssortmentRow } from '../../../db/models/AssortmentRow.ts';
import type { Fields } from '../../../db/models/Row.ts';
import type { Market } from '../../market/market.ts';
import type { ReplacedLists } from './replaced-lists.ts';

export interface Place {
  rank: number;
  score: number;
}

export type Assortments = ReplacedLists<string, Place>;

export function assortmentRows(assortments: Assortments, market: Market): Fields<AssortmentRow>[] {
  const standing = new Map<string, Map<string, Place>>();
  const placeOf = (dealershipId: string, modelId: string): Place => {
    let places = standing.get(dealershipId);
    if (places === undefined) {
      places = new Map(placesOf(market.dealerships.get(dealershipId)!.assortment));
      standing.set(dealershipId, places);
    }
    return places.get(modelId)!;
  };
  return assortments.entries().flatMap((entry) => {
    const { ownerId: dealershipId, key: modelId, value, stands, createdAt, updatedAt } = entry;
    // Only its source changed, and then its list was replaced without it: the replacement says all there is to say.
    if (value === undefined && !stands) return [];
    return {
      dealershipId,
      modelId,
      ...(value ?? placeOf(dealershipId, modelId)),
      sourceSupplierId: stands ? (market.dealerships.get(dealershipId)!.sources.get(modelId) ?? null) : null,
      isActive: stands,
      createdAt,
      updatedAt,
    };
  });
}

export function placesOf(models: readonly { modelId: string; score: number }[]): [string, Place][] {
  return models.map(({ modelId, score }, index) => [modelId, { rank: index + 1, score }]);
}
