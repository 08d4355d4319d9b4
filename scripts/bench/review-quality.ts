/**
 * How good the assignments are that a review finds where no exact method reaches: against the best of many
 * searches from random assignments, and against simply buying each model where it costs least today.
 */
import { netCents, tierDiscountBp } from '../../server/market/money.ts';
import type { RandomStream } from '../../server/market/random/stream.ts';
import { betterAssignment } from '../../server/market/review/better-assignment.ts';
import { NOT_SOLD } from '../../server/market/review/price-columns.ts';
import { type Assignment, type ReviewProblem } from '../../server/market/review/problem.ts';
import { projectedCents, roundCents } from '../../server/market/review/projection.ts';
import type { ReviewInstance } from '../../server/market/review/testing/instances.ts';
import type { Figure } from './bench.ts';

/** What assignments, each the cheapest found, lie above the cheapest of many searches, and below today's lowest prices. */
export function reviewQuality(
  settled: readonly ReviewInstance[],
  random: RandomStream,
  starts: number,
): Figure[] {
  const gaps = settled.map(({ problem, before }) => {
    const cost = costOf(problem, before);
    let least = cost;
    for (let start = 0; start < starts; start += 1) {
      const found = betterAssignment(problem, randomSellers(problem, random), 0);
      least = Math.min(least, costOf(problem, found));
    }
    return cost / least - 1;
  });
  const saved = settled.map(
    ({ problem, before }) => 1 - costOf(problem, before) / costOf(problem, cheapestToday(problem)),
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / settled.length;
  const percent = (name: string, share: number) => ({ name, value: 100 * share, unit: '%' });
  return [
    percent(`gap to the best of ${starts} searches, mean`, mean(gaps)),
    percent(`gap to the best of ${starts} searches, worst`, Math.max(...gaps)),
    percent("saved against the lowest of today's net prices, mean", mean(saved)),
  ];
}

function costOf(problem: ReviewProblem, assignment: Assignment): number {
  return roundCents(projectedCents(problem, assignment));
}

function sellersOf({ lists }: ReviewProblem, model: number): number[] {
  return [...lists[model]!.keys()].filter((supplier) => lists[model]![supplier] !== NOT_SOLD);
}

function randomSellers(problem: ReviewProblem, random: RandomStream): Assignment {
  return problem.modelIds.map((_, model) => random.pick(sellersOf(problem, model)));
}

function cheapestToday(problem: ReviewProblem): Assignment {
  const { lists, tiers, bought } = problem;
  return problem.modelIds.map((_, model) => {
    const netOf = (s: number) => netCents(lists[model]![s]!, tierDiscountBp(tiers[s]!, bought[s]!));
    return sellersOf(problem, model).reduce((best, s) => (netOf(s) < netOf(best) ? s : best));
  });
}
