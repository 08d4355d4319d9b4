/**
 * What one batch writes besides its sales and ledger lines (`saleWrites`): journal, read models and outcomes, all with the
 * same time of recording. The checks before it hold the engine to its own word, since what is in the journal stays there.
 */
import type { Statement } from '../../db/flight.ts';
import { AuditRow } from '../../db/models/AuditRow.ts';
import { CommandOutcomeRow } from '../../db/models/CommandOutcomeRow.ts';
import { JournalRow } from '../../db/models/JournalRow.ts';
import { ScriptedCommandRow } from '../../db/models/ScriptedCommandRow.ts';
import type { Batch } from '../engine/ports.ts';
import { readModelWrites } from './read-models/read-model-writes.ts';

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

/** `offerOwners` names the buyers of those offers that `offersOfUnnamedBuyers` finds in the events. */
export function* batchWrites(
  { marketId, to, events, settlements, market, scripted }: Batch,
  recordedAt: Date,
  offerOwners: ReadonlyMap<string, string>,
): Generator<Statement> {
  const { beat } = to;
  const journaled = events.map((event) => {
    const { seq, tick, type } = event;
    return { seq, tick, type, beat, recordedAt, event };
  });
  yield* JournalRow.append(marketId, journaled);
  if (journaled.length > 0) yield* readModelWrites(market, journaled, offerOwners);
  const settled = settlements.map((settlement) => ({ ...settlement, recordedAt }));
  yield* CommandOutcomeRow.append(marketId, settled);
  const noted = settlements.flatMap(({ note }) =>
    note === null ? [] : [{ at: recordedAt, marketId, ...note }],
  );
  yield* AuditRow.appending(noted);
  if (scripted !== undefined) yield ScriptedCommandRow.done(marketId, scripted.tick, scripted.index);
}
