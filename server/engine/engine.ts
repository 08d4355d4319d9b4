/**
 * Runs the beats of all markets of this process with toad-scheduler: one job per market, which skips a beat
 * rather than stack two. Markets that are opened elsewhere are found and joined.
 */
import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';
import { Beats, type EngineLog } from './beats.ts';
import { LIMITS } from './limits.ts';
import { type EngineOptions, type EnginePorts, MarketEngine } from './market-engine.ts';
import type { ArrivalsPort } from './ports.ts';

export class Engine {
  readonly #scheduler = new ToadScheduler();
  readonly #markets = new Map<string, Beats>();
  #looking: Promise<void> = Promise.resolve();
  #stopping = false;

  constructor(
    private readonly ports: EnginePorts,
    private readonly arrivals: ArrivalsPort,
    private readonly options: EngineOptions,
    private readonly log: EngineLog,
  ) {}

  /** Starts beating, for all markets there are and for those to come. */
  async start(): Promise<void> {
    await this.#lookForMarkets();
    const look = new AsyncTask('look for markets', () => this.#lookAgain());
    this.#scheduler.addSimpleIntervalJob(
      new SimpleIntervalJob({ milliseconds: LIMITS.lookForMarketsMs }, look, { preventOverrun: true }),
    );
  }

  /** Ends after the beats under way; leases are given back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#scheduler.stop();
    await this.#looking;
    await Promise.all([...this.#markets.values()].map((beats) => beats.stop()));
  }

  async #lookForMarkets(): Promise<void> {
    for (const marketId of await this.ports.journal.marketIds()) {
      if (this.#stopping || this.#markets.has(marketId) || this.#markets.size >= LIMITS.markets) continue;
      const market = new MarketEngine(marketId, this.ports, this.options);
      const { beatMs, nowMs } = this.options;
      const beats = new Beats(market, this.arrivals, beatMs, nowMs, this.log);
      this.#markets.set(marketId, beats);
      const beat = new AsyncTask(marketId, () => beats.onClock());
      this.#scheduler.addSimpleIntervalJob(
        new SimpleIntervalJob({ milliseconds: beatMs, runImmediately: true }, beat, {
          preventOverrun: true,
        }),
      );
    }
  }

  #lookAgain(): Promise<void> {
    this.#looking = this.#lookForMarkets().catch((error: Error) =>
      this.log.failed('look for markets', error),
    );
    return this.#looking;
  }
}
