/** A window of market time in stretches of one length, and with which event of the journal each of them ends. */
import type { Knex } from 'knex';
import type { Window } from '../statistics/window.ts';

/** Of a model, over `fromTick <= tick < toTick`; the last stretch may be shorter. */
export interface Stretches extends Window {
  modelId: string;
  stretchTicks: number;
}

export interface Ends {
  /** The last event before the window. */
  beforeSeq: number;
  /** The last event of each stretch, or of one before it. */
  seqs: number[];
}

/** None when the window is still to come. */
export function stretchCount(window: Pick<Stretches, 'fromTick' | 'toTick' | 'stretchTicks'>): number {
  return Math.max(0, Math.ceil((window.toTick - window.fromTick) / window.stretchTicks));
}

/** The journal is in the order of its ticks and has every seq, so all ends are found together by halving. */
export async function endsOf(database: Knex, stretches: Stretches): Promise<Ends> {
  const { marketId, fromTick, toTick, stretchTicks } = stretches;
  const count = stretchCount(stretches);
  const binding = { marketId, fromTick, toTick, stretchTicks, count };
  const { rows } = await database.raw<{ rows: { seq: number }[] }>(ENDS, binding);
  const [beforeSeq, ...seqs] = rows.map(({ seq }) => seq);
  return { beforeSeq: beforeSeq!, seqs };
}

/** `low` is known to be before the tick, and everything above `high` is known not to be. Events that were put away are old. */
const ENDS = `
  WITH RECURSIVE halved AS (
    SELECT ended, least(:fromTick::bigint + ended * :stretchTicks, :toTick) AS tick, 0::bigint AS low, seq AS high
    FROM generate_series(0, :count::integer) AS ended, markets WHERE market_id = :marketId
    UNION ALL
    SELECT ended, halved.tick, CASE WHEN is_before THEN middle ELSE low END,
      CASE WHEN is_before THEN high ELSE middle - 1 END
    FROM halved
    CROSS JOIN LATERAL (SELECT (low + high + 1) / 2 AS middle) AS half
    CROSS JOIN LATERAL (
      SELECT coalesce((SELECT journal.tick FROM journal
        WHERE journal.market_id = :marketId AND journal.seq = middle) < halved.tick, true) AS is_before) AS found
    WHERE low < high
  )
  SELECT low AS seq FROM halved WHERE low = high ORDER BY ended`;
