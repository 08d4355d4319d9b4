/**
 * How the cost of a tick grows with the market: dealerships, suppliers, buyers and waiting offers times ten with the
 * same arrivals, then with ten times the arrivals too. The hourly supplier review is told apart: it looks at every
 * dealership that traded in that hour, against every supplier.
 */
import { ScenarioRun } from '../../server/market/run.ts';
import type { Scenario } from '../../server/market/scenario.ts';
import { fastSteps } from '../../server/market/steps/fast.ts';
import type { Steps, StepsOf } from '../../server/market/steps/steps.ts';
import { type Bench, type BenchResult, benchResult, type Figure, quantile, type Scale } from './bench.ts';
import { largeScenario } from './large-scenario.ts';
import { processorMs } from './processor-time.ts';

const SCALES = {
  full: { dealerships: 100, models: 500, arrivals: 10, steps: [1, 3, 10], rounds: 2, warmUps: 3, slices: 7 },
  smoke: { dealerships: 4, models: 8, arrivals: 2, steps: [1, 2], rounds: 1, warmUps: 1, slices: 2 },
};
const SUPPLIERS_SHARE = 20;
const BUYERS_EACH = 50;
const OFFERS_EACH = 100;
/** A slice is one review, six restocks and sixty matchings. */
const SLICE_TICKS = 60;

export const growthBench: Bench = { name: 'growth', run };

async function run(scale: Scale): Promise<BenchResult> {
  const { dealerships, models, arrivals, steps, rounds, warmUps, slices } = SCALES[scale];
  const most = steps.at(-1)!;
  const growths = [...steps.map((times) => ({ times, more: 1 })), { times: most, more: most }];
  const markets = growths.map(
    ({ times, more }) => new MeasuredSize(dealerships * times, models, arrivals * more),
  );
  // The first to run would pay for the compiling of all: its first time does not count.
  new MeasuredSize(dealerships, models, arrivals).measure(warmUps, slices);
  for (let round = 0; round < rounds; round += 1) {
    for (const market of markets) market.measure(warmUps, slices);
  }
  const [first, largest, busiest] = [markets[0]!, markets.at(-2)!, markets.at(-1)!];
  const ratio = (name: string, of: (market: MeasuredSize) => number, market: MeasuredSize): Figure => ({
    name,
    value: of(market) / of(first),
    unit: 'x',
  });
  const workload =
    `${dealerships} dealerships, ${dealerships / SUPPLIERS_SHARE} suppliers, ${dealerships * BUYERS_EACH} buyers, ` +
    `${dealerships * OFFERS_EACH} waiting offers and ${arrivals} arriving in each tick, then all of it times more; ` +
    `${models} models; processor time, medians of ${rounds} interleaved runs of ${slices} slices of ${SLICE_TICKS} ticks, ` +
    `recorded and folded`;
  return benchResult('growth', workload, markets.flatMap(figuresOf), [
    ratio(`x${most}, same arrivals, without review`, tickMs, largest),
    ratio(`x${most}, same arrivals, with review`, wholeTickMs, largest),
    ratio(`x${most}, arrivals x${most} too, without review`, tickMs, busiest),
    ratio(`x${most}, arrivals x${most} too, with review`, wholeTickMs, busiest),
  ]);
}

const tickMs = (market: MeasuredSize) => market.medianTickMs(false);
const wholeTickMs = (market: MeasuredSize) => market.medianTickMs(true);

function figuresOf(market: MeasuredSize): Figure[] {
  const { dealerships, arrivals } = market;
  const name = `${dealerships} dealerships, ${arrivals} arrivals`;
  return [
    { name, value: 1_000 * tickMs(market), unit: 'µs a tick without review' },
    { name, value: 1_000 * wholeTickMs(market), unit: 'µs a tick with review' },
    { name, value: market.eventsPerTick, unit: 'events a tick' },
  ];
}

/** One size of market: runs it anew for each round, alone in memory, and keeps what its slices cost. */
class MeasuredSize {
  readonly #scenario: Scenario;
  readonly #sliceMs: { all: number; review: number }[] = [];
  #events = 0;

  constructor(
    readonly dealerships: number,
    models: number,
    readonly arrivals: number,
  ) {
    this.#scenario = largeScenario({
      dealerships,
      models,
      suppliers: Math.max(2, Math.floor(dealerships / SUPPLIERS_SHARE)),
      buyers: dealerships * BUYERS_EACH,
      openOffers: dealerships * OFFERS_EACH,
      offersPerTick: arrivals,
      lively: false,
    });
  }

  get eventsPerTick(): number {
    return this.#events / (this.#sliceMs.length * SLICE_TICKS);
  }

  measure(warmUps: number, slices: number): void {
    let events = 0;
    let reviewMs = 0;
    const heard = () => {
      events += 1;
    };
    const timeReview = (tookMs: number) => {
      reviewMs += tookMs;
    };
    const run = new ScenarioRun(this.#scenario, 'growth', 'bench', heard, stepsWithReviewTimed(timeReview));
    for (let slice = -warmUps; slice < slices; slice += 1) {
      events = 0;
      reviewMs = 0;
      const startedMs = processorMs();
      for (let tick = 0; tick < SLICE_TICKS; tick += 1) run.advance();
      if (slice < 0) continue;
      this.#sliceMs.push({ all: processorMs() - startedMs, review: reviewMs });
      this.#events += events;
    }
  }

  medianTickMs(withReview: boolean): number {
    const took = this.#sliceMs.map(({ all, review }) => (withReview ? all : all - review));
    took.sort((a, b) => a - b);
    return quantile(took, 0.5) / SLICE_TICKS;
  }
}

function stepsWithReviewTimed(onMs: (tookMs: number) => void): StepsOf {
  return (market) => {
    const steps: Steps = fastSteps(market);
    const review = steps.review.bind(steps);
    steps.review = (record) => {
      const startedMs = processorMs();
      review(record);
      onMs(processorMs() - startedMs);
    };
    return steps;
  };
}
