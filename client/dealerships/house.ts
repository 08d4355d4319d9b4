/** One dealership as tables: what stands on its shelf, what fits it and why, whom it buys from. */
import { soldWithin } from '../../server/market/cells.ts';
import type { Preference, Requirement } from '../../server/market/dealership.ts';
import type { Dealership, ListedModel, Market } from '../../server/market/market.ts';
import { netCents } from '../../server/market/money.ts';
import { ActivePromotions } from '../../server/market/promotions.ts';

export interface ShelfRow {
  modelId: string;
  name: string;
  stock: number;
  askCents: number | null;
  netCents: number | null;
  /** What a car on the shelf cost on average; null when there is none. */
  costCents: number | null;
  /** The net ask over the cost. */
  markup: number | null;
  sold24h: number;
}

export function shelfOf(market: Market, dealership: Dealership): ShelfRow[] {
  const promotions = new ActivePromotions(market);
  const rows: ShelfRow[] = [];
  for (const cell of dealership.cells.values()) {
    const sold24h = soldWithin(cell, market.tick + 1, market.rules.soldWindowTicks);
    if (cell.stock === 0 && sold24h === 0) continue;
    const { dealershipId } = dealership;
    const discountBp = promotions.best('dealership', dealershipId, cell.modelId)?.discountBp ?? 0;
    const net = cell.askCents === null ? null : netCents(cell.askCents, discountBp);
    const costCents = cell.stock === 0 ? null : Math.round(cell.stockCostCents / cell.stock);
    rows.push({
      modelId: cell.modelId,
      name: nameOf(market.models.get(cell.modelId), cell.modelId),
      stock: cell.stock,
      askCents: cell.askCents,
      netCents: net,
      costCents,
      markup: net === null || costCents === null || costCents === 0 ? null : net / costCents - 1,
      sold24h,
    });
  }
  return rows;
}

export interface AssortmentRow {
  modelId: string;
  name: string;
  score: number;
  supplierId: string | null;
  supplierName: string | null;
  /** What it likes that this model has. */
  liked: Preference[];
}

export function assortmentOf(
  market: Market,
  { assortment, sources, preferences }: Dealership,
): AssortmentRow[] {
  return assortment.map(({ modelId, score }) => {
    const model = market.models.get(modelId);
    const supplierId = sources.get(modelId) ?? null;
    return {
      modelId,
      name: nameOf(model, modelId),
      score,
      supplierId,
      supplierName: supplierId === null ? null : (market.suppliers.get(supplierId)?.name ?? supplierId),
      liked:
        model === undefined
          ? []
          : preferences.preferred.filter((wish) => meets(wish.values ?? wish, model[wish.attribute])),
    };
  });
}

export interface BuyingRow {
  supplierId: string;
  name: string;
  units: number;
  share: number;
  /** Models that it buys there now. */
  models: number;
}

export function buyingOf(market: Market, { unitsFrom, sources }: Dealership): BuyingRow[] {
  let all = 0;
  for (const units of unitsFrom.values()) all += units;
  const now = new Map<string, number>();
  for (const supplierId of sources.values()) now.set(supplierId, (now.get(supplierId) ?? 0) + 1);
  const ids = new Set([...unitsFrom.keys(), ...now.keys()]);
  return [...ids].map((supplierId) => ({
    supplierId,
    name: market.suppliers.get(supplierId)?.name ?? supplierId,
    units: unitsFrom.get(supplierId) ?? 0,
    share: all === 0 ? 0 : (unitsFrom.get(supplierId) ?? 0) / all,
    models: now.get(supplierId) ?? 0,
  }));
}

function nameOf(model: ListedModel | undefined, modelId: string): string {
  return model === undefined ? modelId : `${model.make} ${model.model}`;
}

function meets(wish: Requirement, value: string | number): boolean {
  if (Array.isArray(wish)) return wish.includes(value);
  if (typeof value !== 'number') return false;
  return (wish.min === undefined || value >= wish.min) && (wish.max === undefined || value <= wish.max);
}
