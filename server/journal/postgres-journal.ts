/**
 * The journal over Postgres: one beat is one transaction, and what it says is settled by the database alone. A
 * commit that fails in any other way than by a conflict throws: it may or may not be stored, so the engine has to
 * load the market again before it goes on.
 */
import type { Knex } from 'knex';
import { BY_KEY, inFlight, inTwoFlights, type Statement } from '../../db/flight.ts';
import { ensurePartition, hasPartition, portionOf } from '../../db/journal-partitions.ts';
import { CommandOutcomeRow, type FoundOutcome } from '../../db/models/CommandOutcomeRow.ts';
import { JournalRow } from '../../db/models/JournalRow.ts';
import { MarketRow } from '../../db/models/MarketRow.ts';
import { OfferRow } from '../../db/models/OfferRow.ts';
import { ScriptedCommandRow } from '../../db/models/ScriptedCommandRow.ts';
import { SnapshotRow } from '../../db/models/SnapshotRow.ts';
import type {
  Batch,
  JournalPort,
  NewMarket,
  SettledOutcome,
  Settlement,
  StoredMarket,
  StoredSnapshot,
} from '../engine/ports.ts';
import type { Position } from '../engine/position.ts';
import type { MarketEvent } from '../market/events.ts';
import type { PlacedCommand } from '../market/script.ts';
import { timeOfTick } from '../market/time.ts';
import { JOURNAL_LIMITS } from './limits.ts';
import { batchWrites, requireConsistent } from './batch.ts';
import { isTaken } from './conflict.ts';
import { offersOfUnnamedBuyers } from './read-models/offers.ts';
import { saleWrites } from './read-models/read-model-writes.ts';

/** A batch that begins a market ends no offers of earlier ones. */
const NO_OWNERS: ReadonlyMap<string, string> = new Map();

export class PostgresJournal implements JournalPort {
  readonly #database: Knex;
  /** The last portion of each market's journal that is known to have its partition. */
  readonly #lastPortion = new Map<string, number>();

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Those that are active, the oldest first. */
  async marketIds(): Promise<string[]> {
    const markets = await MarketRow.query(this.#database)
      .select('market_id')
      .where('is_active', true)
      .orderBy(['created_at', 'market_id']);
    return markets.map(({ marketId }) => marketId);
  }

  async find(marketId: string): Promise<StoredMarket | null> {
    const market = await MarketRow.query(this.#database).findById(marketId);
    if (market === undefined) return null;
    const { beat, seq, tick, seed, agents } = market;
    return { marketId, position: { beat, seq, tick }, seed, agents };
  }

  async create({ marketId, seed, agents, script = [] }: NewMarket, batch: Batch): Promise<boolean> {
    requireConsistent(batch);
    const { name, originMs } = batch.market;
    const origin = timeOfTick(originMs, 0);
    return this.#database.transaction(async (trx) => {
      const recordedAt = await MarketRow.open(trx, { marketId, name, seed, agents, origin, ...batch.to });
      if (recordedAt === null) return false;
      for (let portion = 0; portion <= portionOf(batch.to.seq); portion += 1) {
        await ensurePartition(trx, marketId, portion);
      }
      await trx.raw(BY_KEY);
      await inFlight(trx, saleWrites(marketId, batch.events));
      await inFlight(trx, batchWrites(batch, recordedAt, NO_OWNERS));
      await inFlight(trx, scriptWrites(marketId, script));
      return true;
    });
  }

