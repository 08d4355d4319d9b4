/** Random review problems of any size, the same ones from the same stream, to measure the search by. */
import type { RandomStream } from '../../random/stream.ts';
import { betterAssignment } from '../better-assignment.ts';
import { NOT_SOLD } from '../price-columns.ts';
import { type Assignment, type ReviewProblem } from '../problem.ts';

export interface ReviewInstance {
  problem: ReviewProblem;
  before: Assignment;
}

export interface InstanceSize {
  models: number;
  suppliers: number;
  /** Each supplier has one to so many loyalty tiers. */
  tiers: number;
}

const each = <T>(count: number, draw: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => draw(index));

/**
 * Demand is mixed (hardly any, some, much), suppliers miss some models, and any seller may be the source. How far
 * prices lie apart, and what tiers grant, differs from instance to instance.
 */
export function randomInstance(random: RandomStream, size: InstanceSize): ReviewInstance {
  const base = each(size.models, () => random.between(1_500_000, 6_000_000));
  const lists = randomLists(random, base, size.suppliers);
  const units = base.map(() => Math.max(1, 30 * random.pick([0, 0, 1, 1, 2, 3, 6])));
  const total = units.reduce((sum, count) => sum + count, 0);
  const stepBp = random.pick([200, 500, 1_500]);
  const problem = {
    modelIds: each(size.models, (model) => `m${model}`),
    supplierIds: each(size.suppliers, (supplier) => `s${supplier}`),
    units,
    lists,
    tiers: each(size.suppliers, () => {
      let [after, discountBp] = [0, 0];
      return each(random.between(1, size.tiers), () => {
        after += random.between(1, Math.ceil(total / 2));
        discountBp += random.between(50, stepBp);
        return { units: after, discountBp };
      });
    }),
    bought: each(size.suppliers, () => (random.chance(5_000) ? 0 : random.between(0, total))),
  };
  const sellersOf = (list: readonly number[]) => [...list.keys()].filter((s) => list[s] !== NOT_SOLD);
  return { problem, before: lists.map((list) => random.pick(sellersOf(list))) };
}

/** What stands is the cheapest found before every price moved by up to 1.5 %: gains lie around the threshold. */
export function driftedInstance(random: RandomStream, size: InstanceSize): ReviewInstance {
  const { problem, before } = randomInstance(random, size);
  const moved = (cents: number) =>
    cents === NOT_SOLD ? NOT_SOLD : Math.floor((cents * random.between(9_850, 10_150)) / 10_000);
  return {
    problem: { ...problem, lists: problem.lists.map((list) => list.map(moved)) },
    before: betterAssignment(problem, before, 0),
  };
}

/** List prices by model, then supplier; somebody sells each model. */
function randomLists(random: RandomStream, base: readonly number[], suppliers: number): number[][] {
  const spreadBp = random.pick([100, 300, 1_000]);
  const levelsBp = each(suppliers, () => random.between(10_000 - spreadBp, 10_000 + spreadBp));
  return base.map((cents, model) => {
    const list = levelsBp.map((levelBp) => {
      const priceBp = levelBp + random.between(0, 2 * spreadBp) - spreadBp;
      return random.chance(1_500) ? NOT_SOLD : Math.floor((cents * priceBp) / 10_000);
    });
    if (!list.some((price) => price !== NOT_SOLD)) list[model % suppliers] = cents;
    return list;
  });
}
