/** The models that a house has or sells, by name, for people choose names; models of one name are chosen together. */
import type { OwnerType } from '../../server/market/events.ts';
import type { Market } from '../../server/market/market.ts';

export function offeredByName(
  { dealerships, suppliers, models }: Market,
  ownerType: OwnerType,
  ownerId: string,
): ReadonlyMap<string, readonly string[]> {
  const own =
    ownerType === 'dealership'
      ? dealerships.get(ownerId)?.cells.keys()
      : suppliers.get(ownerId)?.prices.keys();
  const byName = new Map<string, string[]>();
  for (const modelId of own ?? []) {
    const model = models.get(modelId);
    const name = model === undefined ? modelId : `${model.make} ${model.model}`;
    byName.set(name, [...(byName.get(name) ?? []), modelId]);
  }
  return byName;
}
