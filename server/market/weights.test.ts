/** Shares of decimal weights are those of arithmetic on paper, and of whole numbers the very quotient. */
import fc from 'fast-check';
import { LIMITS } from './limits.ts';
import { fittingModels } from './verify/assortment.ts';
import { matchAssortment } from './assortment.ts';
import { model } from './testing/tiny-market.ts';
import { shareOf, wholeWeights } from './weights.ts';

/** One car and as many wishes as there are weights, of which it meets some. */
function scoresOf(weights: readonly number[], met: (place: number) => boolean): number[] {
  const preferences = {
    required: {},
    preferred: weights.map((weight, i) => ({
      attribute: 'seats' as const,
      values: [met(i) ? 5 : 2],
      weight,
    })),
    assortmentSize: 1,
    minScore: 0,
  };
  const models = [{ ...model('m', { seats: 5 }), listed: true }];
  return [matchAssortment, fittingModels].map((fits) => fits(preferences, models)[0]!.score);
}

test.each([
  [[0.1, 0.2, 0.3], '1,2,3'],
  [[1e-7, 2], '1,20000000'],
  [[1_000_000, 1e-9], '1000000000000000,1'],
  [[2, 10, 0.5], '4,20,1'],
])('%j are in proportion to %s', (weights, proportions) => {
  const [whole, expected] = [wholeWeights(weights), proportions.split(',').map(BigInt)];
  expect(whole.map((one) => one * expected[0]!)).toEqual(expected.map((one) => one * whole[0]!));
});

test('a share is rounded once, to the nearest double', () => {
  expect([shareOf(1n, 3n), shareOf(0n, 7n), shareOf(7n, 7n)]).toEqual([1 / 3, 0, 1]);
  // Halfway between 1/2 and the next double goes to the even one; the least bit more goes up.
  const [whole, halfway] = [1n << 110n, (1n << 109n) + (1n << 56n)];
  expect(shareOf(halfway, whole)).toBe(0.5);
  expect(shareOf(halfway * 3n + 1n, whole * 3n)).toBe(0.5 + 2 ** -53);
});

test('whole weights score as they always did', () => {
  const weight = fc.integer({ min: 1, max: LIMITS.weight.max });
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, fc.boolean()), { minLength: 1, maxLength: 50 }), (wishes) => {
      const sum = (some: typeof wishes) => some.reduce((total, [one]) => total + one, 0);
      const quotient = sum(wishes.filter(([, met]) => met)) / sum(wishes);
      const [score, checked] = scoresOf(
        wishes.map(([one]) => one),
        (i) => wishes[i]![1],
      );
      expect([score, checked]).toEqual([quotient, quotient]);
    }),
  );
});

test('any weights score alike for the market and for its checker', () => {
  const weight = fc.double({ min: LIMITS.weight.min, max: LIMITS.weight.max, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, fc.boolean()), { minLength: 1, maxLength: 50 }), (wishes) => {
      const [score, checked] = scoresOf(
        wishes.map(([one]) => one),
        (i) => wishes[i]![1],
      );
      expect(checked).toBe(score);
    }),
  );
});
