/** Purchases, restocks and switches as rows: each is one event, told once and never changed. */
import type { PurchaseRow } from '../../../db/models/PurchaseRow.ts';
import type { RestockRow } from '../../../db/models/RestockRow.ts';
import type { Fields } from '../../../db/models/Row.ts';
import type { SupplierSwitchRow } from '../../../db/models/SupplierSwitchRow.ts';
import type { EventOf } from '../../market/events.ts';

export function purchaseRow(event: EventOf<'CarPurchased'>): Fields<PurchaseRow> {
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

export function restockRow(event: EventOf<'CarsRestocked'>): Fields<RestockRow> {
  const { v: _v, market: _market, type: _type, at, ...restock } = event;
  return { ...restock, at: new Date(at) };
}

export function switchRow(event: EventOf<'SupplierSwitched'>): Fields<SupplierSwitchRow> {
  const { v: _v, market: _market, type: _type, at: _at, ...switched } = event;
  return switched;
}
