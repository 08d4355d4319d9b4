/**
 * Shows that the exact method is exact: HiGHS, a solver by others, finds the same optimum. A basket's price is
 * its list total times a mean discount that depends on its units, a product of two sums, which no linear program
 * can state; so the program has one binary per supplier and set of models, priced beforehand.
 */
import loadHighs from 'highs';
import { RandomStream } from '../../random/stream.ts';
import { NOT_SOLD } from '../price-columns.ts';
import { type Assignment, type ReviewProblem, UNASSIGNED } from '../problem.ts';
import { type Cents, projectedCents } from '../projection.ts';
import { ExactReview } from './exact-review.ts';
import { driftedInstance, randomInstance } from './instances.ts';

const INSTANCES = 40;
const SWITCH_GAIN_BP = 100;

const random = new RandomStream(new Uint32Array(8), 'review exact', 1);
const instances = Array.from({ length: INSTANCES }, (_, i) => {
  const size = { models: random.between(3, 6), suppliers: random.between(2, 4), tiers: 4 };
  return i % 2 === 0 ? randomInstance(random, size) : driftedInstance(random, size);
});

/** Ten thousands of cents: amounts that suit the tolerances of a solver. */
const amount = ({ over, under }: Cents) => Number((over * 1_000n) / under) / 1e7;

interface Basket {
  name: string;
  supplier: number;
  set: number;
  cost: number;
  /** What the models that it does not have at home must save. */
  due: number;
}

function basketsOf({ problem, before }: { problem: ReviewProblem; before: Assignment }): Basket[] {
  const models = [...problem.modelIds.keys()];
  const dues = models.map(
    (model) => (amount(projectedCents(problem, before, (m) => m === model)) * SWITCH_GAIN_BP) / 10_000,
  );
  const baskets: Basket[] = [];
  for (const supplier of problem.supplierIds.keys()) {
    for (let set = 1; set < 2 ** models.length; set += 1) {
      const members = models.filter((model) => set & (1 << model));
      if (members.some((model) => problem.lists[model]![supplier] === NOT_SOLD)) continue;
      const alone = models.map((model) => (set & (1 << model) ? supplier : UNASSIGNED));
      const away = members.filter((model) => before[model] !== supplier);
      baskets.push({
        name: `x${supplier}_${set}`,
        supplier,
        set,
        cost: amount(projectedCents(problem, alone)),
        due: away.reduce((sum, model) => sum + dues[model]!, 0),
      });
    }
  }
  return baskets;
}

/** Every model in one basket, at most one basket of each supplier; with a ceiling, cost and dues below it. */
function program(problem: ReviewProblem, baskets: readonly Basket[], ceiling: number | null): string {
  const sum = (some: readonly Basket[], factor: (basket: Basket) => number) =>
    some.map((basket) => `${factor(basket)} ${basket.name}`).join('\n + ');
  const one = () => 1;
  return [
    `Minimize\n ${sum(baskets, ({ cost }) => cost)}`,
    'Subject To',
    ...problem.modelIds.map(
      (_, model) =>
        ` ${sum(
          baskets.filter(({ set }) => set & (1 << model)),
          one,
        )} = 1`,
    ),
    ...problem.supplierIds.map((_, s) => {
      const own = baskets.filter(({ supplier }) => supplier === s);
      return own.length === 0 ? '' : ` ${sum(own, one)} <= 1`;
    }),
    ceiling === null ? '' : ` ${sum(baskets, ({ cost, due }) => cost + due)} <= ${ceiling}`,
    `Binary\n ${baskets.map(({ name }) => name).join('\n ')}`,
    'End',
  ].join('\n');
}

test('the exact method and HiGHS agree, without and with a threshold', async () => {
  const highs = await loadHighs();
  const least = (text: string) => {
    const solution = highs.solve(text, { mip_rel_gap: 0, output_flag: false });
    expect(solution.Status).toBe('Optimal');
    return solution.ObjectiveValue;
  };
  for (const instance of instances) {
    const { problem, before } = instance;
    const exact = new ExactReview(problem);
    const baskets = basketsOf(instance);
    const free = least(program(problem, baskets, null));
    expect(exact.leastCents() / 1e4 / free).toBeCloseTo(1, 6);
    const reachable = least(program(problem, baskets, amount(projectedCents(problem, before))));
    expect(exact.leastReachableCents(before, SWITCH_GAIN_BP) / 1e4 / reachable).toBeCloseTo(1, 6);
  }
});
