/**
 * A market and where it stands. The position moves by compare-and-set, which is the fence of every commit: of two
 * engines that go on from the same place, the second finds nothing to move.
 */
import type { Knex } from 'knex';
import { Model, snakeCaseMappers } from 'objection';
import type { Agents } from '../../server/market/agents/agents.ts';
import type { Statement } from '../flight.ts';
import { DATABASE_LIMITS } from '../limits.ts';

export interface MarketPosition {
  beat: number;
  seq: number;
  tick: number;
}

export interface NewMarket extends MarketPosition {
  marketId: string;
  name: string;
  seed: string;
  agents: Agents | null;
  origin: string;
}

/** The database's clock, cut to what a Date holds, so that what is recorded can be compared and recorded again. */
const NOW = "date_trunc('milliseconds', now())";

const MOVE = `
  UPDATE markets SET beat = $5, seq = $6, tick = $7, updated_at = ${NOW}
  WHERE market_id = $1 AND beat = $2 AND seq = $3 AND tick = $4
  RETURNING updated_at AS recorded_at`;

/**
 * The sessions that moved a market and then heard no more of their engine. Only when somebody's move stands in the way of
 * the one asked for, so that nobody who goes on with another market is taken for one of them.
 */
const END_UNFINISHED = `
  WITH free AS (SELECT 1 FROM markets WHERE market_id = ? FOR NO KEY UPDATE SKIP LOCKED)
  SELECT pg_terminate_backend(pid)
  FROM pg_stat_activity AS session JOIN pg_locks AS lock USING (pid)
  WHERE NOT EXISTS (SELECT FROM free)
    AND lock.relation = 'markets'::regclass AND lock.mode = 'RowExclusiveLock' AND lock.granted
    AND session.datname = current_database() AND session.usename = current_user
    AND session.wait_event = 'ClientRead'
    AND session.xact_start < clock_timestamp() - make_interval(secs => ?)`;

export class MarketRow extends Model {
  static override tableName = 'markets';
  static override idColumn = 'market_id';
  static override columnNameMappers = snakeCaseMappers();

  declare marketId: string;
  declare name: string;
  declare beat: number;
  declare seq: number;
  declare tick: number;
  declare seed: string;
  declare agents: Agents | null;
  declare origin: Date;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;

  /** Returns the time of the recording, or null when there is a market of that id. */
  static async open(database: Knex, market: NewMarket): Promise<Date | null> {
    return MarketRow.recordedAt(
      await database.raw<Recorded>(
        `INSERT INTO markets (market_id, name, beat, seq, tick, seed, agents, origin, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ${NOW}, ${NOW})
         ON CONFLICT (market_id) DO NOTHING
         RETURNING updated_at AS recorded_at`,
        [
          market.marketId,
          market.name,
          market.beat,
          market.seq,
          market.tick,
          market.seed,
          // As text, since the driver would make a list of agents a Postgres array, and null a JSON null.
          market.agents === null ? null : JSON.stringify(market.agents),
          market.origin,
        ] as Knex.RawBinding[],
      ),
    );
  }

  /** The statement that moves the market, if it stands at `from`; `recordedAt` reads its answer. */
  static move(marketId: string, from: MarketPosition, to: MarketPosition): Statement {
    const values = [marketId, from.beat, from.seq, from.tick, to.beat, to.seq, to.tick];
    return { name: 'move market', text: MOVE, values };
  }

  /** The time of the recording, or null when nothing was recorded. */
  static recordedAt({ rows }: Recorded): Date | null {
    return rows[0]?.recorded_at ?? null;
  }

  /**
   * Ends what another engine began to commit and stopped in the middle of. Between two statements Postgres would end it by
   * itself; in the middle of one, whose rest never comes, none of its timeouts counts.
   */
  static async endUnfinished(database: Knex, marketId: string): Promise<void> {
    await database.raw(END_UNFINISHED, [marketId, DATABASE_LIMITS.unfinishedMs / 1_000]);
  }

  /** Keeps every commit of the market waiting until the transaction ends; undefined when there is no such market. */
  static async hold(transaction: Knex.Transaction, marketId: string): Promise<MarketRow | undefined> {
    return MarketRow.query(transaction).findById(marketId).forUpdate();
  }
}

/** The answer to a statement that records. */
export interface Recorded {
  rows: { recorded_at: Date }[];
}
