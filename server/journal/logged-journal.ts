/**
 * The journal of an engine that says in its log what it settled: commands by the key that the log of requests and the stored
 * outcomes know them by, with the request they came with, so that one can be followed through every process.
 */
import type { Knex } from 'knex';
import type { Batch } from '../engine/ports.ts';
import { JOURNAL_LIMITS } from './limits.ts';
import { PostgresJournal } from './postgres-journal.ts';

export interface SettledLine {
  market: string;
  beat: number;
  settled: { key: string; type: string; accepted: boolean; request: string | null }[];
}

export class LoggedJournal extends PostgresJournal {
  constructor(
    database: Knex,
    private readonly log: (line: SettledLine) => void,
  ) {
    super(database);
  }

  override async commit(batch: Batch): Promise<'committed' | 'conflict'> {
    const committed = await super.commit(batch);
    if (committed === 'committed') this.#tell(batch);
    return committed;
  }

  #tell({ marketId: market, to: { beat }, settlements }: Batch): void {
    const settled = settlements.map(({ idempotencyKey: key, commandType: type, outcome, note }) => {
      return { key, type, accepted: outcome.accepted, request: note?.requestId ?? null };
    });
    while (settled.length > 0) {
      this.log({ market, beat, settled: settled.splice(0, JOURNAL_LIMITS.settledPerLine) });
    }
  }
}
