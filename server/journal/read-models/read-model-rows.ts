/**
 * The read models as a pure function: what a stretch of events changes in them besides sales and ledger. Events give what is told
 * once; the market after the stretch gives the current values of what the events touched, each thing once.
 */
import type { Market } from '../../market/market.ts';
import { assortmentRows } from './assortments.ts';
import { buyerRows, dealershipCustomerRows } from './buyers.ts';
import type { ReadModelRows, RecordedEvent } from './rows.ts';
import { dealershipRows, stockRows, supplierPriceRows, supplierRows, tierRows } from './sellers.ts';
import { Touches } from './touches.ts';

/** `offerOwners` names the buyers of those offers that `offersOfUnnamedBuyers` finds in the events. */
export function readModelRows(
  events: readonly RecordedEvent[],
  market: Market,
  offerOwners: ReadonlyMap<string, string>,
): ReadModelRows {
  const touches = new Touches(offerOwners);
  for (const recorded of events) touches.add(recorded);

  const gone = (updatedAt: Date) => ({ isActive: false, updatedAt });
  const { announced, withdrawn } = touches.promotions.rows();
  const { placed, closed } = touches.offers.rows();
  return {
    models: touches.models.map((modelId, touch) => {
      const { listed, ...model } = market.models.get(modelId)!;
      return { ...model, isActive: listed, ...touch };
    }),
    ...supplierRows(touches, market),
    replacedSupplierTiers: touches.supplierTiers.replacedRows((supplierId, at) => ({
      supplierId,
      ...gone(at),
    })),
    supplierTiers: tierRows(touches.supplierTiers).map((row) => ({ ...row, supplierId: row.ownerId })),
    replacedSupplierPrices: touches.supplierPrices.replacedRows((supplierId, at) => ({
      supplierId,
      listCents: null,
      ...gone(at),
    })),
    supplierPrices: supplierPriceRows(touches, market),
    ...dealershipRows(touches, market),
    replacedDealershipTiers: touches.dealershipTiers.replacedRows((dealershipId, at) => ({
      dealershipId,
      ...gone(at),
    })),
    dealershipTiers: tierRows(touches.dealershipTiers).map((row) => ({ ...row, dealershipId: row.ownerId })),
    replacedAssortments: touches.assortments.replacedRows((dealershipId, at) => ({
      dealershipId,
      sourceSupplierId: null,
      ...gone(at),
    })),
    assortments: assortmentRows(touches.assortments, market),
    ...stockRows(touches, market),
    promotions: announced,
    withdrawnPromotions: withdrawn,
    ...buyerRows(touches, market),
    offers: placed,
    closedOffers: closed,
    ...dealershipCustomerRows(touches.dealershipCustomers, market),
    supplierCustomers: touches.supplierCustomers.map(({ sellerId, buyerId, ...bought }) => ({
      supplierId: sellerId,
      dealershipId: buyerId,
      ...bought,
    })),
  };
}
