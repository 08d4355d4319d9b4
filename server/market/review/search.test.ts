/**
 * Shows against exhaustive search, on random small instances, that a review never makes things worse, comes close
 * to the best there is, and that a second one finds nothing more to do.
 */
import { RandomStream } from '../random/stream.ts';
import { NOT_SOLD } from './price-columns.ts';
import { type Assignment, type ReviewProblem, UNASSIGNED } from './problem.ts';
import { compareCents, movedModels, paysEnough, projectedCents, roundCents } from './projection.ts';
import { betterAssignment } from './better-assignment.ts';
import { AssignmentSearch } from './search.ts';

const INSTANCES = 400;
const random = new RandomStream(new Uint32Array(8), 'review instances', 1);

function instance(): { problem: ReviewProblem; before: Assignment } {
  const models = random.between(1, 6);
  const suppliers = random.between(2, 4);
  const each = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);
  const base = each(models, () => random.between(1_500_000, 6_000_000));
  const lists = base.map((cents) => {
    const list = each(suppliers, () =>
      random.chance(1_500) ? NOT_SOLD : Math.floor((cents * random.between(9_000, 11_000)) / 10_000),
    );
    // Somebody sells it.
    if (!list.some((price) => price !== NOT_SOLD)) list[0] = cents;
    return list;
  });
  const before = lists.map((list) =>
    random.pick(list.flatMap((price, supplier) => (price === NOT_SOLD ? [] : [supplier]))),
  );
  const tiers = each(suppliers, () => {
    let [units, discountBp] = [0, 0];
    return each(random.between(0, 3), () => {
      units += random.between(1, 120);
      discountBp += random.between(50, 600);
      return { units, discountBp };
    });
  });
  return {
    problem: {
      modelIds: base.map((_, i) => `m${i}`),
      supplierIds: tiers.map((_, i) => `s${i}`),
      units: base.map(() => Math.max(1, 30 * random.between(0, 3))),
      lists,
      tiers,
      bought: each(suppliers, () => random.between(0, 100)),
    },
    before,
  };
}

/** What stands is the best there was before every price moved by up to 1.5 %: gains lie around the threshold. */
function drifted({ problem, before }: ReturnType<typeof instance>): ReturnType<typeof instance> {
  const move = (cents: number) => Math.floor((cents * random.between(9_850, 10_150)) / 10_000);
  const lists = problem.lists.map((list) =>
    list.map((cents) => (cents === NOT_SOLD ? NOT_SOLD : move(cents))),
  );
  return { problem: { ...problem, lists }, before: betterAssignment(problem, before, 0) };
}

const costOf = (problem: ReviewProblem, assignment: Assignment) =>
  roundCents(projectedCents(problem, assignment));

/** The least that any assignment costs, told without the search: every unit at the tier reached before it. */
function leastCost({ modelIds, units, lists, tiers, bought }: ReviewProblem): number {
  const rates = tiers.map((_, s) => {
    const upTo = [0];
    const total = units.reduce((sum, count) => sum + count, 0);
    for (let unit = 0; unit < total; unit += 1) {
      const reached = tiers[s]!.filter((tier) => tier.units <= bought[s]! + unit).at(-1)?.discountBp ?? 0;
      upTo.push(upTo[unit]! + reached);
    }
    return upTo;
  });
  let least = Infinity;
  const loads = tiers.map(() => ({ units: 0, cents: 0 }));
  const give = (model: number): void => {
    if (model === modelIds.length) {
      const cost = loads.reduce(
        (sum, load, s) =>
          sum + (load.units && load.cents * (1 - rates[s]![load.units]! / (10_000 * load.units))),
        0,
      );
      least = Math.min(least, cost);
      return;
    }
    for (const [s, price] of lists[model]!.entries()) {
      if (price === NOT_SOLD) continue;
      loads[s]!.units += units[model]!;
      loads[s]!.cents += units[model]! * price;
      give(model + 1);
      loads[s]!.units -= units[model]!;
      loads[s]!.cents -= units[model]! * price;
    }
  };
  give(0);
  return least;
}

