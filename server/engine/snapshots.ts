/**
 * Stores the snapshots of one market now and then, beside the beats that come next. Putting a market into text keeps an engine
 * busy for as long as some beats take, so whoever stands by does it, and who leads only when nobody else did.
 */
import { boardSnapshotOf } from '../market/board/snapshot.ts';
import { snapshotOf } from '../market/snapshot.ts';
import type { LoadedFold } from './fold.ts';
import type { JournalPort } from './ports.ts';

export class Snapshots {
  /** The one under way; null when none is. */
  #storing: Promise<void> | null = null;
  #notStored: Error | null = null;

  constructor(
    private readonly marketId: string,
    private readonly journal: JournalPort,
  ) {}

  /** Begins to store one when so many events came after the newest that anybody stored. The fold stands at a committed position. */
  async storeAfter(events: number, fold: LoadedFold): Promise<void> {
    const isDue = () => fold.position.seq - fold.snapshotSeq >= events;
    if (this.#storing !== null || !isDue()) return;
    fold.snapshotSeq = Math.max(fold.snapshotSeq, await this.journal.snapshotSeq(this.marketId));
    if (!isDue()) return;
    this.#storing = this.#store(fold)
      .catch((error: Error) => void (this.#notStored = error))
      .finally(() => void (this.#storing = null));
  }

  /** Throws what came in the way of the last one. */
  requireStored(): void {
    const error = this.#notStored;
    this.#notStored = null;
    if (error !== null) throw error;
  }

  /** Stores what no snapshot has yet; after the one under way. */
  async storeRest(fold: LoadedFold): Promise<void> {
    await this.end();
    if (fold.snapshotSeq < fold.position.seq) await this.#store(fold);
  }

  /** Resolves when none is under way. */
  async end(): Promise<void> {
    await this.#storing;
  }

  async #store(fold: LoadedFold): Promise<void> {
    const { position, market, board } = fold;
    await this.journal.saveSnapshot(this.marketId, {
      position,
      market: snapshotOf(market),
      board: boardSnapshotOf(board),
    });
    fold.snapshotSeq = position.seq;
  }
}
