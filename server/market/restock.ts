/**
 * Restocking: each dealership buys what it lacks, most sold first, from its source or from whoever promotes
 * the model cheaper, as far as its balance above the reserve goes.
 */
import { soldWithin } from './cells.ts';
import type { AssortmentEntry, RestockPolicy } from './dealership.ts';
import { mintId } from './ids.ts';
import { accountsOf, type Dealership, type Market, type Supplier } from './market.ts';
import { type Discount, largerDiscount, netCents, tierDiscountBp } from './money.ts';
import { byText } from './order.ts';
import { ActivePromotions, type BestPromotions } from './promotions.ts';
import type { Record } from './recorder.ts';

export interface Quote {
  supplierId: string;
  listCents: number;
  discount: Discount;
  unitCents: number;
}

export interface RestockLine {
  modelId: string;
  sold24h: number;
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
  for (const line of restockOrder(market, dealership, dealership.assortment)) {
    if (wantedUnits(dealership, line) <= 0) continue;
    const quote = bestQuote(dealership, line.modelId, promotions, market.suppliers.values());
    if (quote !== undefined) orderCars(market, dealership, line, quote, record);
  }
}

/** Buys as many of the wanted units at a quote as the balance affords, in one order; none: no order. */
export function orderCars(
  market: Market,
  dealership: Dealership,
  line: RestockLine,
  quote: Quote,
  record: Record,
): void {
  const { dealershipId, restock } = dealership;
  const freeCents = accountsOf(market).dealershipBalances.get(dealershipId)! - restock.reserveCents;
  const units = affordable(freeCents, quote.unitCents, wantedUnits(dealership, line));
  if (units === 0) return;
  record({
    type: 'CarsRestocked',
    restockId: mintId('restock', market.seq + 1),
    dealershipId,
    supplierId: quote.supplierId,
    modelId: line.modelId,
    units,
    sold24h: line.sold24h,
    listCents: quote.listCents,
    ...quote.discount,
    unitCents: quote.unitCents,
    totalCents: units * quote.unitCents,
  });
}

/** Models of the assortment (all, or some) by sales, then score, then model id. */
export function restockOrder(
  market: Market,
  dealership: Dealership,
  entries: readonly AssortmentEntry[],
): RestockLine[] {
  return entries
    .map(({ modelId, score }) => ({
      modelId,
      score,
      sold24h: soldWithin(dealership.cells.get(modelId), market.tick, market.rules.soldWindowTicks),
    }))
    .sort((a, b) => b.sold24h - a.sold24h || b.score - a.score || byText(a.modelId, b.modelId));
}

/** Target minus stock; not positive when nothing is lacking. */
export function wantedUnits(dealership: Dealership, { modelId, sold24h }: RestockLine): number {
  const stock = dealership.cells.get(modelId)?.stock ?? 0;
  return targetStock(dealership.restock, sold24h) - stock;
}

export function targetStock(policy: RestockPolicy, sold24h: number): number {
  return Math.min(policy.maxStock, Math.max(policy.minStock, Math.ceil(sold24h * policy.coverDays)));
}

export function affordable(freeCents: number, unitCents: number, wanted: number): number {
  if (freeCents < 0) return 0;
  if (unitCents === 0) return wanted;
  return Math.min(wanted, Math.floor(freeCents / unitCents));
}

/**
 * The lower of the source's net price and the best net price of anybody who promotes the model. `suppliers` are
 * all, or at least those two kinds of them; their order does not matter.
 */
export function bestQuote(
  dealership: Dealership,
  modelId: string,
  promotions: BestPromotions,
  suppliers: Iterable<Supplier>,
): Quote | undefined {
  const sourceId = dealership.sources.get(modelId);
  let best: Quote | undefined;
  for (const supplier of suppliers) {
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