describe('on random small instances', () => {
  const instances = Array.from({ length: INSTANCES }, instance).map((one) => ({
    ...one,
    least: leastCost(one.problem),
  }));
  const standing = [...instances, ...instances.map(drifted)];
  const report: string[] = [];

  afterAll(() => console.log(report.join('\n')));

  function measured(
    what: string,
    found: (problem: ReviewProblem, before: Assignment) => Assignment,
  ): number[] {
    const gaps = instances.map(
      ({ problem, before, least }) => costOf(problem, found(problem, before)) / least - 1,
    );
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const optimal = gaps.filter((gap) => gap < 1e-7).length;
    const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
    report.push(
      `${what}: mean gap ${percent(mean)}, max ${percent(Math.max(...gaps))}, optimal ${optimal}/${INSTANCES}`,
    );
    return gaps;
  }

  test.each([0, 100])('a review with a threshold of %i bp is at most 5 %% above the best there is', (bp) => {
    const gaps = measured(`review, threshold ${bp} bp`, (problem, before) =>
      betterAssignment(problem, before, bp),
    );
    expect(Math.max(...gaps)).toBeLessThan(0.05);
    expect(Math.min(...gaps)).toBeGreaterThan(-1e-7);
  });

  test('first sources are at most 5 % above the best there is', () => {
    const gaps = measured('first sources', (problem, before) => {
      const none = before.map(() => UNASSIGNED);
      return new AssignmentSearch(problem, none, () => true).cheapest();
    });
    expect(Math.max(...gaps)).toBeLessThan(0.05);
  });

  test('a review gives every model to somebody who sells it, and either stays or saves the threshold', () => {
    for (const { problem, before } of standing) {
      const after = betterAssignment(problem, before, 100);
      expect(after.every((supplier, model) => problem.lists[model]![supplier] !== NOT_SOLD)).toBe(true);
      if (movedModels(before, after).length === 0) continue;
      expect(paysEnough(problem, before, after, 100)).toBe(true);
      expect(compareCents(projectedCents(problem, after), projectedCents(problem, before))).toBeLessThan(0);
    }
  });

  test('no model moves without whose move it would cost no more', () => {
    for (const { problem, before } of standing) {
      const after = betterAssignment(problem, before, 100);
      for (const model of movedModels(before, after)) {
        const without = after.map((supplier, m) => (m === model ? before[m]! : supplier));
        expect(compareCents(projectedCents(problem, after), projectedCents(problem, without))).toBeLessThan(
          0,
        );
      }
    }
  });

  test('a single move or a whole basket that saves the threshold is never left undone', () => {
    const missed = standing.filter(({ problem, before }) => {
      if (movedModels(before, betterAssignment(problem, before, 100)).length > 0) return false;
      const [models, suppliers] = [[...before.keys()], [...problem.supplierIds.keys()]];
      const sells = (s: number, m: number) => problem.lists[m]![s] !== NOT_SOLD;
      const moves = suppliers.flatMap((to) => [
        ...models.map((m) => before.map((s, at) => (at === m && sells(to, m) ? to : s))),
        ...suppliers.map((from) => before.map((s, at) => (s === from && sells(to, at) ? to : s))),
        before.map((s, at) => (sells(to, at) ? to : s)),
      ]);
      return moves.some((after) => paysEnough(problem, before, after, 100));
    });
    expect(missed).toEqual([]);
  });

  test('a second review without a change makes no switch', () => {
    const restless = standing.filter(({ problem, before }) => {
      const after = betterAssignment(problem, before, 100);
      return movedModels(after, betterAssignment(problem, after, 100)).length > 0;
    });
    report.push(`second review switches in ${restless.length}/${standing.length}`);
    expect(restless).toEqual([]);
  });
});
