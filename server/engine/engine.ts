/**
 * Runs the beats of all markets of this process with toad-scheduler: one job per market, which skips a beat
 * rather than stack two. Markets that are opened elsewhere are found and joined.
 */
import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';
import { LIMITS } from './limits.ts';
import { type BeatResult, type EngineOptions, type EnginePorts, MarketEngine } from './market-engine.ts';

export interface EngineLog {
  beat(marketId: string, result: BeatResult, ms: number): void;
  failed(marketId: string, error: Error): void;
}

export class Engine {
  readonly #scheduler = new ToadScheduler();
  readonly #markets = new Map<string, MarketEngine>();
  readonly #running = new Set<Promise<void>>();
  #stopping = false;

  constructor(
    private readonly ports: EnginePorts,
    private readonly options: EngineOptions,
    private readonly log: EngineLog,
  ) {}

  /** Starts beating, for all markets there are and for those to come. */
  async start(): Promise<void> {
    await this.#lookForMarkets();
    const look = this.#task('look for markets', () => this.#lookForMarkets());
    this.#scheduler.addSimpleIntervalJob(
      new SimpleIntervalJob({ milliseconds: LIMITS.lookForMarketsMs }, look, { preventOverrun: true }),
    );
  }

  /** Ends after the beats under way; leases are given back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#scheduler.stop();
    await Promise.all(this.#running);
    await Promise.all([...this.#markets.values()].map((market) => market.stop()));
  }

  leads(marketId: string): boolean {
    return this.#markets.get(marketId)?.leads ?? false;
  }

  async #lookForMarkets(): Promise<void> {
    for (const marketId of await this.ports.journal.marketIds()) {
      if (this.#stopping || this.#markets.has(marketId) || this.#markets.size >= LIMITS.markets) continue;
      const market = new MarketEngine(marketId, this.ports, this.options);
      this.#markets.set(marketId, market);
      const beat = this.#task(marketId, () => this.#beat(market));
      this.#scheduler.addSimpleIntervalJob(
        new SimpleIntervalJob({ milliseconds: this.options.beatMs, runImmediately: true }, beat, {
          preventOverrun: true,
        }),
      );
    }
  }

  async #beat(market: MarketEngine): Promise<void> {
    const startMs = this.options.nowMs();
    const result = await market.beat();
    this.log.beat(market.marketId, result, this.options.nowMs() - startMs);
  }

  /** A job that a stop can wait for, and whose failure is told and not fatal. */
  #task(name: string, work: () => Promise<void>): AsyncTask {
    return new AsyncTask(name, () => {
      if (this.#stopping) return Promise.resolve();
      const running = work().catch((error: Error) => this.log.failed(name, error));
      this.#running.add(running);
      return running.finally(() => this.#running.delete(running));
    });
  }
}
