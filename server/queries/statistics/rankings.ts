/** Who and what sold most and least in a window. */
import type { Knex } from 'knex';
import { z } from 'zod';
import * as field from '../fields.ts';
import { QUERY_LIMITS } from '../limits.ts';
import { figures, nullableBp, of, shareBp, type Whose, type Window, within } from './window.ts';

export const soldModel = z
  .object({
    modelId: field.modelId,
    units: field.whole(5),
    turnoverCents: field.cents(14_487_500),
    profitCents: z.int().meta({ examples: [987_500] }),
  })
  .meta({ id: 'SoldModel' });

export const soldBy = z
  .object({
    dealershipId: field.dealershipId,
    units: field.whole(9),
    turnoverCents: field.cents(26_077_500),
    profitCents: z.int().meta({ examples: [1_777_500] }),
    discountCents: field.cents(610_000),
    averageDiscountBp: nullableBp(229),
  })
  .meta({ id: 'SoldBy' });

type SoldModel = z.infer<typeof soldModel>;
type SoldBy = z.infer<typeof soldBy>;

/** Models by units sold, then turnover. */
export function bestModelsOf(database: Knex, window: Window, whose: Whose): Promise<SoldModel[]> {
  return figures(
    database,
    `SELECT ${MODEL} FROM (${soldOf(whose)}) AS sold
     ORDER BY units DESC, paid DESC, model_id LIMIT ${QUERY_LIMITS.ranked}`,
    window,
    whose,
  );
}

/** The other end, of what was sold or stands in stock now. */
export function worstModelsOf(
  database: Knex,
  window: Window,
  whose: Pick<Whose, 'dealershipId'>,
): Promise<SoldModel[]> {
  return figures(
    database,
    `SELECT ${MODEL} FROM (${soldOf(whose)}) AS sold
     FULL JOIN (SELECT DISTINCT model_id FROM stock WHERE ${of(whose)} AND is_active) AS stocked USING (model_id)
     ORDER BY coalesce(units, 0), coalesce(paid, 0), model_id LIMIT ${QUERY_LIMITS.ranked}`,
    window,
    whose,
  );
}

/** The models of a supplier by units; what it sold has no cost that we know, so no profit. */
export async function suppliedModelsOf(
  database: Knex,
  window: Window,
  supplierId: string,
): Promise<{ modelId: string; units: number; turnoverCents: number }[]> {
  return figures(
    database,
    `SELECT model_id AS "modelId", sum(units)::integer AS units, sum(total_cents)::bigint AS "turnoverCents"
     FROM restocks WHERE ${within({ supplierId })}
     GROUP BY model_id ORDER BY sum(units) DESC, sum(total_cents) DESC, model_id LIMIT ${QUERY_LIMITS.ranked}`,
    window,
    { supplierId },
  );
}

/** Dealerships by units sold, with the discounts they gave. */
export async function dealershipsOf(database: Knex, window: Window, whose: Whose): Promise<SoldBy[]> {
  const rows = await figures<SoldBy & { asked: number }>(
    database,
    `SELECT dealership_id AS "dealershipId", count(*)::integer AS units,
       sum(price_cents)::bigint AS "turnoverCents", sum(price_cents - cost_cents)::bigint AS "profitCents",
       sum(ask_cents - price_cents)::bigint AS "discountCents", sum(ask_cents)::bigint AS asked
     FROM purchases WHERE ${within(whose)} GROUP BY dealership_id
     ORDER BY count(*) DESC, sum(price_cents) DESC, dealership_id LIMIT ${QUERY_LIMITS.ranked}`,
    window,
    whose,
  );
  return rows.map(({ asked, ...row }) => ({ ...row, averageDiscountBp: shareBp(row.discountCents, asked) }));
}

const MODEL = `model_id AS "modelId", coalesce(units, 0)::integer AS units,
  coalesce(paid, 0)::bigint AS "turnoverCents", coalesce(paid - cost, 0)::bigint AS "profitCents"`;

function soldOf(whose: Whose): string {
  return `SELECT model_id, count(*) AS units, sum(price_cents) AS paid, sum(cost_cents) AS cost
    FROM purchases WHERE ${within(whose)} GROUP BY model_id`;
}
