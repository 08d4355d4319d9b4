/** Shows what a dealership buys, in which order, from whom, at which price, and as far as its money goes. */
import type { MarketEvent } from './events.ts';
import { targetStock } from './restock.ts';
import {
  dealership,
  keeps,
  model,
  offer,
  only,
  promotion,
  supplier,
  tinyMarket,
} from './testing/tiny-market.ts';

const restocks = (events: readonly MarketEvent[]) => only('CarsRestocked', events);

/** `supplier model units x price` of each restock. */
const orders = (events: readonly MarketEvent[]) =>
  restocks(events).map((e) => `${e.supplierId} ${e.modelId} ${e.units} x ${e.unitCents}`);

const MODELS = ['m1', 'm2', 'm3'].map((id) => model(id));
const prices = (cents: number) => ({ m1: cents, m2: cents, m3: cents });

describe('the target stock', () => {
  const policy = { minStock: 2, coverDays: 1.4, maxStock: 10, reserveCents: 0 };
  test.each([
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 5],
    [6, 9],
    [7, 10],
    [1_000, 10],
  ])('after %i sales is %i', (sold24h, units) => {
    expect(targetStock(policy, sold24h)).toBe(units);
  });

  test('never goes over the most, even if the least is higher', () => {
    expect(targetStock({ ...policy, minStock: 20 }, 0)).toBe(10);
  });
});

describe('the order of models', () => {
  test('is by sales, then score, then id; what is in stock already is not bought', () => {
    const preferred = [{ attribute: 'seats', values: [7], weight: 1 }] as const;
    const tiny = tinyMarket({
      models: [...MODELS, model('m4', { seats: 7 }), model('m0', { msrpCents: 99_999 })],
      suppliers: [supplier('s1', { m0: 10_000, m1: 10_000, m2: 10_000, m3: 10_000, m4: 10_000 })],
      dealerships: [
        dealership('d1', {
          preferences: {
            required: {},
            preferred: [{ ...preferred[0], values: [7] }],
            assortmentSize: 9,
            minScore: 0,
          },
          restock: { minStock: 1, coverDays: 2, maxStock: 9, reserveCents: 0 },
        }),
      ],
    });
    const bought = (tick: number) =>
      orders(tiny.until(tick)).map((order) => order.split(' ').slice(1, 3).join(' '));
    expect(bought(10)).toEqual(['m4 1', 'm0 1', 'm1 1', 'm2 1', 'm3 1']);
    tiny.tick(offer('a', 20_000, { modelId: 'm3' }), offer('b', 20_000, { modelId: 'm2' }));
    expect(bought(20)).toEqual(['m2 2', 'm3 2']);
    tiny.tick(offer('c', 20_000, { modelId: 'm3' }), offer('d', 20_000, { modelId: 'm4' }));
    // m3 sold 2, m4 sold 1 with the better score; m2 sold 1 and has its two.
    expect(bought(30)).toEqual(['m3 3', 'm4 2']);
  });
});

describe('sold24h', () => {
  test('counts the sales of exactly the 1,440 ticks before', () => {
    const tiny = tinyMarket({ dealerships: [dealership('d1', { restock: keeps(2) })] });
    tiny.until(18);
    tiny.tick(offer('at 19', 20_000));
    tiny.tick(offer('at 20', 20_000));
    let units = 2;
    const sold = (tick: number) => {
      tiny.until(tick - 1);
      units += 1;
      tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', restock: keeps(units) });
      return restocks(tiny.tick()).map(({ sold24h }) => sold24h);
    };
    expect(restocks(tiny.journal).map(({ tick, sold24h }) => [tick, sold24h])).toEqual([
      [10, 0],
      [20, 1],
    ]);
    expect([sold(30), sold(1_450), sold(1_460), sold(1_470)]).toEqual([[2], [2], [1], [0]]);
  });
});

