/** Purchases, restocks and switches as rows: each is one event, told once and never changed. */
import type { PurchaseRow } from '../../../db/models/PurchaseRow.ts';
import type { RestockRow } from '../../../db/models/RestockRow.ts';
import type { Fields } from '../../../db/models/Row.ts';
import type { SupplierSwitchRow } from '../../../db/models/SupplierSwitchRow.ts';
import type { EventOf, MarketEvent } from '../../market/events.ts';
import type { SaleRows } from './rows.ts';

export function saleRows(events: readonly MarketEvent[]): SaleRows {
  const rows: SaleRows = { purchases: [], restocks: [], supplierSwitches: [] };
  for (const event of events) {
    switch (event.type) {
      case 'CarPurchased':
        rows.purchases.push(purchaseRow(event));
        break;
      case 'CarsRestocked':
        rows.restocks.push(restockRow(event));
        break;
      case 'SupplierSwitched':
        rows.supplierSwitches.push(switchRow(event));
        break;
    }
  }
  return rows;
}

function purchaseRow(event: EventOf<'CarPurchased'>): Fields<PurchaseRow> {
  return {
    seq: event.seq,
    purchaseId: event.purchaseId,
    offerId: event.offerId,
    buyerId: event.buyerId,
    dealershipId: event.dealershipId,
    modelId: event.modelId,
    askCents: event.askCents,
    discountBp: event.discountBp,
    discountKind: event.discountKind,
    promotionId: event.promotionId,
    priceCents: event.priceCents,
    costCents: event.costCents,
    tick: event.tick,
    at: new Date(event.at),
  };
}

function restockRow(event: EventOf<'CarsRestocked'>): Fields<RestockRow> {
  const { v: _v, market: _market, type: _type, at, ...restock } = event;
  return { ...restock, at: new Date(at) };
}

function switchRow(event: EventOf<'SupplierSwitched'>): Fields<SupplierSwitchRow> {
  const { v: _v, market: _market, type: _type, at: _at, ...switched } = event;
  return switched;
}
