/** What became of the offers that were placed in a window, as they stand now, and how long filling took. */
import type { Knex } from 'knex';
import { z } from 'zod';
import * as field from '../fields.ts';
import { figures, nullableBp, shareBp, type Whose, type Window, within } from './window.ts';

export const offerFigures = z
  .object({
    placed: field.whole(60),
    open: field.whole(12),
    filled: field.whole(24),
    cancelled: field.whole(4),
    expired: field.whole(20),
    fillBp: nullableBp(4_000).describe('Filled over placed.'),
    averageTicksToFill: z
      .number()
      .nullable()
      .meta({ examples: [18.5] }),
    medianTicksToFill: z
      .number()
      .nullable()
      .meta({ examples: [7] }),
  })
  .meta({ id: 'OfferFigures' });

export type OfferFigures = z.infer<typeof offerFigures>;

export async function figuresOfOffers(database: Knex, window: Window, whose: Whose): Promise<OfferFigures> {
  const [row] = await figures<Omit<OfferFigures, 'fillBp'>>(
    database,
    `SELECT count(*)::integer AS placed,
       (count(*) FILTER (WHERE status = 'open'))::integer AS open,
       (count(*) FILTER (WHERE status = 'filled'))::integer AS filled,
       (count(*) FILTER (WHERE status = 'cancelled'))::integer AS cancelled,
       (count(*) FILTER (WHERE status = 'expired'))::integer AS expired,
       (avg(closed_tick - placed_tick) FILTER (WHERE status = 'filled'))::float8 AS "averageTicksToFill",
       percentile_cont(0.5) WITHIN GROUP (ORDER BY closed_tick - placed_tick)
         FILTER (WHERE status = 'filled') AS "medianTicksToFill"
     FROM offers WHERE ${within(whose, 'placed_tick')}`,
    window,
    whose,
  );
  return { ...row!, fillBp: shareBp(row!.filled, row!.placed) };
}
