/** Offers from their placing to their end; whose they are is told to their owner and admins only. */
import { z } from 'zod';
import { OfferRow } from '../../db/models/OfferRow.ts';
import { seesWho, type Viewer } from '../market/privacy.ts';
import * as field from './fields.ts';
import { equalsId, filter, ofBuyer, range } from './filters.ts';
import type { List } from './list.ts';

const STATUSES = ['open', 'filled', 'cancelled', 'expired'] as const;

export const offer = z
  .object({
    offerId: field.offerId,
    buyerId: field.buyerId.optional().describe('Told to the buyer himself and to admins.'),
    modelId: field.modelId,
    maxPriceCents: field.cents(3_000_000),
    expiresAtTick: field.whole(2_060).nullable(),
    placedSeq: field.seq.describe('Its place in the queue.'),
    placedTick: field.tick,
    status: z.enum(STATUSES),
    closedSeq: field.seq.nullable(),
    closedTick: field.tick.nullable(),
    purchaseId: field.purchaseId.nullable(),
  })
  .meta({ id: 'Offer' });

export const offers: List = {
  name: 'offers',
  row: OfferRow,
  item: offer,
  fields: Object.keys(offer.shape),
  orders: { placed: ['placedTick', 'placedSeq'] },
  defaultOrder: '-placed',
  orderedBy: { 'status=open': 'open_offers' },
  filters: {
    buyerId: ofBuyer,
    modelId: equalsId('model_id'),
    // However an offer came to its end, it is over.
    status: filter(z.enum([...STATUSES, 'over']), (rows, status) => {
      if (status === 'over') rows.whereNot('status', 'open');
      else rows.where('status', status);
      // Says the same once more, by the table that lists them in their order.
      if (status === 'open') {
        rows.joinRaw('JOIN open_offers USING (market_id, placed_tick, placed_seq)');
      }
    }),
    ...range('maxPriceCents', 'max_price_cents'),
    ...range('placedTick', 'placed_tick'),
  },
  present: withoutWho,
};

/** A row without its buyer, unless the viewer may see him. */
export function withoutWho(row: Record<string, unknown>, viewer: Viewer): object {
  const { buyerId, ...rest } = row;
  return seesWho(viewer, buyerId as string) ? row : rest;
}
