import { chanceAt, priceFor } from './chance.ts';

const PAID = [300, 100, 200, 400];

test('the chance counts what was paid at or below the price', () => {
  expect(chanceAt(PAID, 200)).toEqual({ filled: 2, of: 4 });
  expect(chanceAt(PAID, 99)).toEqual({ filled: 0, of: 4 });
  expect(chanceAt([], 500)).toEqual({ filled: 0, of: 0 });
});

test('the price for a share is the lowest that would have been enough for it', () => {
  expect(priceFor(PAID, 0.5)).toBe(200);
  expect(priceFor(PAID, 0.51)).toBe(300);
  expect(priceFor(PAID, 1)).toBe(400);
  expect(priceFor([], 0.5)).toBeNull();
});
