/** A stored journal as the text that was journaled, for whoever exports it. */
import type { Knex } from 'knex';
import { JournalRow } from '../../db/models/JournalRow.ts';
import { JOURNAL_LIMITS } from './limits.ts';

/** The journal as NDJSON in pages, byte for byte, in bounded memory; `toSeq` keeps what comes meanwhile out. */
export async function* journalText(
  database: Knex,
  marketId: string,
  fromSeq: number,
  toSeq: number,
): AsyncGenerator<string> {
  const limit = JOURNAL_LIMITS.pageEvents;
  for (let seq = fromSeq; seq <= toSeq;) {
    const page = await JournalRow.texts(database, marketId, { fromSeq: seq, toSeq, limit });
    if (page.length === 0) return;
    yield page.map(({ text }) => `${text}\n`).join('');
    seq += page.length;
  }
}
