/**
 * Shows on 500 random instances how far a review stays above the best there is, which an exact method finds. Without
 * a threshold that is the cheapest assignment of all. With one it is, after MARKET.md, the cheapest among what
 * stands and all assignments that lower `projected` by at least the threshold's share of what the models they
 * move cost before, at the average discount that their suppliers' whole baskets have before.
 */
import { DEFAULT_RULES } from '../rules.ts';
import { RandomStream } from '../random/stream.ts';
import { betterAssignment } from './better-assignment.ts';
import { compareCents, movedModels, paysEnough, projectedCents } from './projection.ts';
import { SEARCH_LIMITS } from './search/limits.ts';
import { ExactReview } from './testing/exact-review.ts';
import { driftedInstance, randomInstance, type InstanceSize } from './testing/instances.ts';

const INSTANCES = 500;
const MANY_SUPPLIERS = 200;
const MEAN_GAP = 0.001;
const WORST_GAP = 0.02;
/** Exact amounts are read as doubles to be compared with the exact method's. */
const NOISE = 1e-9;

const random = new RandomStream(new Uint32Array(8), 'review optimum', 1);
function draw(count: number, sizeOf: () => InstanceSize) {
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0 ? randomInstance(random, sizeOf()) : driftedInstance(random, sizeOf()),
  );
}
const instances = draw(INSTANCES, () => ({
  models: random.between(4, 10),
  suppliers: random.between(3, 6),
  tiers: 4,
}));

const roughCents = ({ over, under }: { over: bigint; under: bigint }) =>
  Number((over * 1_000n) / under) / 1_000;

function expectSmall(what: string, gaps: readonly number[]): void {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const optimal = gaps.filter((gap) => gap < NOISE).length;
  const percent = (share: number) => `${(100 * share).toFixed(4)} %`;
  console.log(
    `${what}: mean gap ${percent(mean)}, worst ${percent(Math.max(...gaps))}, optimal ${optimal}/${gaps.length}`,
  );
  expect(mean).toBeLessThanOrEqual(MEAN_GAP);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(WORST_GAP);
  // Nor is it below: the exact method misses nothing.
  expect(Math.min(...gaps)).toBeGreaterThan(-NOISE);
}

describe.each([0, DEFAULT_RULES.switchGainBp])('with a threshold of %i bp', (switchGainBp) => {
  const reviewed = instances.map(({ problem, before }) => ({
    problem,
    before,
    after: betterAssignment(problem, before, switchGainBp),
  }));

  test('a review is at most 0.1 % above the best there is on average, and never above 2 %', () => {
    const gaps = reviewed.map(({ problem, before, after }) => {
      const exact = new ExactReview(problem);
      const least = switchGainBp === 0 ? exact.leastCents() : exact.leastReachableCents(before, switchGainBp);
      return roughCents(projectedCents(problem, after)) / least - 1;
    });
    expectSmall(`threshold ${switchGainBp} bp`, gaps);
  });

  test('a review is never worse than staying, and what it moves pays', () => {
    for (const { problem, before, after } of reviewed) {
      if (movedModels(before, after).length === 0) continue;
      expect(compareCents(projectedCents(problem, after), projectedCents(problem, before))).toBe(-1);
      expect(paysEnough(problem, before, after, switchGainBp)).toBe(true);
    }
  });
});

test('it is as close where each model has candidates among more suppliers', () => {
  const gaps = draw(MANY_SUPPLIERS, () => ({
    models: random.between(4, 8),
    suppliers: random.between(SEARCH_LIMITS.fewSuppliers + 1, 2 * SEARCH_LIMITS.fewSuppliers),
    tiers: 4,
  })).map(({ problem, before }) => {
    const after = betterAssignment(problem, before, 0);
    return roughCents(projectedCents(problem, after)) / new ExactReview(problem).leastCents() - 1;
  });
  expectSmall('more suppliers than candidates', gaps);
});
