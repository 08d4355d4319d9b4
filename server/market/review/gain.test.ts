/** Shows what a switch must save, that consolidation is seen, and what a review does as a whole. */
import type { Command } from '../commands.ts';
import type { MarketEvent } from '../events.ts';
import { reviewed } from '../testing/reviewed.ts';
import { dealership, keeps, model, offer, only, supplier, tinyMarket } from '../testing/tiny-market.ts';

const switches = (events: readonly MarketEvent[]) => only('SupplierSwitched', events);

/** `model from>to reason` of each switch. */
const told = (events: readonly MarketEvent[]) =>
  switches(events).map((e) => `${e.modelId} ${e.fromSupplierId}>${e.toSupplierId} ${e.reason}`);

const price = (supplierId: string, modelId: string, listCents: number | null): Command => ({
  type: 'PriceModel',
  supplierId,
  modelId,
  listCents,
});

describe('the threshold', () => {
  test.each([
    [9_900, ['m1 s1>s2 cheaper-now']],
    [9_901, []],
  ])('is 1 %% of what the moved model costs: at %i against 10,000', (listCents, expected) => {
    const tiny = reviewed({ m1: 10_000, m2: 999_999 }, [{ id: 's2', prices: { m1: listCents } }]);
    expect(told(tiny.tick())).toEqual(expected);
  });

  test('is held by each move where all together do not reach it', () => {
    const tiny = reviewed({ m1: 10_000, m2: 10_000 }, [{ id: 's2', prices: { m1: 9_900, m2: 9_990 } }]);
    expect(told(tiny.tick())).toEqual(['m1 s1>s2 cheaper-now']);
  });

  test('that is exactly reached by a small model is reached, however dear the others are', () => {
    const prices = { m1: 990_000, m2: 9_990_000_000 };
    const tiny = reviewed({ m1: 1_000_000, m2: 10_000_000_000 }, [{ id: 's2', prices }]);
    expect(told(tiny.tick())).toEqual(['m1 s1>s2 cheaper-now']);
  });

  test('is reached by moves together: a model that brings little may go with one that brings much', () => {
    const tiny = reviewed({ m1: 10_000, m2: 10_000 }, [{ id: 's2', prices: { m1: 9_000, m2: 9_990 } }]);
    expect(told(tiny.tick())).toEqual(['m1 s1>s2 cheaper-now', 'm2 s1>s2 cheaper-now']);
  });

  test('is never reached by a model whose move brings nothing: it stays', () => {
    const tiny = reviewed({ m1: 10_000, m2: 10_000 }, [{ id: 's2', prices: { m1: 5_000, m2: 10_000 } }]);
    expect(told(tiny.tick())).toEqual(['m1 s1>s2 cheaper-now']);
  });
});

describe('consolidation', () => {
  const tiers = [{ units: 40, discountBp: 2_000 }];

  test('pays when a second model brings the first over a tier', () => {
    // Together 60 units at s2, 20 of them at 20 % off: 606,000 x (1 - 1/15) = 565,600.
    const tiny = reviewed({ m1: 10_000, m2: 10_000 }, [{ id: 's2', prices: { m1: 9_000 }, tiers }], {
      sold: ['m1', 'm2'],
    });
    expect(switches(tiny.tick())).toMatchObject([
      { modelId: 'm1', projectedBeforeCents: 600_000, projectedAfterCents: 570_000 },
    ]);
    tiny.when(price('s2', 'm2', 10_200));
    tiny.until(119);
    // s2 has sold nothing yet: 30 + 30 units, (270,000 + 306,000) x (1 - 1/15) = 537,600.
    expect(switches(tiny.tick())).toMatchObject([
      {
        modelId: 'm2',
        reason: 'long-run',
        fromNetCents: 10_000,
        toNetCents: 10_200,
        projectedBeforeCents: 570_000,
        projectedAfterCents: 537_600,
      },
    ]);
  });

  test('pays for a whole basket where no single move does', () => {
    const tiny = reviewed(
      { m1: 10_000, m2: 10_000 },
      [{ id: 's2', prices: { m1: 10_100, m2: 10_100 }, tiers }],
      { sold: ['m1', 'm2'] },
    );
    const [first, second] = switches(tiny.tick());
    expect([first, second]).toMatchObject([
      { modelId: 'm1', reason: 'long-run', projectedBeforeCents: 600_000, projectedAfterCents: 565_600 },
      { modelId: 'm2', reason: 'long-run', projectedBeforeCents: 600_000, projectedAfterCents: 565_600 },
    ]);
  });

  test('does not pay where the sales do not reach the tier', () => {
    const prices = { m1: 10_100, m2: 10_100 };
    const tiny = reviewed({ m1: 10_000, m2: 10_000 }, [{ id: 's2', prices, tiers }], { sold: ['m1'] });
    expect(told(tiny.tick())).toEqual([]);
  });
});

describe('a review', () => {
  test('that follows another without a change makes no switch', () => {
    const tiny = reviewed({ m1: 10_000, m2: 10_000 }, [{ id: 's2', prices: { m1: 9_500, m2: 9_950 } }], {
      sold: ['m1'],
    });
    expect(told(tiny.tick())).toHaveLength(2);
    expect(told(tiny.until(1_000))).toEqual([]);
  });

  test('gives a first source and moves another in one: the projections are of the whole, before with the new one', () => {
    const tiny = reviewed({ m1: 10_000 }, []);
    tiny.when({ type: 'ListModel', ...model('m2') }, supplier('s2', { m1: 9_000, m2: 4_000 }));
    expect(switches(tiny.tick())).toMatchObject([
      { modelId: 'm1', reason: 'cheaper-now', projectedBeforeCents: 14_000, projectedAfterCents: 13_000 },
      { modelId: 'm2', reason: 'initial', projectedBeforeCents: null, projectedAfterCents: 13_000 },
    ]);
  });

  test('expects units as an exact share, also where the window is no whole part of the horizon', () => {
    const tiny = tinyMarket({
      rules: { soldWindowTicks: 1_824, reviewEveryTicks: 20 },
      dealerships: [dealership('d1', { restock: keeps(19) })],
    });
    tiny.until(10);
    tiny.tick(...Array.from({ length: 19 }, (_, i) => offer(`o${i}`, 11_000)));
    tiny.when(supplier('s2', { m1: 5_000 }));
    // 30 days of 1,440 ticks at 19 units in 1,824 ticks: 450 units.
    expect(switches(tiny.until(20))).toMatchObject([{ horizonUnits: 450 }]);
  });
});
