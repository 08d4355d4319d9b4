/**
 * The market as an engine that stands by keeps it: folded already, and brought up to date now and then, so that
 * taking over costs the last moments of the journal and not its length.
 */
import { bringForward, type LoadedFold, loadFold } from './fold.ts';
import { LIMITS } from './limits.ts';
import type { JournalPort, StoredMarket } from './ports.ts';

export class StandbyFold {
  #loaded: LoadedFold | null = null;
  #nextMs = 0;

  constructor(
    private readonly marketId: string,
    private readonly journal: JournalPort,
    /** Monotonic milliseconds. */
    private readonly nowMs: () => number,
  ) {}

  /** Follows the journal; null when it did so a moment ago. The fold stays as it is until the next call. */
  async follow(): Promise<LoadedFold | null> {
    if (this.nowMs() < this.#nextMs) return null;
    this.#nextMs = this.nowMs() + LIMITS.standbyFollowMs;
    this.#loaded = (await this.#upToDate()).fold;
    return this.#loaded;
  }

  /** The market at its stored position, for whoever leads from now on; it is his alone. */
  async take(): Promise<{ stored: StoredMarket; fold: LoadedFold }> {
    return this.#upToDate();
  }

  async #upToDate(): Promise<{ stored: StoredMarket; fold: LoadedFold }> {
    const kept = this.#loaded;
    // What breaks off half way through is not to be gone on with.
    this.#loaded = null;
    const stored = await this.journal.find(this.marketId);
    if (stored === null) throw new Error(`market ${this.marketId} is not stored`);
    // A journal that was restored from a backup may stand before what was folded.
    if (kept === null || kept.position.beat > stored.position.beat) {
      return { stored, fold: (await loadFold(this.journal, this.marketId))! };
    }
    await bringForward(this.journal, kept, stored.position);
    return { stored, fold: kept };
  }
}
