/** How long the last beats of a market took, as whoever follows it hears of them. Bounded. */
import { LIMITS } from './limits.ts';

export class BeatTimes {
  readonly #ms: number[] = [];

  add(ms: number): void {
    this.#ms.push(ms);
    if (this.#ms.length > LIMITS.beatTimes) this.#ms.shift();
  }

  /** In milliseconds, the oldest first. */
  get recentMs(): readonly number[] {
    return this.#ms;
  }

  /** The time within which this share of them was done, in milliseconds; null while there were none. */
  within(share: number): number | null {
    const sorted = this.#ms.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
  }
}
