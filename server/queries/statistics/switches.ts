/**
 * What changing sources was to save, and what it did save: on each unit that was restocked from the supplier that
 * the last switch led to, against the net price of the supplier it left at the time of the switch.
 */
import type { Knex } from 'knex';
import { z } from 'zod';
import * as field from '../fields.ts';
import { figures, of, type Whose, type Window, within } from './window.ts';

export const switchFigures = z
  .object({
    initial: field.whole(4),
    cheaperNow: field.whole(3),
    longRun: field.whole(2),
    supplierLeft: field.whole(0),
    projectedSavingsCents: z
      .int()
      .meta({ examples: [15_000_000] })
      .describe('Over the horizon, of the reviews in the window that moved something.'),
    realisedSavingsCents: z
      .int()
      .meta({ examples: [480_000] })
      .describe('On the restocks of the window.'),
  })
  .meta({ id: 'SwitchFigures' });

export type SwitchFigures = z.infer<typeof switchFigures>;

export async function figuresOfSwitches(
  database: Knex,
  window: Window,
  whose: Pick<Whose, 'dealershipId'>,
): Promise<SwitchFigures> {
  const reason = (name: string) => `(count(*) FILTER (WHERE reason = '${name}'))::integer`;
  const [row] = await figures<SwitchFigures>(
    database,
    `WITH switched AS (SELECT * FROM supplier_switches WHERE ${within(whose)}),
     reviews AS (
       SELECT DISTINCT dealership_id, tick, projected_before_cents, projected_after_cents FROM switched
       WHERE reason IN ('cheaper-now', 'long-run')),
     bought AS (SELECT * FROM restocks WHERE ${within(whose)}),
     realised AS (
       SELECT sum(bought.units * (source.from_net_cents - bought.unit_cents)) AS cents FROM bought
       CROSS JOIN LATERAL (
         SELECT from_net_cents, to_supplier_id, reason FROM supplier_switches AS earlier
         WHERE earlier.market_id = bought.market_id AND earlier.dealership_id = bought.dealership_id
           AND earlier.model_id = bought.model_id AND (earlier.tick, earlier.seq) < (bought.tick, bought.seq)
         ORDER BY earlier.tick DESC, earlier.seq DESC LIMIT 1) AS source
       WHERE source.reason IN ('cheaper-now', 'long-run') AND source.to_supplier_id = bought.supplier_id)
     SELECT ${reason('initial')} AS initial, ${reason('cheaper-now')} AS "cheaperNow",
       ${reason('long-run')} AS "longRun", ${reason('supplier-left')} AS "supplierLeft",
       (SELECT coalesce(sum(projected_before_cents - projected_after_cents), 0)::bigint FROM reviews)
         AS "projectedSavingsCents",
       (SELECT coalesce(cents, 0)::bigint FROM realised) AS "realisedSavingsCents"
     FROM switched`,
    window,
    whose,
  );
  return row!;
}

export const sourceFigures = z
  .object({ won: field.whole(3), lost: field.whole(1) })
  .meta({ id: 'SourceFigures' });

/** Models that dealerships moved to a supplier and away from it. */
export async function figuresOfSources(
  database: Knex,
  window: Window,
  supplierId: string,
): Promise<z.infer<typeof sourceFigures>> {
  const [row] = await figures<z.infer<typeof sourceFigures>>(
    database,
    `SELECT (count(*) FILTER (WHERE to_supplier_id = :supplierId))::integer AS won,
       (count(*) FILTER (WHERE from_supplier_id = :supplierId))::integer AS lost
     FROM supplier_switches WHERE ${of({})} AND tick >= :fromTick AND tick < :toTick
       AND (to_supplier_id = :supplierId OR from_supplier_id = :supplierId)`,
    window,
    { supplierId },
  );
  return row!;
}
