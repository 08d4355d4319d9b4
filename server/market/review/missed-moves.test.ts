/**
 * Shows that a review leaves no single and no whole-basket move that pays by itself, also where a model has far more
 * suppliers than the search looks at.
 */
import { RandomStream } from '../random/stream.ts';
import { DEFAULT_RULES } from '../rules.ts';
import { model, supplier, tinyMarket } from '../testing/tiny-market.ts';
import { betterAssignment } from './better-assignment.ts';
import { NOT_SOLD } from './price-columns.ts';
import { type Assignment, type ReviewProblem, reviewProblem, standingAssignment } from './problem.ts';
import { paysEnough } from './projection.ts';
import { SEARCH_LIMITS } from './search/limits.ts';
import { driftedInstance, randomInstance } from './testing/instances.ts';

const INSTANCES = 12;
const { switchGainBp } = DEFAULT_RULES;
const random = new RandomStream(new Uint32Array(8), 'missed moves', 1);

/** Every model alone, every basket as a whole and all models together, to each supplier that sells them. */
function* movesFrom({ lists, supplierIds }: ReviewProblem, from: Assignment): Generator<Assignment> {
  for (const to of supplierIds.keys()) {
    const movable = (model: number) => from[model] !== to && lists[model]![to] !== NOT_SOLD;
    const moving = (isMoved: (model: number) => boolean) =>
      from.map((supplier, model) => (movable(model) && isMoved(model) ? to : supplier));
    for (const model of from.keys()) if (movable(model)) yield moving((other) => other === model);
    for (const basket of supplierIds.keys()) {
      if (from.some((supplier, model) => supplier === basket && movable(model))) {
        yield moving((model) => from[model] === basket);
      }
    }
    if (from.some((_, model) => movable(model))) yield moving(() => true);
  }
}

test('no single and no whole-basket move that pays is left', () => {
  let [stayed, moves] = [0, 0];
  for (let i = 0; i < INSTANCES; i += 1) {
    const suppliers = 8 * SEARCH_LIMITS.fewSuppliers;
    const { problem, before } = driftedInstance(random, {
      models: 50,
      suppliers,
      tiers: 4,
    });
    const after = betterAssignment(problem, before, switchGainBp);
    if (after === before) stayed += 1;
    for (const moved of movesFrom(problem, after)) {
      moves += 1;
      expect(paysEnough(problem, after, moved, switchGainBp)).toBe(false);
    }
  }
  console.log(`${moves} moves weighed after ${INSTANCES} reviews, of which ${stayed} moved nothing`);
  expect(stayed).toBeGreaterThan(0);
  expect(stayed).toBeLessThan(INSTANCES);
});

test('nor is one left by the first sources of a dealership', () => {
  for (let i = 0; i < INSTANCES; i += 1) {
    const drawn = randomInstance(random, { models: 20, suppliers: 4 * SEARCH_LIMITS.fewSuppliers, tiers: 4 });
    const { modelIds, supplierIds, units, lists, tiers } = drawn.problem;
    // Nothing was sold yet: one unit is expected of each model, and tiers lie as much lower.
    const each = units.reduce((sum, count) => sum + count, 0) / modelIds.length;
    const tiersOf = (s: number) =>
      tiers[s]!.map((tier) => ({ ...tier, units: Math.floor(tier.units / each) }));
    const pricesOf = (s: number) =>
      Object.fromEntries(
        modelIds.flatMap((id, m) => (lists[m]![s] === NOT_SOLD ? [] : [[id, lists[m]![s]!]])),
      );
    const { market } = tinyMarket({
      models: modelIds.map((id) => model(id)),
      suppliers: supplierIds.map((id, s) => supplier(id, pricesOf(s), { loyaltyTiers: tiersOf(s) })),
    });
    const dealership = market.dealerships.get('d1')!;
    const problem = reviewProblem(market, dealership);
    const sources = standingAssignment(problem, dealership);
    for (const moved of movesFrom(problem, sources)) {
      expect(paysEnough(problem, sources, moved, 0)).toBe(false);
    }
  }
});
