/**
 * The beats of one market, one at a time: those of the clock, in which ticks pass, and between them early ones for
 * commands that wait, so that nobody waits for the clock to be answered. Early ones keep a distance, in which commands gather: a longer one
 * where beats take long and decide little, so that a machine with much to do makes fewer and larger ones.
 */
import { LIMITS } from './limits.ts';
import type { BeatResult, MarketEngine } from './market-engine.ts';
import type { ArrivalsPort, Following } from './ports.ts';

export interface EngineLog {
  beat(marketId: string, result: BeatResult, ms: number): void;
  failed(marketId: string, error: Error): void;
}

export class Beats {
  #last: Promise<void> = Promise.resolve();
  #lastStartMs = -Infinity;
  #lastClockMs = -Infinity;
  #lastTookMs = 0;
  #listening: Following | null = null;
  #gathering: { timer: NodeJS.Timeout; done: () => void } | null = null;
  #stopping = false;

  constructor(
    private readonly market: MarketEngine,
    private readonly arrivals: ArrivalsPort,
    private readonly beatMs: number,
    /** Monotonic milliseconds. */
    private readonly nowMs: () => number,
    private readonly log: EngineLog,
  ) {}

  /** The beat of the clock; after the one that is under way. */
  async onClock(): Promise<void> {
    this.#lastClockMs = this.nowMs();
    await this.#beat(() => this.market.beat());
    // Only a leader decides commands, so nobody else is woken by them.
    if (this.#stopping || this.market.leads === (this.#listening !== null)) return;
    if (this.market.leads) {
      this.#listening = this.arrivals.listen(this.market.marketId, () => this.#onArrival());
    } else {
      await this.#unlisten();
    }
  }

  /** Ends after the beat under way; the lease is given back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#unlisten();
    await this.#last;
    // A snapshot saves time and nothing else: without the last one, whoever comes next folds more events.
    await this.market.stop().catch((error: Error) => this.log.failed(this.market.marketId, error));
  }

  async #onArrival(): Promise<void> {
    const lastStartMs = this.#lastStartMs;
    await this.#gather(this.#earliestMs() - this.nowMs());
    await this.#last;
    // A beat of the clock that began meanwhile took what had come; if not all of it, there is another call.
    if (this.#stopping || this.#lastStartMs !== lastStartMs) return;
    if (this.market.leads) await this.#beat(() => this.market.beat('commands'));
    // Whoever leads no more, or failed, tries again with the clock and not at once.
    if (!this.market.leads) void this.#unlisten();
  }

  /** When the next early beat may start: not so late that the clock would have to wait for it, rather after the clock. */
  #earliestMs(): number {
    const earliestMs = Math.max(this.#lastStartMs + this.#distanceMs(), this.nowMs());
    const nextClockMs = this.#lastClockMs + this.beatMs;
    const late = earliestMs < nextClockMs && nextClockMs < earliestMs + this.#lastTookMs;
    return late ? nextClockMs + LIMITS.earlyBeatMs : earliestMs;
  }

  /** A beat has a cost of its own: the dearer the last was for what it decided, the more goes into the next. */
  #distanceMs(): number {
    const patience = LIMITS.worthwhileCommands / this.market.decided;
    const times = Math.min(Math.max(patience, 1), LIMITS.mostPatience);
    return Math.max(LIMITS.earlyBeatMs, this.#lastTookMs * times);
  }

  /** Waits, but not past a stop. */
  #gather(ms: number): Promise<void> {
    if (ms <= 0 || this.#stopping) return Promise.resolve();
    return new Promise((done) => {
      this.#gathering = { timer: setTimeout(done, ms), done };
    });
  }

  async #unlisten(): Promise<void> {
    const listening = this.#listening;
    this.#listening = null;
    if (this.#gathering !== null) {
      clearTimeout(this.#gathering.timer);
      this.#gathering.done();
    }
    await listening?.stop();
  }

  /** A failure is told and not fatal. */
  #beat(work: () => Promise<BeatResult>): Promise<void> {
    const { marketId } = this.market;
    this.#last = this.#last.then(async () => {
      const startMs = this.nowMs();
      this.#lastStartMs = startMs;
      try {
        const result = await work();
        this.#lastTookMs = this.nowMs() - startMs;
        this.log.beat(marketId, result, this.#lastTookMs);
      } catch (error) {
        this.log.failed(marketId, error as Error);
      }
    });
    return this.#last;
  }
}
