/** Shows that quotes stand in the order in which their buyer would buy, and at what he would pay. */
import { quotesFor } from './quotes.ts';
import { dealership, offer, only, promotion, tinyMarket } from './testing/tiny-market.ts';

const fixed = (markupBp: number) => ({ policy: 'fixed', markupBp }) as const;

/** Dealerships with one car each at these asks (cost 10,000). */
function asking(asks: Record<string, number>) {
  const dealerships = Object.entries(asks).map(([id, ask]) =>
    dealership(id, { pricing: fixed(ask - 10_000), loyaltyTiers: [{ units: 2, discountBp: 500 }] }),
  );
  const tiny = tinyMarket({ dealerships });
  tiny.until(10);
  return tiny;
}

/** `dealership price` of each quote. */
const quoted = ({ market }: ReturnType<typeof asking>, units: Record<string, number> = {}) =>
  quotesFor(market, 'm1', new Map(Object.entries(units))).map((q) => `${q.dealershipId} ${q.priceCents}`);

test('the cheapest is quoted first, of equal ones the one that has stood longest', () => {
  const tiny = asking({ d1: 10_500, d2: 10_500, d3: 10_400 });
  expect(quoted(tiny)).toEqual(['d3 10400', 'd1 10500', 'd2 10500']);
  tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', pricing: fixed(600) });
  tiny.until(20);
  tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', pricing: fixed(500) });
  tiny.until(30);
  expect(quoted(tiny)).toEqual(['d3 10400', 'd2 10500', 'd1 10500']);
  expect(only('CarPurchased', tiny.tick(offer('o1', 10_400), offer('o2', 10_500)))).toMatchObject([
    { dealershipId: 'd3' },
    { dealershipId: 'd2' },
  ]);
});

test('a quote has the promotion or the loyalty of this very buyer', () => {
  const tiny = asking({ d1: 10_000, d2: 10_200 });
  tiny.when(promotion('dealership d1', { discountBp: 100 }));
  expect(quoted(tiny)).toEqual(['d1 9900', 'd2 10200']);
  expect(quoted(tiny, { d1: 1, d2: 2 })).toEqual(['d2 9690', 'd1 9900']);
});

test('who is closed, or has none in stock, quotes nothing', () => {
  const tiny = asking({ d1: 10_000, d2: 10_200, d3: 10_400 });
  tiny.when({ type: 'CloseDealership', dealershipId: 'd1' });
  tiny.tick(offer('o1', 10_200));
  expect(quoted(tiny)).toEqual(['d3 10400']);
});
