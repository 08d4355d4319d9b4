/** Cars sold to buyers, each with the waterfall of its price: ask, what was taken off and why, paid. */
import { z } from 'zod';
import { PurchaseRow } from '../../db/models/PurchaseRow.ts';
import * as field from './fields.ts';
import { equalsId, ofBuyer, oneOf, range } from './filters.ts';
import type { List } from './list.ts';
import { withoutWho } from './offers.ts';

export const purchase = z
  .object({
    purchaseId: field.purchaseId,
    seq: field.seq,
    tick: field.tick,
    at: field.time,
    offerId: field.offerId,
    buyerId: field.buyerId.optional().describe('Told to the buyer himself and to admins.'),
    dealershipId: field.dealershipId,
    modelId: field.modelId,
    askCents: field.cents(3_050_000),
    discountKind: field.discountKind,
    discountBp: field.bp(500),
    promotionId: field.promotionId.nullable(),
    discountCents: field.cents(152_500).describe('The ask minus the price.'),
    priceCents: field.cents(2_897_500).describe('What the buyer paid.'),
    costCents: field.cents(2_700_000).describe('What the car had cost the dealership.'),
  })
  .meta({ id: 'Purchase' });

const { discountCents: _discount, ...stored } = purchase.shape;

export const purchases: List = {
  name: 'purchases',
  row: PurchaseRow,
  item: purchase,
  fields: Object.keys(stored),
  computed: { discountCents: 'ask_cents - price_cents' },
  orders: { tick: ['tick', 'seq'], priceCents: ['priceCents', 'seq'] },
  defaultOrder: '-tick',
  filters: {
    buyerId: ofBuyer,
    dealershipId: equalsId('dealership_id'),
    modelId: equalsId('model_id'),
    discountKind: oneOf('discount_kind', ['none', 'promotion', 'loyalty']),
    promotionId: equalsId('promotion_id'),
    ...range('priceCents', 'price_cents'),
    ...range('tick', 'tick'),
  },
  present: withoutWho,
};