describe('the unit price', () => {
  const twoSuppliers = (promoted: Parameters<typeof promotion>[1], s2Cents = 11_000, units = 2) => {
    const tiny = tinyMarket({
      models: MODELS.slice(0, 1),
      suppliers: [supplier('s1', { m1: 10_000 }), supplier('s2', { m1: s2Cents })],
      dealerships: [dealership('d1', { restock: keeps(units) })],
    });
    tiny.when(promotion('supplier s2', { promotionId: 'p', ...promoted }));
    return tiny;
  };

  test('is that of the source, though another supplier that promotes nothing became cheaper', () => {
    const tiny = tinyMarket({ models: MODELS.slice(0, 1), suppliers: [supplier('s1', { m1: 10_000 })] });
    tiny.when(supplier('s2', { m1: 5_000 }));
    expect(orders(tiny.until(10))).toEqual(['s1 m1 1 x 10000']);
  });

  test('is that of a promotion that is cheaper than the source, from anybody', () => {
    expect(restocks(twoSuppliers({ discountBp: 1_000 }).until(10))).toMatchObject([
      {
        supplierId: 's2',
        listCents: 11_000,
        discountBp: 1_000,
        discountKind: 'promotion',
        promotionId: 'p',
        unitCents: 9_900,
        totalCents: 19_800,
      },
    ]);
  });

  test.each([
    ['dearer', { discountBp: 500 }],
    ['on another model', { discountBp: 5_000, modelIds: [] }],
    ['not yet begun', { discountBp: 5_000, startsAtTick: 11 }],
    ['just over', { discountBp: 5_000, endsAtTick: 10 }],
  ])('is not that of a promotion that is %s', (_, promoted) => {
    expect(orders(twoSuppliers(promoted).until(10))).toEqual(['s1 m1 2 x 10000']);
  });

  test('that is equal is paid to the source', () => {
    const tiny = twoSuppliers({ discountBp: 1_000 }, 11_111);
    tiny.when(supplier('s0', { m1: 11_111 }), promotion('supplier s0', { discountBp: 1_000 }));
    expect(orders(tiny.until(10))).toEqual(['s1 m1 2 x 10000']);
  });

  test('that is equal is paid to the source, also when it promotes like the others', () => {
    const tiny = twoSuppliers({ discountBp: 1 });
    tiny.when(promotion('supplier s1'), supplier('s0', { m1: 10_000 }), promotion('supplier s0'));
    expect(orders(tiny.until(10))).toEqual(['s1 m1 2 x 9000']);
  });

  test('that is equal among promoters is paid to the first by id', () => {
    const tiny = twoSuppliers({ discountBp: 2_000 });
    tiny.when(supplier('s10', { m1: 11_000 }), promotion('supplier s10', { discountBp: 2_000 }));
    expect(orders(tiny.until(10))).toEqual(['s10 m1 2 x 8800']);
  });

  test("has the source's own promotion, or its loyalty tier if that is larger or equal", () => {
    const tiny = tinyMarket({
      models: MODELS.slice(0, 1),
      suppliers: [supplier('s1', { m1: 10_000 }, { loyaltyTiers: [{ units: 2, discountBp: 700 }] })],
      dealerships: [dealership('d1', { restock: keeps(2) })],
    });
    tiny.when(promotion('supplier s1', { promotionId: 'p', discountBp: 700 }));
    expect(restocks(tiny.until(10))).toMatchObject([
      { discountKind: 'promotion', promotionId: 'p', unitCents: 9_300 },
    ]);
    tiny.tick(offer('o1', 20_000));
    expect(restocks(tiny.until(20))).toMatchObject([
      { discountKind: 'loyalty', promotionId: null, unitCents: 9_300 },
    ]);
  });

  test('has the tier that was reached before the order, for all of its units', () => {
    const loyaltyTiers = [{ units: 3, discountBp: 1_000 }];
    const tiny = tinyMarket({
      models: MODELS.slice(0, 2),
      suppliers: [supplier('s1', { m1: 10_000, m2: 10_000 }, { loyaltyTiers })],
      dealerships: [dealership('d1', { restock: keeps(5) })],
    });
    expect(orders(tiny.until(10))).toEqual(['s1 m1 5 x 10000', 's1 m2 5 x 9000']);
  });

  test("of a promoter has the dealership's tier there, when that is larger", () => {
    const tiny = twoSuppliers({ discountBp: 1_000 });
    tiny.when({ type: 'UpdateSupplier', supplierId: 's2', loyaltyTiers: [{ units: 0, discountBp: 3_000 }] });
    expect(restocks(tiny.until(10))).toMatchObject([
      { supplierId: 's2', discountKind: 'loyalty', promotionId: null, discountBp: 3_000, unitCents: 7_700 },
    ]);
  });

  test('of a model that nobody supplies and nobody promotes is none: nothing is bought', () => {
    const tiny = tinyMarket({ models: MODELS, suppliers: [supplier('s1', { m2: 10_000 })] });
    expect(orders(tiny.until(10))).toEqual(['s1 m2 1 x 10000']);
    tiny.when(supplier('s2', { m1: 10_000, m3: 10_000 }), promotion('supplier s2', { modelIds: ['m3'] }));
    expect(orders(tiny.until(20))).toEqual(['s2 m3 1 x 9000']);
  });

  test('is not that of a supplier that left, with or without a promotion', () => {
    const tiny = twoSuppliers({ discountBp: 9_000 });
    tiny.when({ type: 'LeaveSupplier', supplierId: 's2' });
    expect(orders(tiny.until(10))).toEqual(['s1 m1 2 x 10000']);
    tiny.when({ type: 'LeaveSupplier', supplierId: 's1' });
    tiny.tick(offer('o1', 20_000));
    expect(orders(tiny.until(100))).toEqual([]);
  });
});

