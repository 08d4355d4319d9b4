/** Shows why a dealership changes its suppliers, and which figures its switches carry, by hand-made examples. */
import type { MarketEvent } from '../events.ts';
import { reviewed } from '../testing/reviewed.ts';
import { model, only, supplier, tinyMarket } from '../testing/tiny-market.ts';

const switches = (events: readonly MarketEvent[]) => only('SupplierSwitched', events);

/** `model from>to reason` of each switch. */
const told = (events: readonly MarketEvent[]) =>
  switches(events).map((e) => `${e.modelId} ${e.fromSupplierId}>${e.toSupplierId} ${e.reason}`);

describe('a first source', () => {
  test('is the cheapest for the long run, told with its figures', () => {
    const tiny = tinyMarket({
      suppliers: [
        supplier('s1', { m1: 10_000 }),
        supplier('s2', { m1: 9_990 }),
        supplier(
          's3',
          { m1: 10_500 },
          {
            loyaltyTiers: [
              { units: 0, discountBp: 600 },
              { units: 1, discountBp: 9_000 },
            ],
          },
        ),
      ],
    });
    // s3 today: 10,500 - 630 = 9,870; its second tier lies beyond the one unit expected.
    expect(switches(tiny.journal)).toMatchObject([
      {
        fromSupplierId: null,
        toSupplierId: 's3',
        reason: 'initial',
        fromNetCents: null,
        toNetCents: 9_870,
        horizonUnits: 1,
        projectedBeforeCents: null,
        projectedAfterCents: 9_870,
      },
    ]);
  });

  test('comes at a review when somebody sells the model at last', () => {
    const tiny = tinyMarket({
      models: [model('m1'), model('m2')],
      suppliers: [supplier('s1', { m1: 10_000 })],
    });
    expect(told(tiny.journal)).toEqual(['m1 null>s1 initial']);
    tiny.when(supplier('s2', { m2: 7_000 }));
    expect(told(tiny.until(59))).toEqual([]);
    expect(switches(tiny.tick())).toMatchObject([
      {
        modelId: 'm2',
        toSupplierId: 's2',
        reason: 'initial',
        projectedBeforeCents: null,
        projectedAfterCents: 17_000,
      },
    ]);
  });
});

describe('a switch', () => {
  test('to a lower net price today is cheaper now', () => {
    const tiny = reviewed({ m1: 10_000, m2: 5_000 }, [{ id: 's2', prices: { m1: 9_000 } }]);
    expect(switches(tiny.tick())).toMatchObject([
      {
        modelId: 'm1',
        fromSupplierId: 's1',
        toSupplierId: 's2',
        reason: 'cheaper-now',
        fromNetCents: 10_000,
        toNetCents: 9_000,
        horizonUnits: 1,
        projectedBeforeCents: 15_000,
        projectedAfterCents: 14_000,
      },
    ]);
  });

  test.each([
    ['dearer', 10_100, 252_500],
    ['equal', 10_000, 250_000],
  ])('to a %s net price today, cheaper over the horizon, is for the long run', (_, listCents, afterCents) => {
    // 30 units: five at the list price, 25 with 20 % off.
    const tiers = [{ units: 5, discountBp: 2_000 }];
    const tiny = reviewed({ m1: 10_000 }, [{ id: 's2', prices: { m1: listCents }, tiers }], { sold: ['m1'] });
    expect(switches(tiny.tick())).toMatchObject([
      {
        reason: 'long-run',
        fromNetCents: 10_000,
        toNetCents: listCents,
        horizonUnits: 30,
        projectedBeforeCents: 300_000,
        projectedAfterCents: afterCents,
      },
    ]);
  });

  test('does not come for a tier that lies beyond what will be bought', () => {
    const beyond = [{ units: 30, discountBp: 9_000 }];
    const tiny = reviewed({ m1: 10_000 }, [{ id: 's2', prices: { m1: 10_000 }, tiers: beyond }], {
      sold: ['m1'],
    });
    expect(told(tiny.tick())).toEqual([]);
  });

  test('comes when one unit of many reaches a tier, if that saves enough', () => {
    const tiers = [{ units: 29, discountBp: 3_000 }];
    // One unit of 30 at 30 % off: 1 % of the whole, exactly the threshold.
    const tiny = reviewed({ m1: 10_000 }, [{ id: 's2', prices: { m1: 10_000 }, tiers }], { sold: ['m1'] });
    expect(switches(tiny.tick())).toMatchObject([{ reason: 'long-run', projectedAfterCents: 297_000 }]);
    const less = [{ units: 29, discountBp: 2_999 }];
    const stays = reviewed({ m1: 10_000 }, [{ id: 's2', prices: { m1: 10_000 }, tiers: less }], {
      sold: ['m1'],
    });
    expect(told(stays.tick())).toEqual([]);
  });

  test('does not come for a promotion: that is temporary', () => {
    const tiny = reviewed({ m1: 10_000 }, [{ id: 's2', prices: { m1: 10_000 } }]);
    tiny.when({
      type: 'AnnouncePromotion',
      ownerType: 'supplier',
      ownerId: 's2',
      name: 'Sale',
      description: '',
      discountBp: 5_000,
      modelIds: null,
      startsAtTick: 0,
      endsAtTick: 1_000,
    });
    expect(told(tiny.tick())).toEqual([]);
  });

  test('counts the units bought before, on both sides', () => {
    // After 1 + 1 units from s1 its tier is there: 9,000 today, though the list says 10,000.
    const s1Tiers = [{ units: 2, discountBp: 1_000 }];
    const given = (cents: number) =>
      reviewed({ m1: 10_000 }, [{ id: 's2', prices: { m1: cents } }], { sold: ['m1'], s1Tiers });
    expect(told(given(9_000).tick())).toEqual([]);
    expect(switches(given(8_900).tick())).toMatchObject([
      {
        reason: 'cheaper-now',
        fromNetCents: 9_000,
        toNetCents: 8_900,
        projectedBeforeCents: 270_000,
        projectedAfterCents: 267_000,
      },
    ]);
  });
});

test('a review knows who joined and who left since the one before', () => {
  const tiny = reviewed({ m1: 10_000, m2: 10_000 }, [{ id: 's2', prices: { m1: 12_000 } }]);
  expect(told(tiny.tick())).toEqual([]);
  tiny.when(supplier('s3', { m1: 20_000, m2: 5_000 }));
  expect(told(tiny.until(120))).toEqual(['m2 s1>s3 cheaper-now']);
  expect(told(tiny.when({ type: 'LeaveSupplier', supplierId: 's1' }))).toEqual(['m1 s1>s2 supplier-left']);
  tiny.when({ type: 'PriceModel', supplierId: 's2', modelId: 'm2', listCents: 4_000 });
  expect(switches(tiny.until(180))).toMatchObject([
    { modelId: 'm2', toSupplierId: 's2', projectedBeforeCents: 17_000, projectedAfterCents: 16_000 },
  ]);
});

test('a model that nobody sells costs nothing, and keeps no other from moving', () => {
  const tiny = reviewed({ m1: 10_000, m2: 10_000 }, [{ id: 's2', prices: { m1: 9_000 } }]);
  tiny.when({ type: 'PriceModel', supplierId: 's1', modelId: 'm2', listCents: null });
  expect(switches(tiny.tick())).toMatchObject([
    { modelId: 'm1', toSupplierId: 's2', projectedBeforeCents: 10_000, projectedAfterCents: 9_000 },
  ]);
});
