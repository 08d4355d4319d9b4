/**
 * Restocking: each dealership buys what it lacks, most sold first, from its source or from whoever promotes
 * the model cheaper, as far as its balance above the reserve goes.
 */
import { soldWithin } from './cells.ts';
import type { RestockPolicy } from './dealership.ts';
import { mintId } from './ids.ts';
import { accountsOf, type Dealership, type Market, type Supplier } from './market.ts';
import { type Discount, largerDiscount, netCents, tierDiscountBp } from './money.ts';
import { byText } from './order.ts';
import { ActivePromotions } from './promotions.ts';
import type { Record } from './recorder.ts';

export interface Quote {
  supplierId: string;
  listCents: number;
  discount: Discount;
  unitCents: number;
}

export function restockAll(market: Market, record: Record): void {
  const promotions = new ActivePromotions(market);
  for (const dealership of market.dealerships.values()) {
    if (dealership.open) restockDealership(market, dealership, promotions, record);
  }
}

function restockDealership(
  market: Market,
  dealership: Dealership,
  promotions: ActivePromotions,
  record: Record,
): void {
  const balances = accountsOf(market).dealershipBalances;
  for (const { modelId, sold24h } of restockOrder(market, dealership)) {
    const stock = dealership.cells.get(modelId)?.stock ?? 0;
    const wanted = targetStock(dealership.restock, sold24h) - stock;
    if (wanted <= 0) continue;
    const quote = bestQuote(market, dealership, modelId, promotions);
    if (quote === undefined) continue;
    const free = balances.get(dealership.dealershipId)! - dealership.restock.reserveCents;
    const units = affordable(free, quote.unitCents, wanted);
    if (units === 0) continue;
    record({
      type: 'CarsRestocked',
      restockId: mintId('restock', market.seq + 1),
      dealershipId: dealership.dealershipId,
      supplierId: quote.supplierId,
      modelId,
      units,
      sold24h,
      listCents: quote.listCents,
      ...quote.discount,
      unitCents: quote.unitCents,
      totalCents: units * quote.unitCents,
    });
  }
}

/** The models of the assortment by sales, then score, then model id. */
export function restockOrder(market: Market, dealership: Dealership): { modelId: string; sold24h: number }[] {
  return dealership.assortment
    .map(({ modelId, score }) => ({
      modelId,
      score,
      sold24h: soldWithin(dealership.cells.get(modelId), market.tick, market.rules.soldWindowTicks),
    }))
    .sort((a, b) => b.sold24h - a.sold24h || b.score - a.score || byText(a.modelId, b.modelId));
}

export function targetStock(policy: RestockPolicy, sold24h: number): number {
  return Math.min(policy.maxStock, Math.max(policy.minStock, Math.ceil(sold24h * policy.coverDays)));
}

export function affordable(freeCents: number, unitCents: number, wanted: number): number {
  if (freeCents < 0) return 0;
  if (unitCents === 0) return wanted;
  return Math.min(wanted, Math.floor(freeCents / unitCents));
}

/** The lower of the source's net price and the best net price of anybody who promotes the model. */
export function bestQuote(
  market: Market,
  dealership: Dealership,
  modelId: string,
  promotions: ActivePromotions,
): Quote | undefined {
  const sourceId = dealership.sources.get(modelId);
  let best: Quote | undefined;
  for (const supplier of market.suppliers.values()) {
    const isSource = supplier.supplierId === sourceId;
    const promotion = promotions.best('supplier', supplier.supplierId, modelId);
    if (!isSource && promotion === undefined) continue;
    const quote = quoteOf(supplier, dealership, modelId, promotion);
    if (quote === undefined) continue;
    if (best === undefined || isBetter(quote, best, sourceId)) best = quote;
  }
  return best;
}

function quoteOf(
  supplier: Supplier,
  dealership: Dealership,
  modelId: string,
  promotion: { promotionId: string; discountBp: number } | undefined,
): Quote | undefined {
  const listCents = supplier.prices.get(modelId);
  if (!supplier.active || listCents === undefined) return undefined;
  const unitsBefore = dealership.unitsFrom.get(supplier.supplierId) ?? 0;
  const discount = largerDiscount(promotion, tierDiscountBp(supplier.loyaltyTiers, unitsBefore));
  return {
    supplierId: supplier.supplierId,
    listCents,
    discount,
    unitCents: netCents(listCents, discount.discountBp),
  };
}

function isBetter(a: Quote, b: Quote, sourceId: string | undefined): boolean {
  if (a.unitCents !== b.unitCents) return a.unitCents < b.unitCents;
  if (b.supplierId === sourceId) return false;
  return a.supplierId === sourceId || byText(a.supplierId, b.supplierId) < 0;
}
