/** Promotions of either kind of seller: those to come, in force, over and withdrawn. */
import { z } from 'zod';
import { PromotionRow } from '../../db/models/PromotionRow.ts';
import { id } from '../protocol/fields.ts';
import * as field from './fields.ts';
import { equalsId, filter, oneOf, range, search } from './filters.ts';
import type { List } from './list.ts';

const OWNER_TYPES = ['dealership', 'supplier'] as const;
const STATES = ['coming', 'active', 'over', 'withdrawn'] as const;

export const promotion = z
  .object({
    promotionId: field.promotionId,
    seq: field.seq.describe('Its announcement: of equal promotions the one announced first counts.'),
    ownerType: z.enum(OWNER_TYPES),
    ownerId: field.dealershipId,
    name: field.text('Spring sale'),
    description: field.text('Everything with an electric motor.'),
    discountBp: field.bp(500),
    modelIds: z.array(field.modelId).nullable().describe('Null: all models.'),
    startsAtTick: field.tick,
    endsAtTick: field.whole(2_060),
    withdrawnAtTick: field.tick.nullable(),
  })
  .meta({ id: 'Promotion' });

export const promotions: List = {
  name: 'promotions',
  row: PromotionRow,
  item: promotion,
  fields: Object.keys(promotion.shape),
  orders: {
    seq: ['seq'],
    startsAtTick: ['startsAtTick', 'seq'],
    endsAtTick: ['endsAtTick', 'seq'],
    discountBp: ['discountBp', 'seq'],
  },
  defaultOrder: '-seq',
  filters: {
    ownerType: oneOf('owner_type', OWNER_TYPES),
    ownerId: equalsId('owner_id'),
    /** Those that cover the model, also because they cover all. */
    modelId: filter(id, (rows, modelId) => {
      rows.where((either) =>
        either.whereNull('model_ids').orWhereRaw('model_ids @> to_jsonb(?::text)', [modelId]),
      );
    }),
    state: filter(z.enum(STATES), (rows, state, { tick }) => {
      rows.where('is_active', state !== 'withdrawn');
      if (state === 'coming') rows.where('starts_at_tick', '>', tick);
      if (state === 'active') rows.where('starts_at_tick', '<=', tick).where('ends_at_tick', '>', tick);
      if (state === 'over') rows.where('ends_at_tick', '<=', tick);
    }),
    ...range('discountBp', 'discount_bp'),
    ...search("promotions.name || ' ' || promotions.description"),
  },
};
