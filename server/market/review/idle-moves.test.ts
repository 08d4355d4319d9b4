/** Shows that a model whose move brings nothing stays, also when that shows only after another one stayed. */
import type { LoyaltyTier } from '../money.ts';
import { withoutIdleMoves } from './idle-moves.ts';
import type { ReviewProblem } from './problem.ts';

/** List prices of a model at two suppliers. */
type Lists = [a: number, b: number];

/** One unit is expected of each model. */
function problem(lists: Lists[], tiers: [a: LoyaltyTier[], b: LoyaltyTier[]]): ReviewProblem {
  return {
    modelIds: lists.map((_, model) => `m${model}`),
    supplierIds: ['a', 'b'],
    units: lists.map(() => 1),
    lists,
    tiers,
    bought: [0, 0],
  };
}

const [A, B] = [0, 1];
const HALF_AFTER_ONE = [{ units: 1, discountBp: 5_000 }];

/** What is left of the move of both models from a to b. */
const left = (...given: Parameters<typeof problem>) => withoutIdleMoves(problem(...given), [A, A], [B, B]);

test('a move that saves stays, one that costs as much does not', () => {
  const first: Lists = [100, 100];
  const second: Lists = [100, 99];
  expect(left([first, second], [[], []])).toEqual([A, B]);
});

test('a move that paid only beside another one goes with it', () => {
  // Both at b cost 172.5, the first alone 170, so the second goes back; both at a cost 150, so the first does too.
  const first: Lists = [100, 120];
  const second: Lists = [50, 110];
  expect(left([first, second], [[], HALF_AFTER_ONE])).toEqual([A, A]);
});

test('a move that costs more once another model is back goes back too', () => {
  // Both at b cost 180, and so they do with the first at a; there the second unit has half off, and both cost 150.
  const first: Lists = [100, 100];
  const second: Lists = [100, 80];
  expect(left([first, second], [HALF_AFTER_ONE, []])).toEqual([A, A]);
});
