/**
 * Something of the past that a view reads: once from what the server keeps, and then carried on by the events that the live
 * market folds. Each kind says how it is read, and what it makes of what happens.
 */
import type { SeenEvent } from '../../server/market/privacy.ts';
import type { LiveMarket } from '../live/live-market.svelte.ts';

export interface ReadingWish {
  /** The tick at which history ends; null: now, and it goes on. */
  at: number | null;
}

export abstract class Reading<Wish extends ReadingWish = never> {
  state = $state<'loading' | 'ready' | 'failed'>('loading');
  /** Back to which tick it is complete; null while it is not read. */
  fromTick = $state<number | null>(null);
  /** How often it was asked for; it is begun anew when this changes. */
  asked = $state(0);

  /** Begins to read; the answer ends it. */
  begin(live: LiveMarket, wish: Wish): () => void {
    const aborted = new AbortController();
    this.state = 'loading';
    this.prepare(wish);
    const stop = wish.at === null ? live.listen((event) => this.hear(live, wish, event)) : () => {};
    void this.read(live, wish, aborted.signal).then(
      () => (this.state = 'ready'),
      () => {
        if (!aborted.signal.aborted) this.state = 'failed';
      },
    );
    return () => {
      aborted.abort();
      stop();
    };
  }

  tryAgain(): void {
    this.asked += 1;
  }

  /** Takes in what was folded since, and lets go of what is further back than was wished for. */
  abstract catchUp(toTick: number): void;

  protected abstract prepare(wish: Wish): void;

  /** Told of every event right after it is folded, from before it is read on. */
  protected abstract hear(live: LiveMarket, wish: Wish, event: SeenEvent): void;

  /** Throws when it cannot be read, or was given up. */
  protected abstract read(live: LiveMarket, wish: Wish, signal: AbortSignal): Promise<void>;
}
