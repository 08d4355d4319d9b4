/**
 * A market as it stood at a beat, so that a start need not fold the whole journal. A snapshot says nothing that
 * the journal does not, so old ones are let go.
 */
import type { Knex } from 'knex';
import { Model, snakeCaseMappers } from 'objection';
import type { BoardSnapshot } from '../../server/market/board/snapshot.ts';
import { IdMemory } from '../../server/market/id-memory.ts';
import type { MarketSnapshot } from '../../server/market/snapshot.ts';
import { jsonBytes } from '../json-bytes.ts';
import type { MarketPosition } from './MarketRow.ts';

export interface SnapshotBody {
  market: MarketSnapshot;
  board: BoardSnapshot;
}

export class SnapshotRow extends Model {
  static override tableName = 'snapshots';
  static override idColumn = ['market_id', 'beat'];
  static override columnNameMappers = snakeCaseMappers();

  declare marketId: string;
  declare seq: number;
  declare beat: number;
  declare tick: number;
  declare body: SnapshotBody;
  declare recordedAt: Date;

  static async latest(database: Knex, marketId: string): Promise<SnapshotRow | undefined> {
    return SnapshotRow.query(database).where('market_id', marketId).orderBy('beat', 'desc').first();
  }

  /** Of the newest one that is kept; 0 while there is none. */
  static async latestSeq(database: Knex, marketId: string): Promise<number> {
    return seqOf(database, marketId, 'desc');
  }

  /** The seq behind which no kept snapshot needs the journal; 0 while there is none. */
  static async oldestSeq(database: Knex, marketId: string): Promise<number> {
    return seqOf(database, marketId, 'asc');
  }

  /** Stores a snapshot, unless there is one of that beat, and lets go of all but the newest `kept`. */
  static async store(
    database: Knex,
    marketId: string,
    { beat, seq, tick }: MarketPosition,
    body: SnapshotBody,
    kept: number,
  ): Promise<void> {
    const { namedIds, ...market } = body.market;
    const ids = Buffer.from(IdMemory.from(namedIds).toBytes().buffer);
    const [open, close] = ids.length === 0 ? ['[', ']'] : ['"', '"'];
    // The ids are what grows for ever. They become digits in Postgres, so that here they are bytes, half as many.
    await database.raw(
      `INSERT INTO snapshots (market_id, seq, beat, tick, body, recorded_at)
       VALUES (?, ?, ?, ?, (?::text || ?::text || encode(?, 'hex') || ?::text)::json, now()) ON CONFLICT DO NOTHING`,
      [
        marketId,
        seq,
        beat,
        tick,
        jsonBytes({ board: body.board, market }).subarray(0, -'}}'.length),
        `,"namedIds":${open}`,
        ids,
        `${close}}}`,
      ],
    );
    await database.raw(
      `DELETE FROM snapshots WHERE market_id = ? AND beat NOT IN
       (SELECT beat FROM snapshots WHERE market_id = ? ORDER BY beat DESC LIMIT ?)`,
      [marketId, marketId, kept],
    );
  }
}

async function seqOf(database: Knex, marketId: string, order: 'asc' | 'desc'): Promise<number> {
  const first = await SnapshotRow.query(database)
    .select('seq')
    .where('market_id', marketId)
    .orderBy('beat', order)
    .first();
  return first?.seq ?? 0;
}
