/** List prices of today: which supplier sells which model for how much, against the cheapest, and who buys it there. */
import type { Market } from '../../server/market/market.ts';

export interface Listing {
  modelId: string;
  modelName: string;
  supplierId: string;
  supplierName: string;
  listCents: number;
  msrpCents: number;
  /** How far above the cheapest supplier of the model; 0 is the cheapest. */
  overCheapest: number;
  /** Open dealerships whose source of the model this supplier is. */
  sourcedBy: number;
}

/** All listings of one supplier, or all of one model. */
export function listingsOf(market: Market, of: { supplierId: string } | { modelId: string }): Listing[] {
  const cheapest = new Map<string, number>();
  for (const { active, prices } of market.suppliers.values()) {
    if (!active) continue;
    for (const [modelId, cents] of prices) {
      cheapest.set(modelId, Math.min(cents, cheapest.get(modelId) ?? Infinity));
    }
  }
  const sourced = sourcesOf(market);
  const listings: Listing[] = [];
  for (const supplier of market.suppliers.values()) {
    if (!supplier.active || ('supplierId' in of && of.supplierId !== supplier.supplierId)) continue;
    for (const [modelId, listCents] of supplier.prices) {
      const model = market.models.get(modelId);
      if (model === undefined || ('modelId' in of && of.modelId !== modelId)) continue;
      listings.push({
        modelId,
        modelName: `${model.make} ${model.model}`,
        supplierId: supplier.supplierId,
        supplierName: supplier.name,
        listCents,
        msrpCents: model.msrpCents,
        overCheapest: listCents / cheapest.get(modelId)! - 1,
        sourcedBy: sourced.get(`${supplier.supplierId} ${modelId}`) ?? 0,
      });
    }
  }
  return listings;
}

function sourcesOf(market: Market): Map<string, number> {
  const sourced = new Map<string, number>();
  for (const { open, sources } of market.dealerships.values()) {
    if (!open) continue;
    for (const [modelId, supplierId] of sources) {
      const key = `${supplierId} ${modelId}`;
      sourced.set(key, (sourced.get(key) ?? 0) + 1);
    }
  }
  return sourced;
}
