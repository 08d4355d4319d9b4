/** The price index of a window: paid over MSRP, against the first sales of the market, which are 100. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { LIMITS as BOARD_LIMITS } from '../../market/board/limits.ts';
import { figures, type Window, within } from './window.ts';

export const priceIndex = z
  .number()
  .nullable()
  .meta({ examples: [98.7] })
  .describe(`Paid over MSRP; the first ${BOARD_LIMITS.openingUnits} sales of the market are 100.`);

/**
 * A model may be listed anew at another MSRP, so each sale counts with that of its moment. Where the listing went
 * with an old partition of the journal, today's stands in.
 */
export async function priceIndexOf(database: Knex, window: Window): Promise<number | null> {
  const level = (sold: string) => `
    SELECT sum(price_cents)::float8 / sum(coalesce(listings.msrp_cents, models.msrp_cents))::float8 AS level
    FROM (${sold}) AS sold
      JOIN models ON models.market_id = :marketId AND models.model_id = sold.model_id
      LEFT JOIN listings ON listings.model_id = sold.model_id
        AND sold.seq > listings.seq AND (listings.next_seq IS NULL OR sold.seq < listings.next_seq)`;
  const opening = `SELECT seq, model_id, price_cents FROM purchases WHERE market_id = :marketId
    ORDER BY tick, seq LIMIT ${BOARD_LIMITS.openingUnits}`;
  const sold = `SELECT seq, model_id, price_cents FROM purchases WHERE ${within({})}`;
  const [row] = await figures<{ now: number | null; then: number | null }>(
    database,
    `WITH listings AS MATERIALIZED (
       SELECT seq, event ->> 'modelId' AS model_id, (event ->> 'msrpCents')::bigint AS msrp_cents,
         lead(seq) OVER (PARTITION BY event ->> 'modelId' ORDER BY seq) AS next_seq
       FROM journal WHERE market_id = :marketId AND type = 'ModelListed')
     SELECT (${level(sold)}) AS now, (${level(opening)}) AS then`,
    window,
    {},
  );
  const { now, then } = row!;
  return now === null || then === null ? null : (100 * now) / then;
}
