/** The models that fit a dealership, with their scores, and where it buys each of them. */
import { z } from 'zod';
import { AssortmentRow } from '../../db/models/AssortmentRow.ts';
import * as field from './fields.ts';
import { equalsId } from './filters.ts';
import type { List } from './list.ts';

const place = {
  modelId: field.modelId,
  rank: field.whole(1).describe('1 is the best fit.'),
};

export const assorted = z
  .object({
    ...place,
    score: field.share(0.75).describe('The share of the preferences, by weight, that the model meets.'),
    sourceSupplierId: field.supplierId.nullable(),
  })
  .meta({ id: 'AssortmentEntry' });

export const source = z
  .object({
    ...place,
    sourceSupplierId: field.supplierId,
    listCents: field.cents(2_900_000).nullable().describe('What the source lists it at now.'),
    unitsBought: field.whole(14).describe('Units of all models that the dealership has bought there.'),
    switchSeq: field.seq.nullable().describe('The event that made it the source.'),
  })
  .meta({ id: 'Source' });

const orders = { rank: ['rank', 'modelId'], modelId: ['modelId'] };
const filters = { modelId: equalsId('model_id'), supplierId: equalsId('source_supplier_id') };

export const assortments: List = {
  name: 'assortments',
  row: AssortmentRow,
  item: assorted,
  fields: Object.keys(assorted.shape),
  only: (rows) => rows.where('assortments.is_active', true),
  orders: { ...orders, score: ['score', 'modelId'] },
  defaultOrder: 'rank',
  filters,
};

export const sources: List = {
  name: 'sources',
  row: AssortmentRow,
  item: source,
  fields: ['modelId', 'rank', 'sourceSupplierId'],
  computed: {
    listCents: `(SELECT list_cents FROM supplier_prices AS prices
      WHERE prices.market_id = assortments.market_id AND prices.supplier_id = assortments.source_supplier_id
        AND prices.model_id = assortments.model_id AND prices.is_active)`,
    unitsBought: `coalesce((SELECT units FROM supplier_customers AS customers
      WHERE customers.market_id = assortments.market_id
        AND customers.supplier_id = assortments.source_supplier_id
        AND customers.dealership_id = assortments.dealership_id), 0)`,
    switchSeq: `(SELECT seq FROM supplier_switches AS switches
      WHERE switches.market_id = assortments.market_id AND switches.dealership_id = assortments.dealership_id
        AND switches.model_id = assortments.model_id ORDER BY tick DESC, seq DESC LIMIT 1)`,
  },
  only: (rows) => rows.where('assortments.is_active', true).whereNotNull('source_supplier_id'),
  orders,
  defaultOrder: 'rank',
  filters,
};
