/** The prices of one model by stretches of market time: what was paid as candles, what was asked, and whether any were left. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { LIMITS } from '../../market/limits.ts';
import { TICKS_PER_HOUR } from '../../market/time.ts';
import { numberText } from '../../protocol/fields.ts';
import { atOnce } from '../at-once.ts';
import * as field from '../fields.ts';
import { window, windowQuery } from '../statistics/window.ts';
import { bestAsks } from './asks.ts';
import { shelvesOf } from './shelves.ts';
import { endsOf, type Stretches } from './stretches.ts';

export const candlesQuery = windowQuery.extend({
  stretchTicks: numberText(1, LIMITS.tick)
    .prefault(TICKS_PER_HOUR)
    .describe('The length of a stretch; the first begins at `fromTick`.'),
});

const paidCents = (example: number) => field.cents(example).nullable();

export const candle = z
  .object({
    tick: field.tick.describe('The first tick of the stretch.'),
    openCents: paidCents(2_890_000).describe('The first price paid; null: nothing was sold.'),
    highCents: paidCents(2_950_000),
    lowCents: paidCents(2_860_000),
    closeCents: paidCents(2_910_000),
    units: field.whole(4).describe('Cars sold.'),
    bestAskCents: field
      .cents(2_930_000)
      .nullable()
      .describe('At the end of the stretch; null: no open dealership had one for sale.'),
    stock: field.whole(7).describe('Cars at all open dealerships at the end of the stretch.'),
    soldOut: field.flag(false).describe('Whether the last of all these cars was sold in the stretch.'),
  })
  .meta({ id: 'Candle' });

export const modelCandles = z
  .object({
    window,
    stretchTicks: field.whole(60),
    seq: field.seq.describe('The last event of the market that is in it.'),
    candles: z.array(candle).describe('One for each stretch, oldest first.'),
  })
  .meta({ id: 'ModelCandles' });

export type Candle = z.infer<typeof candle>;
export type ModelCandles = z.infer<typeof modelCandles>;

type Paid = Pick<Candle, 'openCents' | 'highCents' | 'lowCents' | 'closeCents' | 'units'>;

export function candlesOf(database: Knex, stretches: Stretches): Promise<ModelCandles> {
  return atOnce(database, async (trx) => {
    const ends = await endsOf(trx, stretches);
    const { rows } = await trx.raw<{ rows: (Paid & { stretch: number })[] }>(PAID, { ...stretches });
    const { shelves, soldOut } = await shelvesOf(trx, stretches, ends);
    const asks = await bestAsks(trx, stretches, ends, shelves);
    const paid = new Map(rows.map(({ stretch, ...row }) => [stretch, row]));
    const { fromTick, toTick, stretchTicks } = stretches;
    return {
      window: { fromTick, toTick },
      stretchTicks,
      seq: ends.seqs.at(-1) ?? ends.beforeSeq,
      candles: ends.seqs.map((_seq, stretch) => ({
        tick: fromTick + stretch * stretchTicks,
        ...(paid.get(stretch) ?? NOTHING_PAID),
        bestAskCents: asks[stretch]!,
        stock: shelves.reduce((sum, { units }) => sum + units[stretch]!, 0),
        soldOut: soldOut.has(stretch),
      })),
    };
  });
}

const NOTHING_PAID: Paid = { openCents: null, highCents: null, lowCents: null, closeCents: null, units: 0 };

const PAID = `
  SELECT (tick - :fromTick) / :stretchTicks AS stretch, count(*)::integer AS units,
    max(price_cents) AS "highCents", min(price_cents) AS "lowCents",
    (array_agg(price_cents ORDER BY seq))[1] AS "openCents",
    (array_agg(price_cents ORDER BY seq DESC))[1] AS "closeCents"
  FROM purchases WHERE market_id = :marketId AND model_id = :modelId AND tick >= :fromTick AND tick < :toTick
  GROUP BY 1`;
