/** A scale that shows prices is never so narrow that its lines are told alike. */
import { roughMoney } from '../shared/format.ts';
import { withLeastSpan } from './least-span.ts';

const LINES = 8;

test.each([1_000, 9_999, 14_081.44, 24_710.7, 99_990, 100_000, 184_321, 2_500_000])(
  'a price that stands at %d has lines of different names around it',
  (dollars) => {
    const { minValue, maxValue } = withLeastSpan(() => ({
      priceRange: { minValue: dollars, maxValue: dollars },
    }))!.priceRange!;
    expect((minValue + maxValue) / 2).toBeCloseTo(dollars, 6);
    const names = Array.from({ length: LINES }, (_, line) =>
      roughMoney(100 * (minValue + ((maxValue - minValue) * line) / (LINES - 1))),
    );
    expect(new Set(names).size).toBe(LINES);
  },
);

test('a price that moves fills the scale, and nothing has none', () => {
  const moving = { priceRange: { minValue: 20_000, maxValue: 21_000 }, margins: { above: 1, below: 2 } };
  expect(withLeastSpan(() => moving)).toBe(moving);
  expect(withLeastSpan(() => null)).toBeNull();
  expect(withLeastSpan(() => ({ priceRange: null }))).toEqual({ priceRange: null });
});
