/** What a dealership has: cars in stock with what they cost it, and the asks that stand. */
import { z } from 'zod';
import { StockRow } from '../../db/models/StockRow.ts';
import * as field from './fields.ts';
import { equalsId, isTrue, range } from './filters.ts';
import type { List } from './list.ts';

export const stocked = z
  .object({
    modelId: field.modelId,
    stock: field.whole(3),
    stockCostCents: field.cents(8_100_000).describe('What the stock cost, all of it together.'),
    askCents: field.cents(3_050_000).nullable(),
    isActive: field.flag(true).describe('Whether there is stock.'),
  })
  .meta({ id: 'Stock' });

export const ask = z
  .object({
    modelId: field.modelId,
    askCents: field.cents(3_050_000).describe('Before promotion and loyalty.'),
    askSeq: field.seq.describe(
      'The event that it stands since; of equal prices the one that has stood longest sells.',
    ),
    askTick: field.tick,
    stock: field.whole(3),
  })
  .meta({ id: 'Ask' });

const filters = {
  modelId: equalsId('model_id'),
  ...range('stock', 'stock'),
  ...range('askCents', 'ask_cents'),
};

export const stock: List = {
  name: 'stock',
  row: StockRow,
  item: stocked,
  fields: Object.keys(stocked.shape),
  orders: {
    modelId: ['modelId'],
    stock: ['stock', 'modelId'],
    stockCostCents: ['stockCostCents', 'modelId'],
  },
  defaultOrder: 'modelId',
  filters: { ...filters, isActive: isTrue('is_active') },
};

export const asks: List = {
  name: 'asks',
  row: StockRow,
  item: ask,
  fields: Object.keys(ask.shape),
  only: (rows) => rows.whereNotNull('ask_cents'),
  orders: {
    modelId: ['modelId'],
    askCents: ['askCents', 'modelId'],
    askTick: ['askTick', 'modelId'],
  },
  defaultOrder: 'modelId',
  filters: { ...filters, inStock: isTrue('is_active') },
};
