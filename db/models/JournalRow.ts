/**
 * One event of a journal. The event is stored as the very text of `JSON.stringify`, so that an export gives the
 * same bytes as the run that made it. Long journals are read in pages by seq, in bounded memory.
 */
import type { Knex } from 'knex';
import { raw } from 'objection';
import type { EventType, MarketEvent } from '../../server/market/events.ts';
import { type Columns, Row } from './Row.ts';

/** A stretch of a journal, both ends included, and how much of it is wanted at once. */
export interface JournalRange {
  fromSeq: number;
  toSeq?: number | undefined;
  limit: number;
}

export class JournalRow extends Row {
  static override tableName = 'journal';
  static override idColumn = ['market_id', 'seq'];
  static override columns: Columns<JournalRow> = {
    seq: 'bigint',
    tick: 'integer',
    type: 'text',
    beat: 'bigint',
    recordedAt: 'timestamptz',
    event: 'json',
  };

  declare seq: number;
  declare tick: number;
  declare type: EventType;
  declare beat: number;
  declare recordedAt: Date;
  declare event: MarketEvent;

  static async recorded(
    database: Knex,
    marketId: string,
    range: JournalRange,
  ): Promise<Pick<JournalRow, 'event' | 'recordedAt'>[]> {
    return stretch(database, marketId, range).select('event', 'recorded_at');
  }

  /** The last event of the beat with this one; undefined while no later beat has events. */
  static async lastOfBeat(
    database: Knex,
    marketId: string,
    seq: number,
  ): Promise<Pick<JournalRow, 'beat' | 'seq' | 'tick'> | undefined> {
    const ofMarket = () => JournalRow.query(database).where('market_id', marketId);
    const next = ofMarket()
      .select('seq')
      .where('seq', '>', seq)
      .where('beat', '>', ofMarket().select('beat').where('seq', seq))
      .orderBy('seq')
      .limit(1);
    return ofMarket().select('beat', 'seq', 'tick').where('seq', '<', next).orderBy('seq', 'desc').first();
  }

  /** The events as the text that was stored. */
  static async texts(
    database: Knex,
    marketId: string,
    range: JournalRange,
  ): Promise<{ seq: number; text: string }[]> {
    const rows = await stretch(database, marketId, range).select('seq', raw('event::text').as('text'));
    return rows as unknown as { seq: number; text: string }[];
  }
}

function stretch(database: Knex, marketId: string, { fromSeq, toSeq, limit }: JournalRange) {
  const rows = JournalRow.query(database)
    .where('market_id', marketId)
    .where('seq', '>=', fromSeq)
    .orderBy('seq')
    .limit(limit);
  return toSeq === undefined ? rows : rows.where('seq', '<=', toSeq);
}
