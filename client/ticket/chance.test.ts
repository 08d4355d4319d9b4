import type { Market } from '../../server/market/market.ts';
import { chanceAt, priceFor, priceForMe, type Sale } from './chance.ts';

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

describe('what a sale would have cost this buyer', () => {
  const loyaltyTiers = [{ units: 5, discountBp: 1_000 }];
  const market = { dealerships: new Map([['d1', { loyaltyTiers }]]) } as unknown as Market;
  const stranger = new Map<string, number>();
  const regular = new Map([['d1', 5]]);
  const sale = (discountKind: Sale['discountKind'], discountBp: number): Sale => ({
    dealershipId: 'd1',
    askCents: 10_000,
    discountKind,
    discountBp,
  });

  test.each([
    ['the loyalty of another is not his', sale('loyalty', 1_000), stranger, 10_000],
    ['his own loyalty is, at a sale without one', sale('none', 0), regular, 9_000],
    ['and in place of the one of another', sale('loyalty', 2_000), regular, 9_000],
    ['a promotion is for everybody', sale('promotion', 500), stranger, 9_500],
    ['of a promotion and his own loyalty the larger counts', sale('promotion', 500), regular, 9_000],
    [
      'a dealership that is not known has no loyalty',
      { ...sale('none', 0), dealershipId: 'd9' },
      regular,
      10_000,
    ],
  ])('%s', (_, sold, unitsBought, cents) => {
    expect(priceForMe(sold, market, unitsBought)).toBe(cents);
  });
});
