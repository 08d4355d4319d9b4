/** Clients that come, see where the market stands, follow it for a moment and go: so many at a time, again and again. */
import { setTimeout as wait } from 'node:timers/promises';
import { drawing } from '../drawing.ts';
import { Watcher } from '../watcher.ts';
import { SOAK_LIMITS as LIMITS } from './limits.ts';

export class Guests {
  visits = 0;
  readonly faults: string[] = [];
  readonly #ended = new AbortController();
  readonly #coming: Promise<void>[];
  readonly #draw = drawing(1);

  constructor(
    private readonly url: string,
    private readonly marketId: string,
  ) {
    this.#coming = Array.from({ length: LIMITS.guests }, () => this.#comeAndGo());
  }

  /** Resolves when the last has gone. */
  async end(): Promise<void> {
    this.#ended.abort();
    await Promise.all(this.#coming);
  }

  async #comeAndGo(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      const guest = new Watcher(this.url, this.marketId);
      await guest.until(() => true);
      const staysMs = LIMITS.shortestVisitMs + this.#draw(LIMITS.longestVisitMs - LIMITS.shortestVisitMs);
      await wait(staysMs, undefined, { signal: this.#ended.signal }).catch(() => undefined);
      this.faults.push(...guest.faults);
      guest.close();
      this.visits += 1;
    }
  }
}
