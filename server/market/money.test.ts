/** Shows that the one price function is exact to the cent, and which of two discounts counts. */
import fc from 'fast-check';
import { LIMITS } from './limits.ts';
import { largerDiscount, netCents, NO_DISCOUNT, shareCents, tierDiscountBp, WHOLE_BP } from './money.ts';

describe('netCents', () => {
  test.each([
    { list: 10_000, bp: 0, net: 10_000 },
    { list: 10_000, bp: 10_000, net: 0 },
    { list: 0, bp: 500, net: 0 },
    { list: 1, bp: 9_999, net: 1 },
    { list: 1, bp: 10_000, net: 0 },
    { list: 999, bp: 1, net: 999 },
    { list: 12_345, bp: 250, net: 12_037 },
    { list: 9_999, bp: 3_333, net: 6_667 },
    { list: 9_999_999_999, bp: 3_333, net: 6_667_000_000 },
    { list: 10_000_000_000, bp: 1, net: 9_999_000_000 },
  ])('$list at $bp bp is $net: the discount is rounded down', ({ list, bp, net }) => {
    expect(netCents(list, bp)).toBe(net);
  });

  test('is exact for every price and ask there can be', () => {
    const highestAsk = LIMITS.priceCents * (1 + LIMITS.markupBp / WHOLE_BP);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: highestAsk }),
        fc.integer({ min: 0, max: WHOLE_BP }),
        (list, bp) => {
          const exact = BigInt(list) - (BigInt(list) * BigInt(bp)) / 10_000n;
          expect(BigInt(netCents(list, bp))).toBe(exact);
        },
      ),
      { numRuns: 2_000, seed: 1 },
    );
  });

  test('a markup is exact for every cost and rate there can be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LIMITS.priceCents }),
        fc.integer({ min: 0, max: LIMITS.markupBp }),
        (cost, bp) => {
          expect(BigInt(shareCents(cost, bp))).toBe((BigInt(cost) * BigInt(bp)) / 10_000n);
        },
      ),
      { numRuns: 2_000, seed: 2 },
    );
  });
});

describe('a loyalty tier', () => {
  const tiers = [
    { units: 10, discountBp: 200 },
    { units: 50, discountBp: 500 },
  ];

  test.each([
    [0, 0],
    [9, 0],
    [10, 200],
    [49, 200],
    [50, 500],
    [1_000_000, 500],
  ])('after %i units the next order gets %i bp', (unitsBefore, discountBp) => {
    expect(tierDiscountBp(tiers, unitsBefore)).toBe(discountBp);
  });

  test('may begin with the first order, and there may be none', () => {
    expect(tierDiscountBp([{ units: 0, discountBp: 100 }], 0)).toBe(100);
    expect(tierDiscountBp([], 1_000)).toBe(0);
  });
});

describe('the larger discount', () => {
  const promoted = (discountBp: number) => ({ promotionId: 'p', discountBp });
  const byPromotion = (discountBp: number) => ({ discountBp, discountKind: 'promotion', promotionId: 'p' });
  const byLoyalty = (discountBp: number) => ({ discountBp, discountKind: 'loyalty', promotionId: null });

  test.each([
    ['nothing', undefined, 0, NO_DISCOUNT],
    ['a promotion alone', promoted(300), 0, byPromotion(300)],
    ['loyalty alone', undefined, 200, byLoyalty(200)],
    ['a larger promotion', promoted(300), 200, byPromotion(300)],
    ['larger loyalty', promoted(300), 500, byLoyalty(500)],
    ['equal ones: loyalty', promoted(300), 300, byLoyalty(300)],
    ['a promotion of nothing', promoted(0), 0, NO_DISCOUNT],
  ])('of %s', (_, promotion, loyaltyBp, expected) => {
    const discount = largerDiscount(promotion, loyaltyBp);
    expect(discount).toEqual(expected);
    expect(Object.keys(discount)).toEqual(['discountBp', 'discountKind', 'promotionId']);
  });
});
