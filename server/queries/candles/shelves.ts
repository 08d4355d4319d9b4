/**
 * Where a model stood for sale at the end of each stretch, and in which stretches the last car on all shelves was sold:
 * told from what there is now, less what came and plus what went since, so a window that ends now reads no more than its own sales
 * and restocks.
 */
import type { Knex } from 'knex';
import type { Ends, Stretches } from './stretches.ts';

export interface Shelf {
  dealershipId: string;
  /** At the end of each stretch; 0 while the dealership is closed. */
  units: number[];
}

export interface Shelves {
  shelves: Shelf[];
  soldOut: ReadonlySet<number>;
}

interface ShelfRow {
  dealership_id: string;
  /** -1: before the window. */
  stretch: number;
  units: number;
  sold_out: boolean;
}

export async function shelvesOf(database: Knex, stretches: Stretches, ends: Ends): Promise<Shelves> {
  const { rows } = await database.raw<{ rows: ShelfRow[] }>(SHELVES, {
    ...stretches,
    beforeSeq: ends.beforeSeq,
  });
  const shelves = new Map<string, Shelf>();
  const soldOut = new Set<number>();
  // They come stretch by stretch, and one in which nothing happened is as the one before it.
  for (const row of rows) {
    if (row.sold_out) soldOut.add(row.stretch);
    let shelf = shelves.get(row.dealership_id);
    if (shelf === undefined) {
      shelf = { dealershipId: row.dealership_id, units: [] };
      shelves.set(row.dealership_id, shelf);
    }
    shelf.units.fill(row.units, Math.max(0, row.stretch));
    while (shelf.units.length < ends.seqs.length) shelf.units.push(row.units);
  }
  return { shelves: [...shelves.values()], soldOut };
}

const OF_MODEL = 'market_id = :marketId AND model_id = :modelId';
const IN_WINDOW = 'tick >= :fromTick AND tick < :toTick';

/**
 * `spell`: from when to when a dealership was open or closed. `change`: what came (above 0), what was sold (-1), and who opened or
 * closed (0), with a row for everybody before the window. Of a change `units` is what is on the shelf after it,
 * and `shown` what of it is for sale; `left_units` is that of all dealerships.
 */
const SHELVES = `
  WITH later AS (
    SELECT dealership_id, sum(units) AS units FROM (
      SELECT dealership_id, units FROM restocks WHERE ${OF_MODEL} AND tick >= :toTick
      UNION ALL SELECT dealership_id, -1 FROM purchases WHERE ${OF_MODEL} AND tick >= :toTick) AS change
    GROUP BY dealership_id
  ), shelf AS (
    SELECT dealership_id, stock - coalesce(later.units, 0) AS end_units
    FROM dealerships JOIN stock USING (market_id, dealership_id) LEFT JOIN later USING (dealership_id)
    WHERE ${OF_MODEL}
  ), spell AS (
    SELECT dealership_id, turn.* FROM shelf CROSS JOIN LATERAL (
      SELECT seq, tick, type = 'DealershipOpened' AS is_open, lead(seq) OVER (ORDER BY seq) AS next_seq
      FROM journal WHERE market_id = :marketId AND event ->> 'dealershipId' = dealership_id
        AND type IN ('DealershipOpened', 'DealershipUpdated', 'DealershipClosed') AND type <> 'DealershipUpdated'
    ) AS turn
  ), change AS (
    SELECT dealership_id, tick, seq, units FROM restocks WHERE ${OF_MODEL} AND ${IN_WINDOW}
    UNION ALL SELECT dealership_id, tick, seq, -1 FROM purchases WHERE ${OF_MODEL} AND ${IN_WINDOW}
    UNION ALL SELECT dealership_id, tick, seq, 0 FROM spell WHERE ${IN_WINDOW}
    UNION ALL SELECT dealership_id, NULL, :beforeSeq, 0 FROM shelf
  ), level AS (
    SELECT dealership_id, tick, change.seq, units, end_units - coalesce(sum(units) OVER (
      PARTITION BY dealership_id ORDER BY change.seq DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS shelf_units
    FROM change JOIN shelf USING (dealership_id)
  ), shown AS (
    SELECT level.dealership_id, level.tick, level.seq, units < 0 AS is_sale,
      CASE WHEN is_open THEN shelf_units ELSE 0 END AS shown
    FROM level LEFT JOIN spell ON spell.dealership_id = level.dealership_id
      AND level.seq >= spell.seq AND (level.seq < spell.next_seq OR spell.next_seq IS NULL)
  ), moved AS (
    SELECT *, shown - coalesce(lag(shown) OVER (PARTITION BY dealership_id ORDER BY seq), 0) AS moved FROM shown
  ), counted AS (
    SELECT *, coalesce((tick - :fromTick) / :stretchTicks, -1) AS stretch,
      is_sale AND sum(moved) OVER (ORDER BY seq) = 0 AS sold_out FROM moved
  )
  SELECT dealership_id, stretch, (array_agg(shown ORDER BY seq DESC))[1]::integer AS units, bool_or(sold_out) AS sold_out
  FROM counted GROUP BY dealership_id, stretch ORDER BY stretch, dealership_id`;