describe('what is affordable', () => {
  const withBalance = (balanceCents: number, reserveCents: number, modelPrices: Record<string, number>) =>
    tinyMarket({
      models: MODELS,
      suppliers: [supplier('s1', modelPrices)],
      dealerships: [dealership('d1', { balanceCents, restock: keeps(4, { reserveCents }) })],
    });

  test('is bought in one order, and the rest of the money goes to the next model', () => {
    const tiny = withBalance(39_000, 0, { m1: 10_000, m2: 9_500, m3: 4_500 });
    expect(orders(tiny.until(10))).toEqual(['s1 m1 3 x 10000', 's1 m3 2 x 4500']);
    expect(tiny.balanceOf('d1')).toBe(0);
  });

  test('leaves the reserve, to the cent', () => {
    expect(orders(withBalance(29_999, 10_000, prices(10_000)).until(10))).toEqual(['s1 m1 1 x 10000']);
    expect(orders(withBalance(30_000, 10_000, prices(10_000)).until(10))).toEqual(['s1 m1 2 x 10000']);
    expect(orders(withBalance(9_999, 10_000, prices(1)).until(10))).toEqual([]);
  });

  test('at a price of nothing is all that is wanted, also without money', () => {
    const tiny = withBalance(0, 0, prices(10_000));
    tiny.when(promotion('supplier s1', { promotionId: 'p', discountBp: 10_000, modelIds: ['m2'] }));
    expect(restocks(tiny.until(10))).toMatchObject([
      { modelId: 'm2', units: 4, unitCents: 0, totalCents: 0 },
    ]);
    expect(only('AskChanged', tiny.journal)).toMatchObject([{ modelId: 'm2', askCents: 0 }]);
    // And it is sold for what it is asked for.
    expect(only('CarPurchased', tiny.tick(offer('o1', 5, { modelId: 'm2' })))).toMatchObject([
      { priceCents: 0, costCents: 0 },
    ]);
  });

  test('grows with what is sold', () => {
    const tiny = withBalance(10_000, 0, { m1: 10_000 });
    tiny.until(10);
    tiny.tick(offer('o1', 11_000));
    expect(tiny.balanceOf('d1')).toBe(11_000);
    expect(orders(tiny.until(20))).toEqual(['s1 m1 1 x 10000']);
    expect(tiny.balanceOf('d1')).toBe(1_000);
  });
});

test('a dealership that is closed, or a model that fell out of the assortment, is not restocked', () => {
  const tiny = tinyMarket({ models: MODELS, dealerships: [dealership('d1'), dealership('d2')] });
  tiny.when({ type: 'CloseDealership', dealershipId: 'd1' }, { type: 'WithdrawModel', modelId: 'm2' });
  expect(restocks(tiny.until(10)).map((e) => `${e.dealershipId} ${e.modelId}`)).toEqual(['d2 m1', 'd2 m3']);
});
