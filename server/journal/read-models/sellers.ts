/** Suppliers, dealerships and stock as rows: what the events touched, with the values of the market after them. */
import { accountsOf, type Market } from '../../market/market.ts';
import type { ReplacedLists } from './replaced-lists.ts';
import type { ReadModelRows, StockChange } from './rows.ts';
import { cellKey, type Touches } from './touches.ts';

export function supplierRows(
  touches: Touches,
  market: Market,
): Pick<ReadModelRows, 'suppliers' | 'supplierTakings'> {
  const { takings } = accountsOf(market);
  const touched = touches.suppliers.map((supplierId, touch) => ({
    supplierId,
    takingsCents: takings.get(supplierId) ?? 0,
    ...touch,
  }));
  const described = touches.describedSuppliers;
  return {
    suppliers: touched
      .filter(({ supplierId }) => described.has(supplierId))
      .map((row) => {
        const { name, foundedYear, country, active } = market.suppliers.get(row.supplierId)!;
        return { ...row, name, foundedYear, country, isActive: active };
      }),
    supplierTakings: touched.filter(({ supplierId }) => !described.has(supplierId)),
  };
}

export function dealershipRows(
  touches: Touches,
  market: Market,
): Pick<ReadModelRows, 'dealerships' | 'dealershipBalances'> {
  const { dealershipBalances } = accountsOf(market);
  const touched = touches.dealerships.map((dealershipId, touch) => ({
    dealershipId,
    balanceCents: dealershipBalances.get(dealershipId)!,
    ...touch,
  }));
  const described = touches.describedDealerships;
  return {
    dealerships: touched
      .filter(({ dealershipId }) => described.has(dealershipId))
      .map((row) => {
        const dealership = market.dealerships.get(row.dealershipId)!;
        const { name, country, city, preferences, pricing, restock, open } = dealership;
        return { ...row, name, country, city, preferences, pricing, restock, isActive: open };
      }),
    dealershipBalances: touched.filter(({ dealershipId }) => !described.has(dealershipId)),
  };
}

/** A price list starts anew when its supplier joins; while the supplier is away, nobody can buy at what it says. */
export function supplierPriceRows(
  { supplierPrices, suppliersLeft }: Touches,
  market: Market,
): ReadModelRows['supplierPrices'] {
  suppliersLeft.map((supplierId, { updatedAt }) => {
    const supplier = market.suppliers.get(supplierId)!;
    if (supplier.active) return;
    for (const modelId of supplier.prices.keys()) supplierPrices.touch(supplierId, modelId, updatedAt);
  });
  return supplierPrices.entries().map(({ ownerId, key, createdAt, updatedAt }) => {
    const { active, prices } = market.suppliers.get(ownerId)!;
    const listCents = prices.get(key) ?? null;
    const isActive = active && listCents !== null;
    return { supplierId: ownerId, modelId: key, listCents, isActive, createdAt, updatedAt };
  });
}

export function stockRows(
  { stock, restocked }: Touches,
  market: Market,
): Pick<ReadModelRows, 'stock' | 'changedStock'> {
  const touched = stock.map((dealershipId, modelId, touch) => {
    const cell = market.dealerships.get(dealershipId)!.cells.get(modelId)!;
    return {
      dealershipId,
      modelId,
      stock: cell.stock,
      stockCostCents: cell.stockCostCents,
      askCents: cell.askCents,
      askSeq: cell.askSeq,
      askTick: cell.askTick,
      isActive: cell.stock > 0,
      ...touch,
    };
  });
  const came = ({ dealershipId, modelId }: StockChange) => restocked.has(cellKey(dealershipId, modelId));
  return { stock: touched.filter(came), changedStock: touched.filter((row) => !came(row)) };
}

/** The tiers of one kind of seller, without the seller's id, which has another name for each kind. */
export function tierRows(tiers: ReplacedLists<number, number>) {
  return tiers.entries().map(({ ownerId, key, value, stands, createdAt, updatedAt }) => ({
    ownerId,
    units: key,
    discountBp: value!,
    isActive: stands,
    createdAt,
    updatedAt,
  }));
}
