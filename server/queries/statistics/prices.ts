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

export async function priceIndexOf(database: Knex, window: Window): Promise<number | null> {
  const level = (sold: string) => `
    SELECT sum(price_cents)::float8 / sum(msrp_cents)::float8 AS level
    FROM (${sold}) AS sold JOIN models ON models.market_id = :marketId AND models.model_id = sold.model_id`;
  const opening = `SELECT model_id, price_cents FROM purchases WHERE market_id = :marketId
    ORDER BY tick, seq LIMIT ${BOARD_LIMITS.openingUnits}`;
  const sold = `SELECT model_id, price_cents FROM purchases WHERE ${within({})}`;
  const [row] = await figures<{ now: number | null; then: number | null }>(
    database,
    `SELECT (${level(sold)}) AS now, (${level(opening)}) AS then`,
    window,
    {},
  );
  const { now, then } = row!;
  return now === null || then === null ? null : (100 * now) / then;
}
