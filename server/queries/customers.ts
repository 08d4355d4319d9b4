/** Who bought how much from whom: buyers at dealerships, which is private, and dealerships at suppliers. */
import { z } from 'zod';
import { DealershipCustomerRow } from '../../db/models/DealershipCustomerRow.ts';
import { SupplierCustomerRow } from '../../db/models/SupplierCustomerRow.ts';
import * as field from './fields.ts';
import { equalsId, ofBuyer, range } from './filters.ts';
import type { List } from './list.ts';

const bought = {
  units: field.whole(4),
  spentCents: field.cents(12_200_000),
  firstTick: field.tick,
  lastTick: field.tick,
};

const dealershipCustomer = z.object({ buyerId: field.buyerId, ...bought }).meta({ id: 'DealershipCustomer' });

const supplierCustomer = z
  .object({ dealershipId: field.dealershipId, ...bought })
  .meta({ id: 'SupplierCustomer' });

export const dealershipCustomers: List = {
  name: 'dealershipCustomers',
  row: DealershipCustomerRow,
  item: dealershipCustomer,
  fields: Object.keys(dealershipCustomer.shape),
  orders: { buyerId: ['buyerId'], spentCents: ['spentCents', 'buyerId'] },
  defaultOrder: '-spentCents',
  filters: { buyerId: ofBuyer, ...range('units', 'units') },
};

/** The same from a buyer's side. */
export const boughtFrom = z
  .object({ dealershipId: field.dealershipId, ...bought })
  .meta({ id: 'BoughtFrom' });

export const dealershipsBoughtFrom: List = {
  name: 'dealershipsBoughtFrom',
  row: DealershipCustomerRow,
  item: boughtFrom,
  fields: Object.keys(boughtFrom.shape),
  orders: { dealershipId: ['dealershipId'] },
  defaultOrder: 'dealershipId',
  filters: { dealershipId: equalsId('dealership_customers.dealership_id') },
  // Rows are found by their whole key, one for each dealership there is: an index by buyer would cost every sale.
  only: (rows) =>
    rows.joinRaw(
      `JOIN dealerships ON dealerships.market_id = dealership_customers.market_id
         AND dealerships.dealership_id = dealership_customers.dealership_id`,
    ),
};

export const supplierCustomers: List = {
  name: 'supplierCustomers',
  row: SupplierCustomerRow,
  item: supplierCustomer,
  fields: Object.keys(supplierCustomer.shape),
  orders: {
    dealershipId: ['dealershipId'],
    units: ['units', 'dealershipId'],
    spentCents: ['spentCents', 'dealershipId'],
  },
  defaultOrder: '-spentCents',
  filters: { dealershipId: equalsId('dealership_id'), ...range('units', 'units') },
};
