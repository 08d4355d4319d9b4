/**
 * What each dealership asked for a model at the end of each stretch: looked up as the last ask before it, so the work
 * follows the dealerships and the stretches, and neither the age of the market nor how often somebody changed his mind.
 */
import type { Knex } from 'knex';
import type { Shelf } from './shelves.ts';
import type { Ends, Stretches } from './stretches.ts';

/** By stretch: the lowest ask of those who had a car to sell; null: nobody had one, or nobody asked for anything. */
export async function bestAsks(
  database: Knex,
  { marketId, modelId }: Stretches,
  { seqs }: Ends,
  shelves: readonly Shelf[],
): Promise<(number | null)[]> {
  const stocked = shelves.flatMap(({ dealershipId, units }) =>
    units.flatMap((there, stretch) => (there > 0 ? [{ dealershipId, stretch, seq: seqs[stretch]! }] : [])),
  );
  const { rows } = await database.raw<{ rows: { stretch: number; ask_cents: number | null }[] }>(BEST, {
    marketId,
    modelId,
    stocked: JSON.stringify(stocked),
  });
  const best = new Map(rows.map((row) => [row.stretch, row.ask_cents]));
  return seqs.map((_seq, stretch) => best.get(stretch) ?? null);
}

const BEST = `
  SELECT stretch, min(ask_cents) AS ask_cents
  FROM json_to_recordset(:stocked) AS stocked ("dealershipId" text, stretch integer, seq bigint)
  CROSS JOIN LATERAL (
    SELECT (event ->> 'askCents')::bigint AS ask_cents FROM journal
    WHERE market_id = :marketId AND type = 'AskChanged' AND event ->> 'modelId' = :modelId
      AND event ->> 'dealershipId' = "dealershipId" AND journal.seq <= stocked.seq
    ORDER BY journal.seq DESC LIMIT 1) AS ask
  GROUP BY stretch`;
