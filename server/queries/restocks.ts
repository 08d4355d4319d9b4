/** Cars sold by suppliers to dealerships, each order with the waterfall of its price. */
import { z } from 'zod';
import { RestockRow } from '../../db/models/RestockRow.ts';
import * as field from './fields.ts';
import { equalsId, oneOf, range } from './filters.ts';
import type { List } from './list.ts';

export const restock = z
  .object({
    restockId: field.text('restock~4700'),
    seq: field.seq,
    tick: field.tick,
    at: field.time,
    dealershipId: field.dealershipId,
    supplierId: field.supplierId,
    modelId: field.modelId,
    units: field.whole(2),
    sold24h: field.whole(1).describe('Units of it that the dealership sold in the 24 hours before.'),
    listCents: field.cents(2_900_000),
    discountKind: field.discountKind,
    discountBp: field.bp(200),
    promotionId: field.promotionId.nullable(),
    unitCents: field.cents(2_842_000),
    totalCents: field.cents(5_684_000),
  })
  .meta({ id: 'RestockOrder' });

export const restocks: List = {
  name: 'restocks',
  row: RestockRow,
  item: restock,
  fields: Object.keys(restock.shape),
  orders: { tick: ['tick', 'seq'], totalCents: ['totalCents', 'seq'] },
  defaultOrder: '-tick',
  filters: {
    dealershipId: equalsId('dealership_id'),
    supplierId: equalsId('supplier_id'),
    modelId: equalsId('model_id'),
    discountKind: oneOf('discount_kind', ['none', 'promotion', 'loyalty']),
    ...range('totalCents', 'total_cents'),
    ...range('units', 'units'),
    ...range('tick', 'tick'),
  },
};
