/** Changes of source, with the figures that they were decided by. */
import { z } from 'zod';
import { SupplierSwitchRow } from '../../db/models/SupplierSwitchRow.ts';
import * as field from './fields.ts';
import { equalsId, oneOf, range } from './filters.ts';
import type { List } from './list.ts';

const REASONS = ['initial', 'cheaper-now', 'long-run', 'supplier-left'] as const;

export const supplierSwitch = z
  .object({
    seq: field.seq,
    tick: field.tick,
    dealershipId: field.dealershipId,
    modelId: field.modelId,
    fromSupplierId: field.supplierId.nullable(),
    toSupplierId: field.supplierId.nullable(),
    reason: z.enum(REASONS),
    fromNetCents: field
      .cents(2_900_000)
      .nullable()
      .describe('A unit today, with loyalty, without promotions.'),
    toNetCents: field.cents(2_850_000).nullable(),
    horizonUnits: field.whole(30).describe('Units of the model expected over the next 30 market days.'),
    projectedBeforeCents: field
      .cents(912_000_000)
      .nullable()
      .describe('What the whole assortment would cost over those days as it was assigned before the review.'),
    projectedAfterCents: field.cents(897_000_000).nullable().describe('The same after the review.'),
  })
  .meta({ id: 'SupplierSwitch' });

export const switches: List = {
  name: 'switches',
  row: SupplierSwitchRow,
  item: supplierSwitch,
  fields: Object.keys(supplierSwitch.shape),
  orders: { tick: ['tick', 'seq'] },
  defaultOrder: '-tick',
  filters: {
    dealershipId: equalsId('dealership_id'),
    modelId: equalsId('model_id'),
    fromSupplierId: equalsId('from_supplier_id'),
    toSupplierId: equalsId('to_supplier_id'),
    reason: oneOf('reason', REASONS),
    ...range('tick', 'tick'),
  },
};
