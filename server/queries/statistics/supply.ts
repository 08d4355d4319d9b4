/** Cars bought from suppliers: how many, at which prices, and how they share between the suppliers. */
import type { Knex } from 'knex';
import { z } from 'zod';
import * as field from '../fields.ts';
import { QUERY_LIMITS } from '../limits.ts';
import { figures, nullableBp, shareBp, type Whose, type Window, within } from './window.ts';

export const supply = z
  .object({
    orders: field.whole(14),
    units: field.whole(31),
    totalCents: field.cents(83_700_000),
    discountCents: field.cents(1_700_000).describe('What list prices would have cost more.'),
    averageDiscountBp: nullableBp(199),
    dealerships: field.whole(9).describe('Dealerships that bought.'),
    repeatDealerships: field.whole(4).describe('Those that bought more than once in the window.'),
    suppliers: z
      .array(
        z.object({
          supplierId: field.supplierId,
          units: field.whole(12),
          totalCents: field.cents(32_400_000),
          shareBp: nullableBp(3_871).describe('Of the money.'),
        }),
      )
      .describe(`The ${QUERY_LIMITS.ranked} that sold for most.`),
  })
  .meta({ id: 'SupplyFigures' });

export type Supply = z.infer<typeof supply>;

interface Totals {
  orders: number;
  units: number;
  total: number;
  listed: number;
  dealerships: number;
  repeat: number;
}

export async function supplyFigures(database: Knex, window: Window, whose: Whose): Promise<Supply> {
  const [totals] = await figures<Totals>(
    database,
    `WITH customers AS (
       SELECT count(*) AS orders, sum(units) AS units, sum(total_cents) AS total, sum(units * list_cents) AS listed
       FROM restocks WHERE ${within(whose)} GROUP BY dealership_id)
     SELECT coalesce(sum(orders), 0)::integer AS orders, coalesce(sum(units), 0)::integer AS units,
       coalesce(sum(total), 0)::bigint AS total, coalesce(sum(listed), 0)::bigint AS listed,
       count(*)::integer AS dealerships, (count(*) FILTER (WHERE orders > 1))::integer AS repeat
     FROM customers`,
    window,
    whose,
  );
  const shares = await figures<Supply['suppliers'][number]>(
    database,
    `SELECT supplier_id AS "supplierId", sum(units)::integer AS units, sum(total_cents)::bigint AS "totalCents"
     FROM restocks WHERE ${within(whose)}
     GROUP BY supplier_id ORDER BY sum(total_cents) DESC, supplier_id LIMIT ${QUERY_LIMITS.ranked}`,
    window,
    whose,
  );
  const { orders, units, total, listed, dealerships, repeat } = totals!;
  return {
    orders,
    units,
    totalCents: total,
    discountCents: listed - total,
    averageDiscountBp: shareBp(listed - total, listed),
    dealerships,
    repeatDealerships: repeat,
    suppliers: shares.map((share) => ({ ...share, shareBp: shareBp(share.totalCents, total) })),
  };
}
