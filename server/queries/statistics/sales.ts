/** Cars sold to buyers: units, turnover, cost, profit, customers, and the discounts with who gave them why. */
import type { Knex } from 'knex';
import { z } from 'zod';
import * as field from '../fields.ts';
import { figures, nullableBp, shareBp, type Whose, type Window, within } from './window.ts';

export const sales = z
  .object({
    units: field.whole(24),
    turnoverCents: field.cents(69_540_000),
    costCents: field.cents(64_800_000),
    profitCents: z.int().meta({ examples: [4_740_000] }),
    marginBp: z
      .int()
      .nullable()
      .meta({ examples: [682] })
      .describe('Profit over turnover.'),
    customers: field.whole(21),
    repeatCustomers: field.whole(3).describe('Those who bought more than once in the window.'),
    repeatBp: nullableBp(1_429),
    discountCents: field.cents(1_320_000),
    averageDiscountBp: nullableBp(186).describe('All discounts over all asks.'),
    discounts: z.array(
      z.object({ kind: field.discountKind, units: field.whole(6), discountCents: field.cents(1_320_000) }),
    ),
  })
  .meta({ id: 'SalesFigures' });

export type Sales = z.infer<typeof sales>;

interface Totals {
  units: number;
  paid: number;
  cost: number;
  asked: number;
  customers: number;
  repeat: number;
}

export async function salesFigures(database: Knex, window: Window, whose: Whose): Promise<Sales> {
  const [totals] = await figures<Totals>(
    database,
    `WITH customers AS (
       SELECT count(*) AS units, sum(price_cents) AS paid, sum(cost_cents) AS cost, sum(ask_cents) AS asked
       FROM purchases WHERE ${within(whose)} GROUP BY buyer_id)
     SELECT coalesce(sum(units), 0)::integer AS units, coalesce(sum(paid), 0)::bigint AS paid,
       coalesce(sum(cost), 0)::bigint AS cost, coalesce(sum(asked), 0)::bigint AS asked,
       count(*)::integer AS customers, (count(*) FILTER (WHERE units > 1))::integer AS repeat
     FROM customers`,
    window,
    whose,
  );
  const discounts = await figures<Sales['discounts'][number]>(
    database,
    `SELECT discount_kind AS kind, count(*)::integer AS units,
       sum(ask_cents - price_cents)::bigint AS "discountCents"
     FROM purchases WHERE ${within(whose)} GROUP BY discount_kind ORDER BY discount_kind`,
    window,
    whose,
  );
  const { units, paid, cost, asked, customers, repeat } = totals!;
  return {
    units,
    turnoverCents: paid,
    costCents: cost,
    profitCents: paid - cost,
    marginBp: shareBp(paid - cost, paid),
    customers,
    repeatCustomers: repeat,
    repeatBp: shareBp(repeat, customers),
    discountCents: asked - paid,
    averageDiscountBp: shareBp(asked - paid, asked),
    discounts,
  };
}
