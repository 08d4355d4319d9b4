/** Suppliers, their price lists, and the loyalty tiers of either kind of seller. */
import { z } from 'zod';
import { SupplierPriceRow } from '../../db/models/SupplierPriceRow.ts';
import { SupplierRow } from '../../db/models/SupplierRow.ts';
import { SupplierTierRow } from '../../db/models/SupplierTierRow.ts';
import { tiersSql } from './dealerships.ts';
import * as field from './fields.ts';
import { equalsId, equalsText, isTrue, range, search } from './filters.ts';
import type { List } from './list.ts';

export const supplier = z
  .object({
    supplierId: field.supplierId,
    name: field.text('Baltic Motors'),
    foundedYear: field.whole(1952),
    country: field.text('SE'),
    loyaltyTiers: field.tiers,
    isActive: field.flag(true).describe('Whether it sells; one that left keeps its history.'),
  })
  .meta({ id: 'Supplier' });

const { loyaltyTiers: _tiers, ...stored } = supplier.shape;

export const suppliers: List = {
  name: 'suppliers',
  row: SupplierRow,
  item: supplier,
  fields: Object.keys(stored),
  computed: { loyaltyTiers: tiersSql('supplier') },
  orders: {
    supplierId: ['supplierId'],
    name: ['name', 'supplierId'],
    foundedYear: ['foundedYear', 'supplierId'],
    country: ['country', 'supplierId'],
  },
  defaultOrder: 'name',
  filters: {
    country: equalsText('country'),
    ...range('foundedYear', 'founded_year'),
    isActive: isTrue('is_active'),
    ...search('suppliers.name'),
  },
};

export const listPrice = z
  .object({ supplierId: field.supplierId, modelId: field.modelId, listCents: field.cents(2_900_000) })
  .meta({ id: 'ListPrice' });

/** The prices at which one can buy now. */
export const prices: List = {
  name: 'prices',
  row: SupplierPriceRow,
  item: listPrice,
  fields: Object.keys(listPrice.shape),
  only: (rows) => rows.where('supplier_prices.is_active', true),
  orders: { modelId: ['modelId', 'supplierId'], listCents: ['listCents', 'modelId', 'supplierId'] },
  defaultOrder: 'modelId',
  filters: { modelId: equalsId('model_id'), ...range('listCents', 'list_cents') },
};

export const tier = z
  .object({
    units: field.whole(50).describe('Whoever has bought at least so many before the order …'),
    discountBp: field.bp(150).describe('… gets this discount on it.'),
  })
  .meta({ id: 'LoyaltyTier' });

export const tiers: List = {
  name: 'tiers',
  row: SupplierTierRow,
  item: tier,
  fields: Object.keys(tier.shape),
  only: (rows) => rows.where('supplier_tiers.is_active', true),
  orders: { units: ['units'] },
  defaultOrder: 'units',
  filters: {},
};
