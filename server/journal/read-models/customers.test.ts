/** Customers of a stretch of events: each pair once, with all that was bought and when first and last. */
import { Customers } from './customers.ts';

const FIRST = new Date('2026-05-01T00:00:00.000Z');
const SECOND = new Date('2026-05-02T00:00:00.000Z');

test("who buys again at a seller adds to his row, and to nobody else's", () => {
  const customers = new Customers();
  customers.buy('d1', 'b1', { units: 2, spentCents: 500, tick: 3 }, FIRST);
  customers.buy('d1', 'b2', { units: 1, spentCents: 70, tick: 4 }, FIRST);
  customers.buy('d2', 'b1', { units: 1, spentCents: 60, tick: 5 }, FIRST);
  customers.buy('d1', 'b1', { units: 3, spentCents: 400, tick: 9 }, SECOND);
  const once = { units: 1, createdAt: FIRST, updatedAt: FIRST };
  expect(customers.map((bought) => bought)).toEqual([
    {
      sellerId: 'd1',
      buyerId: 'b1',
      units: 5,
      spentCents: 900,
      firstTick: 3,
      lastTick: 9,
      createdAt: FIRST,
      updatedAt: SECOND,
    },
    { sellerId: 'd1', buyerId: 'b2', spentCents: 70, firstTick: 4, lastTick: 4, ...once },
    { sellerId: 'd2', buyerId: 'b1', spentCents: 60, firstTick: 5, lastTick: 5, ...once },
  ]);
});
