/** Shows what visitors do: who comes, what they name and until when, where their money is from, and which models they want. */
import { LIMITS } from '../limits.ts';
import {
  dealership,
  model,
  only,
  supplier,
  type TinyMarket,
  type TinyParts,
  tinyMarket,
} from '../testing/tiny-market.ts';
import type { BuyerAgents } from './buyers.ts';

const always = (value: number) => ({ min: value, max: value });

/** One visitor, who comes in every tick and offers what he sees, for five ticks. */
function visited(change: Partial<BuyerAgents> = {}, parts: TinyParts = {}): TinyMarket {
  const buyers: BuyerAgents = {
    offersPerTick: always(1),
    population: 1,
    bidBp: always(10_000),
    openTicks: always(5),
    incomeBp: always(0),
    favourites: 100,
    ...change,
  };
  const models = [model('m1', { msrpCents: 2_000_000 })];
  return tinyMarket({ models, suppliers: [], buyers: {}, ...parts, agents: { buyers } });
}

const offers = (tiny: TinyMarket) => only('OfferPlaced', tiny.journal);
const incomes = (tiny: TinyMarket) =>
  only('MoneyDeposited', tiny.journal).flatMap(({ tick, by, accountId, amountCents }) =>
    by === 'agents:buyers' ? [`${tick} ${accountId} ${amountCents}`] : [],
  );
const seen = <T>(values: readonly T[]) => [...new Set(values)].sort();

describe('a visitor', () => {
  test('joins, is paid, and offers the MSRP where nothing is in stock', () => {
    const tiny = visited();
    expect(tiny.tick()).toMatchObject([
      { type: 'BuyerJoined', buyerId: 'visitor-1' },
      { type: 'MoneyDeposited', accountId: 'visitor-1', amountCents: 2_000_000, by: 'agents:buyers' },
      {
        type: 'OfferPlaced',
        buyerId: 'visitor-1',
        modelId: 'm1',
        maxPriceCents: 2_000_000,
        expiresAtTick: 6,
      },
    ]);
  });

  test('offers around the cheapest ask where something is', () => {
    const suppliers = [supplier('s1', { m1: 1_000_000 })];
    const dealerships = [
      dealership('d1', { pricing: { policy: 'fixed', markupBp: 2_000 } }),
      dealership('d2', { pricing: { policy: 'fixed', markupBp: 1_000 } }),
    ];
    const tiny = visited({ bidBp: always(5_000) }, { suppliers, dealerships });
    tiny.until(11);
    expect(offers(tiny).at(-1)).toMatchObject({ tick: 11, maxPriceCents: 550_000 });
  });

  test('who has joined does not join again, but does after he left', () => {
    const tiny = visited();
    tiny.until(3);
    tiny.when({ type: 'LeaveBuyer', buyerId: 'visitor-1' });
    tiny.until(5);
    expect(only('BuyerJoined', tiny.journal).map(({ tick }) => tick)).toEqual([1, 4]);
    expect(offers(tiny)).toHaveLength(5);
  });

  test('is not there where no model is listed', () => {
    const tiny = visited();
    tiny.when({ type: 'WithdrawModel', modelId: 'm1' });
    expect(tiny.until(20)).toEqual([]);
  });
});

describe('the maximum price', () => {
  test.each([
    { msrpCents: 2_345_678, bidBp: 10_000, named: 2_340_000 },
    { msrpCents: 9_999, bidBp: 10_000, named: 9_999 },
    { msrpCents: 10_000, bidBp: 10_000, named: 10_000 },
    { msrpCents: 1, bidBp: 5_000, named: 1 },
    { msrpCents: LIMITS.priceCents, bidBp: 20_000, named: LIMITS.priceCents },
  ])('at $bidBp bp of $msrpCents is $named', ({ msrpCents, bidBp, named }) => {
    const tiny = visited({ bidBp: always(bidBp) }, { models: [model('m1', { msrpCents })] });
    tiny.tick();
    expect(offers(tiny)).toMatchObject([{ maxPriceCents: named }]);
  });
});

describe('income', () => {
  test('comes when what is not held falls short, as large as told', () => {
    const tiny = visited({ incomeBp: always(15_000) });
    tiny.until(8);
    // 3,000,000 for an offer of 2,000,000: what is left, and what comes back with the first that expires, is not enough twice.
    expect(incomes(tiny)).toEqual([
      '1 visitor-1 3000000',
      '2 visitor-1 3000000',
      '4 visitor-1 3000000',
      '5 visitor-1 3000000',
    ]);
    expect(offers(tiny)).toHaveLength(8);
  });

  test('does not come where the money is just enough', () => {
    const tiny = visited({ incomeBp: always(5_000) }, { buyers: { 'visitor-1': 2_000_000 } });
    tiny.tick();
    expect(incomes(tiny)).toEqual([]);
    expect(offers(tiny)).toHaveLength(1);
  });

  test('is at least what is missing', () => {
    const tiny = visited({ incomeBp: always(5_000) }, { buyers: { 'visitor-1': 500_000 } });
    tiny.tick();
    expect(incomes(tiny)).toEqual(['1 visitor-1 1500000']);
    expect(offers(tiny)).toHaveLength(1);
  });
});

test('visitors, offers, bids and times are all that their spans have, and nothing beyond', () => {
  const tiny = visited(
    {
      offersPerTick: { min: 1, max: 3 },
      population: 3,
      bidBp: { min: 9_000, max: 9_002 },
      openTicks: { min: 2, max: 4 },
    },
    { models: [model('m1', { msrpCents: 100_000_000 })] },
  );
  tiny.until(200);
  const placed = offers(tiny);
  const byTick = Array.from({ length: 200 }, (_, i) => placed.filter(({ tick }) => tick === i + 1).length);
  expect(seen(byTick)).toEqual([1, 2, 3]);
  expect(seen(placed.map(({ buyerId }) => buyerId))).toEqual(['visitor-1', 'visitor-2', 'visitor-3']);
  expect(seen(placed.map(({ maxPriceCents }) => maxPriceCents))).toEqual([
    90_000_000, 90_010_000, 90_020_000,
  ]);
  expect(seen(placed.map(({ tick, expiresAtTick }) => expiresAtTick! - tick))).toEqual([2, 3, 4]);
});

describe('favourites', () => {
  /** The share of all offers that each model gets, to the nearest five percent. */
  function shares(models: number, favourites: number): number[] {
    const catalogue = Array.from({ length: models }, (_, i) => model(`m${i}`));
    const tiny = visited({ offersPerTick: always(100), favourites }, { models: catalogue });
    tiny.until(50);
    const placed = offers(tiny);
    return catalogue.map(({ modelId }) => {
      const wanted = placed.filter((offer) => offer.modelId === modelId).length;
      return 5 * Math.round((20 * wanted) / placed.length);
    });
  }

  test('get half of the offers and their part of the others, and lie evenly over the catalogue', () => {
    expect(shares(10, 2)).toEqual([30, 5, 5, 5, 5, 30, 5, 5, 5, 5]);
  });

  test('are none where the catalogue has no more models', () => {
    expect(shares(4, 6)).toEqual([25, 25, 25, 25]);
  });
});
