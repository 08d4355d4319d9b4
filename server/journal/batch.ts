/**
 * One batch inside its transaction: journal, read models and outcomes, all with the same time of recording. The
 * checks before it hold the engine to its own word, since what is in the journal stays there.
 */
import type { Knex } from 'knex';
import { inPipeline } from '../../db/in-pipeline.ts';
import { AuditRow } from '../../db/models/AuditRow.ts';
import { CommandOutcomeRow } from '../../db/models/CommandOutcomeRow.ts';
import { JournalRow } from '../../db/models/JournalRow.ts';
import type { Batch } from '../engine/ports.ts';
import { writeReadModels } from './read-models/write-read-models.ts';

/** Throws when a batch is not what it says: gapless from its first position to its second, each key settled once. */
export function requireConsistent({ marketId, from, to, events, settlements, market }: Batch): void {
  const gap = events.findIndex(({ seq }, index) => seq !== from.seq + 1 + index);
  if (gap !== -1) throw new Error(`event ${gap} of the batch must have seq ${from.seq + 1 + gap}`);
  if (events.some((event) => event.market !== marketId) || market.id !== marketId) {
    throw new Error(`everything in the batch must belong to market ${marketId}`);
  }
  if (to.seq !== from.seq + events.length || market.seq !== to.seq) {
    throw new Error(`batch to seq ${to.seq} has ${events.length} events and a market at seq ${market.seq}`);
  }
  if (to.beat <= from.beat || to.tick < from.tick) throw new Error('a position only goes forward');
  const keys = new Set(settlements.map(({ idempotencyKey }) => idempotencyKey));
  if (keys.size < settlements.length) throw new Error('an idempotency key is settled twice in one batch');
}

export async function writeBatch(
  transaction: Knex.Transaction,
  { marketId, to, events, settlements, market }: Batch,
  recordedAt: Date,
): Promise<void> {
  const journaled = () =>
    JournalRow.append(
      transaction,
      marketId,
      events.map((event) => ({
        seq: event.seq,
        tick: event.tick,
        type: event.type,
        beat: to.beat,
        recordedAt,
        event,
      })),
    );
  const folded = async () => {
    const recorded = events.map((event) => ({ event, recordedAt }));
    if (recorded.length > 0) await writeReadModels(transaction, market, recorded);
  };
  const settled = () =>
    CommandOutcomeRow.append(
      transaction,
      marketId,
      settlements.map((settlement) => ({ ...settlement, recordedAt })),
    );
  const noted = () =>
    AuditRow.append(
      transaction,
      settlements.flatMap(({ note }) => (note === null ? [] : [{ at: recordedAt, marketId, ...note }])),
    );
  await inPipeline([journaled, folded, settled, noted]);
}