  async script(marketId: string): Promise<PlacedCommand[]> {
    const rows = await ScriptedCommandRow.waiting(this.#database, marketId);
    return rows.map(({ tick, place, command }) => ({ tick, index: place, command }));
  }

  async endUnfinished(marketId: string): Promise<void> {
    await MarketRow.endUnfinished(this.#database, marketId);
  }

  async commit(batch: Batch): Promise<'committed' | 'conflict'> {
    requireConsistent(batch);
    await this.#makeRoom(batch.marketId, batch.to.seq);
    const { marketId, from, to, events } = batch;
    const asked = [
      MarketRow.move(marketId, from, to),
      ...OfferRow.askBuyers(marketId, offersOfUnnamedBuyers(events)),
    ];
    try {
      const sales = saleWrites(marketId, events);
      const committed = await inTwoFlights(this.#database, asked, sales, ([moved, buyers]) => {
        const recordedAt = MarketRow.recordedAt(moved!);
        return recordedAt === null ? null : batchWrites(batch, recordedAt, OfferRow.buyers(buyers));
      });
      return committed ? 'committed' : 'conflict';
    } catch (error) {
      if (isTaken(error, [JournalRow.tableName, CommandOutcomeRow.tableName])) return 'conflict';
      throw error;
    }
  }

  /** The partition of an event and the one after it are there when this returns. */
  async #makeRoom(marketId: string, seq: number): Promise<void> {
    const last = portionOf(seq) + 1;
    if ((this.#lastPortion.get(marketId) ?? -1) >= last) return;
    // They are made in order, so the last one says it for both.
    if (!(await hasPartition(this.#database, marketId, last))) {
      await this.#database.transaction(async (trx) => {
        for (const portion of [last - 1, last]) await ensurePartition(trx, marketId, portion);
      });
    }
    this.#lastPortion.set(marketId, last);
  }

  async latestSnapshot(marketId: string): Promise<StoredSnapshot | null> {
    const snapshot = await SnapshotRow.latest(this.#database, marketId);
    if (snapshot === undefined) return null;
    const { beat, seq, tick, body } = snapshot;
    return { position: { beat, seq, tick }, ...body };
  }

  async snapshotSeq(marketId: string): Promise<number> {
    return SnapshotRow.latestSeq(this.#database, marketId);
  }

  async saveSnapshot(marketId: string, { position, market, board }: StoredSnapshot): Promise<void> {
    const kept = JOURNAL_LIMITS.snapshotsKept;
    await SnapshotRow.store(this.#database, marketId, position, { market, board }, kept);
  }

  async *eventsAfter(marketId: string, seq: number, toSeq?: number): AsyncGenerator<MarketEvent[]> {
    let fromSeq = seq + 1;
    const limit = JOURNAL_LIMITS.pageEvents;
    for (;;) {
      const page = await JournalRow.recorded(this.#database, marketId, { fromSeq, toSeq, limit });
      if (page.length > 0) yield page.map(({ event }) => event);
      if (page.length < limit) return;
      fromSeq += page.length;
    }
  }

  async endOfBeat(marketId: string, seq: number): Promise<Position | null> {
    const last = await JournalRow.lastOfBeat(this.#database, marketId, seq);
    return last === undefined ? null : { beat: last.beat, seq: last.seq, tick: last.tick };
  }

  async offerOwners(marketId: string, offerIds: readonly string[]): Promise<Map<string, string>> {
    const [answer] = await inFlight(this.#database, OfferRow.askBuyers(marketId, offerIds));
    return OfferRow.buyers(answer);
  }

  async settled(marketId: string, idempotencyKeys: readonly string[]): Promise<Map<string, Settlement>> {
    if (idempotencyKeys.length === 0) return new Map();
    const [answer] = await inFlight(this.#database, [CommandOutcomeRow.ask(marketId, idempotencyKeys)]);
    return new Map(CommandOutcomeRow.found(answer!).map((row) => [row.idempotencyKey, settlementOf(row)]));
  }
}

/** A long script goes in several statements, none of which is larger than a page of the journal. */
function* scriptWrites(marketId: string, script: readonly PlacedCommand[]): Generator<Statement> {
  for (let from = 0; from < script.length; from += JOURNAL_LIMITS.pageEvents) {
    const page = script.slice(from, from + JOURNAL_LIMITS.pageEvents);
    yield* ScriptedCommandRow.append(
      marketId,
      page.map(({ tick, index, command }) => ({ tick, place: index, command })),
    );
  }
}

function settlementOf({ idempotencyKey, digest, by, commandType, outcome }: FoundOutcome): Settlement {
  return { idempotencyKey, digest, by, commandType, outcome: outcome as SettledOutcome };
}
