/** Shows what an assignment costs over the horizon, by examples done by hand and against a sum unit by unit. */
import fc from 'fast-check';
import { type LoyaltyTier, tierDiscountBp } from '../money.ts';
import { NOT_SOLD } from './price-columns.ts';
import { discountedCost, expectedUnits, type ReviewProblem, tierSumBp, UNASSIGNED } from './problem.ts';
import { DEFAULT_RULES } from '../rules.ts';
import { addCents, type Cents, compareCents, paysEnough, projectedCents, roundCents } from './projection.ts';

/** One supplier with these tiers and so many units bought before; models as [units, list price]. */
function single(
  tiers: LoyaltyTier[],
  bought: number,
  models: [units: number, listCents: number][],
): ReviewProblem {
  return {
    modelIds: models.map((_, i) => `m${i}`),
    supplierIds: ['s1'],
    units: models.map(([units]) => units),
    lists: models.map(([, listCents]) => [listCents]),
    tiers: [tiers],
    bought: [bought],
  };
}

const costOf = (problem: ReviewProblem) =>
  roundCents(
    projectedCents(
      problem,
      problem.modelIds.map(() => 0),
    ),
  );
const cents = (over: number, under: number): Cents => ({ over: BigInt(over), under: BigInt(under) });

describe('the projection', () => {
  const ONE_TIER = [{ units: 10, discountBp: 1_000 }];
  const TWO_TIERS = [...ONE_TIER, { units: 20, discountBp: 2_000 }];

  test.each<[string, LoyaltyTier[], number, [number, number][], number]>([
    ['without tiers is list times units', [], 0, [[30, 10_000]], 300_000],
    ['has a tier for the units after it is reached: 20 of 30', ONE_TIER, 0, [[30, 10_000]], 280_000],
    ['counts the units bought before: 10 at 10 %, 15 at 20 %', TWO_TIERS, 5, [[30, 10_000]], 260_000],
    ['has the highest tier for all units once it is reached', TWO_TIERS, 20, [[30, 10_000]], 240_000],
    [
      'has nothing of a tier that comes with the last unit',
      [{ units: 30, discountBp: 5_000 }],
      0,
      [[30, 10_000]],
      300_000,
    ],
    [
      'has one unit of a tier that comes before the last',
      [{ units: 29, discountBp: 5_000 }],
      0,
      [[30, 10_000]],
      295_000,
    ],
    ['has a tier from the first unit on', [{ units: 0, discountBp: 1_000 }], 0, [[1, 9_999]], 8_999],
    // One of 31 units at 10 %: 325,000 x (1 - 0.1 / 31) = 323,951.61.
    [
      'spreads the mean over all models, dear and cheap',
      [{ units: 30, discountBp: 1_000 }],
      0,
      [
        [30, 10_000],
        [1, 25_000],
      ],
      323_952,
    ],
    ['of a free supplier is nothing', [{ units: 0, discountBp: 10_000 }], 0, [[30, 10_000]], 0],
    ['of no models is nothing', ONE_TIER, 0, [], 0],
  ])('%s', (_, tiers, bought, models, expected) => {
    expect(costOf(single(tiers, bought, models))).toBe(expected);
  });

  test('leaves out what has no supplier, and can be asked for some models at the discount of all', () => {
    const problem = single([{ units: 30, discountBp: 3_100 }], 0, [
      [30, 10_000],
      [1, 31_000],
    ]);
    expect(projectedCents(problem, [UNASSIGNED, UNASSIGNED]).over).toBe(0n);
    // One of 31 units at 31 %: 1 % off everything.
    expect(roundCents(projectedCents(problem, [0, 0], (model) => model === 1))).toBe(30_690);
    expect(roundCents(projectedCents(problem, [UNASSIGNED, 0]))).toBe(31_000);
  });

  test('is the sum of the tiers unit by unit', () => {
    const tiers = fc
      .uniqueArray(fc.nat(40), { maxLength: 4 })
      .map((units) => units.sort((a, b) => a - b).map((at, i) => ({ units: at, discountBp: 137 * (i + 1) })));
    fc.assert(
      fc.property(tiers, fc.nat(50), fc.integer({ min: 1, max: 60 }), (tiers, before, count) => {
        let sum = 0;
        for (let unit = 0; unit < count; unit += 1) sum += tierDiscountBp(tiers, before + unit);
        expect(tierSumBp(tiers, before, count)).toBe(sum);
        const roughly = 5_000 * count * (1 - sum / count / 10_000);
        expect(discountedCost(tiers, before, count, 5_000 * count)).toBeCloseTo(roughly, 4);
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });
});

describe('fractions of a cent', () => {
  test('are rounded half up', () => {
    expect([cents(5, 2), cents(49, 20), cents(0, 7), cents(1, 3), cents(2, 3)].map(roundCents)).toEqual([
      3, 2, 0, 0, 1,
    ]);
  });

  test('are added and compared exactly', () => {
    expect(compareCents(addCents(cents(1, 3), cents(1, 6)), cents(1, 2))).toBe(0);
    expect(compareCents(cents(333_333_333, 1_000_000_000), cents(1, 3))).toBeLessThan(0);
    expect(compareCents(cents(2, 3), cents(1, 3))).toBeGreaterThan(0);
  });
});

describe('a change pays enough', () => {
  const two = (listA: number, listB: number): ReviewProblem => ({
    modelIds: ['m', 'other'],
    supplierIds: ['a', 'b'],
    units: [3, 1],
    lists: [
      [listA, listB],
      [1_000_000, NOT_SOLD],
    ],
    tiers: [[], []],
    bought: [0, 0],
  });

  test.each([
    [9_900, 100, true],
    [9_901, 100, false],
    [9_999, 0, true],
    [10_000, 0, false],
    [10_001, 0, false],
  ])('at %i against 10,000 with a threshold of %i bp: %p', (listB, switchGainBp, pays) => {
    expect(paysEnough(two(10_000, listB), [0, 0], [1, 0], switchGainBp)).toBe(pays);
  });

  test('never by moving nothing', () => {
    expect(paysEnough(two(10_000, 1), [0, 0], [0, 0], 0)).toBe(false);
  });
});

describe('the units that are expected over the horizon', () => {
  test('are those sold in a day, for thirty days, and one at least', () => {
    expect([0, 1, 7].map((sold) => expectedUnits(DEFAULT_RULES, sold))).toEqual([1, 30, 210]);
  });

  test('are whole, and no fewer than what the window promises', () => {
    const rules = { ...DEFAULT_RULES, horizonDays: 10, soldWindowTicks: 3 * 1_440 };
    expect([1, 2, 3].map((sold) => expectedUnits(rules, sold))).toEqual([4, 7, 10]);
  });
});
