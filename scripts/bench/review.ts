/**
 * How long a dealership's supplier review takes, and how good what it finds is: dealerships at random suppliers, at
 * the best ones there are, and at those that were best before every price moved a little.
 */
import { RandomStream } from '../../server/market/random/stream.ts';
import { betterAssignment } from '../../server/market/review/better-assignment.ts';
import {
  driftedInstance,
  randomInstance,
  type ReviewInstance,
} from '../../server/market/review/testing/instances.ts';
import { DEFAULT_RULES } from '../../server/market/rules.ts';
import { reviewQuality } from './review-quality.ts';
import {
  type Bench,
  type BenchResult,
  benchResult,
  type Figure,
  interleaved,
  quantile,
  type Scale,
} from './bench.ts';

const SCALES = {
  full: { models: 60, suppliers: 20, dealerships: 100, rounds: 500, warmUps: 100, starts: 100 },
  smoke: { models: 12, suppliers: 4, dealerships: 3, rounds: 3, warmUps: 0, starts: 2 },
};
const TIERS = 4;
const { switchGainBp } = DEFAULT_RULES;

export const reviewBench: Bench = { name: 'review', run };

async function run(scale: Scale): Promise<BenchResult> {
  const { models, suppliers, dealerships, rounds, warmUps, starts } = SCALES[scale];
  const random = new RandomStream(new Uint32Array(8), 'review bench', 1);
  const size = { models, suppliers, tiers: TIERS };
  const drawn = (draw: () => ReviewInstance) => Array.from({ length: dealerships }, draw);
  const mixed = drawn(() => randomInstance(random, size));
  const drifted = drawn(() => driftedInstance(random, size));
  const settled = mixed.map(({ problem, before }) => ({
    problem,
    before: betterAssignment(problem, before, 0),
  }));
  const variant = (name: string, instances: readonly ReviewInstance[]) => ({
    name,
    run: (round: number) => {
      const { problem, before } = instances[round % dealerships]!;
      return betterAssignment(problem, before, switchGainBp);
    },
  });
  const tookMs = await interleaved(
    [variant('mixed', mixed), variant('drifted', drifted), variant('settled', settled)],
    rounds,
    warmUps,
  );
  const times = [...tookMs].flatMap(([name, sorted]): Figure[] => [
    { name: `${name}, median`, value: 1_000 * quantile(sorted, 0.5), unit: 'µs per review' },
    { name: `${name}, p99`, value: 1_000 * quantile(sorted, 0.99), unit: 'µs per review' },
  ]);
  const workload =
    `reviews of ${dealerships} random dealerships with ${models} models and ${suppliers} suppliers of 1 to ${TIERS} tiers, ` +
    `threshold ${switchGainBp} bp; mixed: at random suppliers, settled: at the best found, ` +
    'drifted: at the best before every price moved by up to 1.5 %. From the figures to the decision, without the events';
  return benchResult('review', workload, [...times, ...reviewQuality(settled, random, starts)]);
}
