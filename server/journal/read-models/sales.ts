/** Purchases, restocks and switches as rows: each is one event, told once and never changed. */
import type { PurchaseRow } from '../../../db/models/PurchaseRow.ts';
import type { RestockRow } from '../../../db/models/RestockRow.ts';
import type { Fields } from '../../../db/models/Row.ts';
import type { SupplierSwitchRow } from '../../../db/models/SupplierSwitchRow.ts';
import type { EventOf } from '../../market/events.ts';

export function purchaseRow(event: EventOf<'CarPurchased'>): Fields<PurchaseRow> {
  const { v: _v, market: _market, type: _type, at, ...purchase } = event;
  return { ...purchase, at: new Date(at) };
}

export function restockRow(event: EventOf<'CarsRestocked'>): Fields<RestockRow> {
  const { v: _v, market: _market, type: _type, at, ...restock } = event;
  return { ...restock, at: new Date(at) };
}

export function switchRow(event: EventOf<'SupplierSwitched'>): Fields<SupplierSwitchRow> {
  const { v: _v, market: _market, type: _type, at: _at, ...switched } = event;
  return switched;
}
