/** How much each supplier sold to the dealerships since the opening, and how many buy there now. */
import type { Market } from '../../server/market/market.ts';

export interface SupplierShare {
  supplierId: string;
  name: string;
  active: boolean;
  country: string;
  foundedYear: number;
  units: number;
  /** Of all units that all suppliers sold; 0 before the first. */
  share: number;
  models: number;
  /** Its list prices over MSRP, averaged over its models; null when it sells none. */
  level: number | null;
  /** Open dealerships that have it as the source of a model, and of how many models together. */
  dealerships: number;
  sources: number;
}

/** The one that sold most first. */
export function supplierShares(market: Market): SupplierShare[] {
  const units = new Map<string, number>();
  const sources = new Map<string, number>();
  const served = new Map<string, number>();
  for (const dealership of market.dealerships.values()) {
    for (const [supplierId, bought] of dealership.unitsFrom) add(units, supplierId, bought);
    if (!dealership.open) continue;
    for (const supplierId of dealership.sources.values()) add(sources, supplierId, 1);
    for (const supplierId of new Set(dealership.sources.values())) add(served, supplierId, 1);
  }
  let all = 0;
  for (const sold of units.values()) all += sold;
  const shares = [...market.suppliers.values()].map((supplier): SupplierShare => {
    const sold = units.get(supplier.supplierId) ?? 0;
    return {
      supplierId: supplier.supplierId,
      name: supplier.name,
      active: supplier.active,
      country: supplier.country,
      foundedYear: supplier.foundedYear,
      units: sold,
      share: all === 0 ? 0 : sold / all,
      models: supplier.active ? supplier.prices.size : 0,
      level: supplier.active ? levelOf(market, supplier.prices) : null,
      dealerships: served.get(supplier.supplierId) ?? 0,
      sources: sources.get(supplier.supplierId) ?? 0,
    };
  });
  return shares.sort((a, b) => b.units - a.units || (a.name < b.name ? -1 : 1));
}

/** List prices over MSRP, each model counting the same; null without one. */
export function levelOf(market: Market, prices: ReadonlyMap<string, number>): number | null {
  let sum = 0;
  let models = 0;
  for (const [modelId, cents] of prices) {
    const msrpCents = market.models.get(modelId)?.msrpCents;
    if (msrpCents === undefined) continue;
    sum += cents / msrpCents;
    models += 1;
  }
  return models === 0 ? null : sum / models;
}

function add(amounts: Map<string, number>, key: string, amount: number): void {
  amounts.set(key, (amounts.get(key) ?? 0) + amount);
}
