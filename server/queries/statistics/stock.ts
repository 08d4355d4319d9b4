/**
 * Stock at both ends of a window, reckoned back from what there is now, and from it how fast stock is sold: a
 * window that ends now reads no more than its own sales and restocks.
 */
import type { Knex } from 'knex';
import { z } from 'zod';
import { TICKS_PER_DAY } from '../../market/time.ts';
import * as field from '../fields.ts';
import { figures, of, type Whose, type Window } from './window.ts';

export const stockFigures = z
  .object({
    startUnits: field.whole(80),
    endUnits: field.whole(87),
    startCostCents: field.cents(216_000_000),
    endCostCents: field.cents(234_900_000),
    turnover: z
      .number()
      .nullable()
      .meta({ examples: [0.29] })
      .describe('Units sold in the window over the mean of the stock at both ends.'),
    daysOfStock: z
      .number()
      .nullable()
      .meta({ examples: [3.5] })
      .describe('How many market days that stock lasts at the pace of the window.'),
  })
  .meta({ id: 'StockFigures' });

export type StockFigures = z.infer<typeof stockFigures>;

type Ends = Record<'startUnits' | 'endUnits' | 'startCostCents' | 'endCostCents', number>;

/** `passedTicks`: those of the window that the market has been through; a window may end after now. */
type Found = Ends & { passedTicks: number };

/** `soldUnits`: those of the window. */
export async function figuresOfStock(
  database: Knex,
  window: Window,
  whose: Whose,
  soldUnits: number,
): Promise<StockFigures> {
  const since = (tick: string) => `${of(whose)} AND tick >= ${tick}`;
  const [found] = await figures<Found>(
    database,
    `WITH present AS (
       SELECT coalesce(sum(stock), 0) AS units, coalesce(sum(stock_cost_cents), 0) AS cost
       FROM stock WHERE ${of(whose)}
     ), came AS (
       SELECT coalesce(sum(units), 0) AS units, coalesce(sum(total_cents), 0) AS cost,
         coalesce(sum(units) FILTER (WHERE tick >= :toTick), 0) AS later_units,
         coalesce(sum(total_cents) FILTER (WHERE tick >= :toTick), 0) AS later_cost
       FROM restocks WHERE ${since(':fromTick')}
     ), went AS (
       SELECT count(*) AS units, coalesce(sum(cost_cents), 0) AS cost,
         count(*) FILTER (WHERE tick >= :toTick) AS later_units,
         coalesce(sum(cost_cents) FILTER (WHERE tick >= :toTick), 0) AS later_cost
       FROM purchases WHERE ${since(':fromTick')}
     ), passed AS (
       SELECT least(:toTick, tick + 1) - :fromTick AS ticks FROM markets WHERE market_id = :marketId
     )
     SELECT (present.units - came.units + went.units)::integer AS "startUnits",
       (present.units - came.later_units + went.later_units)::integer AS "endUnits",
       (present.cost - came.cost + went.cost)::bigint AS "startCostCents",
       (present.cost - came.later_cost + went.later_cost)::bigint AS "endCostCents",
       passed.ticks::integer AS "passedTicks"
     FROM present, came, went, passed`,
    window,
    whose,
  );
  const { passedTicks, ...ends } = found!;
  const meanUnits = (ends.startUnits + ends.endUnits) / 2;
  const days = passedTicks / TICKS_PER_DAY;
  return {
    ...ends,
    turnover: meanUnits === 0 ? null : soldUnits / meanUnits,
    daysOfStock: soldUnits === 0 ? null : (meanUnits * days) / soldUnits,
  };
}
