/** What a promotion would cost its owner: on what stands on the shelf of a dealership, on what a supplier sold in a day. */
import { soldWithin } from '../../server/market/cells.ts';
import type { Dealership, Market, Supplier } from '../../server/market/market.ts';
import { netCents, tierDiscountBp } from '../../server/market/money.ts';
import { unitCostCents } from '../../server/market/pricing/fixed.ts';
import { ActivePromotions } from '../../server/market/promotions.ts';

export interface PromotionCost {
  /** Cars that it covers. */
  units: number;
  /** What they would bring without it, and how much less with it. */
  valueCents: number;
  costCents: number;
  /** Models that would go below what they cost; null where that is not known. */
  belowCost: number | null;
}

export function costOnStock(
  market: Market,
  { dealershipId, cells }: Dealership,
  discountBp: number,
  covered: (modelId: string) => boolean,
): PromotionCost {
  const promotions = new ActivePromotions(market);
  const cost = { units: 0, valueCents: 0, costCents: 0, belowCost: 0 };
  for (const cell of cells.values()) {
    if (cell.stock === 0 || cell.askCents === null || !covered(cell.modelId)) continue;
    const standingBp = promotions.best('dealership', dealershipId, cell.modelId)?.discountBp ?? 0;
    const before = netCents(cell.askCents, standingBp);
    const after = netCents(cell.askCents, Math.max(discountBp, standingBp));
    cost.units += cell.stock;
    cost.valueCents += cell.stock * before;
    cost.costCents += cell.stock * (before - after);
    if (after < unitCostCents(cell)) cost.belowCost += 1;
  }
  return cost;
}

/** Reckoned with what the dealerships that buy here sold in the last day, for they restock what they sell. */
export function costOfADay(
  market: Market,
  supplier: Supplier,
  discountBp: number,
  covered: (modelId: string) => boolean,
): PromotionCost {
  const promotions = new ActivePromotions(market);
  const cost = { units: 0, valueCents: 0, costCents: 0, belowCost: null };
  for (const { open, sources, cells, unitsFrom } of market.dealerships.values()) {
    if (!open) continue;
    const loyaltyBp = tierDiscountBp(supplier.loyaltyTiers, unitsFrom.get(supplier.supplierId) ?? 0);
    for (const [modelId, supplierId] of sources) {
      const listCents = supplier.prices.get(modelId);
      if (supplierId !== supplier.supplierId || listCents === undefined || !covered(modelId)) continue;
      const units = soldWithin(cells.get(modelId), market.tick + 1, market.rules.soldWindowTicks);
      const promotedBp = promotions.best('supplier', supplierId, modelId)?.discountBp ?? 0;
      const standingBp = Math.max(loyaltyBp, promotedBp);
      const before = netCents(listCents, standingBp);
      cost.units += units;
      cost.valueCents += units * before;
      cost.costCents += units * (before - netCents(listCents, Math.max(discountBp, standingBp)));
    }
  }
  return cost;
}
