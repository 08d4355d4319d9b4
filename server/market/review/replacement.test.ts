/** Shows that a supplier who leaves, or stops selling a model, is replaced at once, by the best there is or by nobody. */
import type { MarketEvent } from '../events.ts';
import { dealership, keeps, model, only, supplier, tinyMarket } from '../testing/tiny-market.ts';

const told = (events: readonly MarketEvent[]) =>
  only('SupplierSwitched', events).map(
    (e) => `${e.dealershipId} ${e.modelId} ${e.fromSupplierId}>${e.toSupplierId}`,
  );

const TIER = [{ units: 2, discountBp: 500 }];

function market() {
  const tiny = tinyMarket({
    models: ['m1', 'm2', 'm3'].map((id) => model(id)),
    suppliers: [
      supplier('s1', { m1: 10_000, m2: 10_000, m3: 10_000 }, { loyaltyTiers: TIER }),
      supplier('s2', { m1: 11_000, m2: 12_000 }),
      supplier('s3', { m1: 11_500, m2: 11_000 }),
    ],
    dealerships: [dealership('d1', { restock: keeps(1) }), dealership('d2', { restock: keeps(0) })],
  });
  tiny.until(12);
  return tiny;
}

describe('a supplier that leaves', () => {
  test('is replaced model by model, dealership by dealership, without waiting for a review', () => {
    const events = market().when({ type: 'LeaveSupplier', supplierId: 's1' });
    expect(events[0]).toMatchObject({ type: 'SupplierLeft', supplierId: 's1', tick: 12 });
    expect(told(events)).toEqual([
      'd1 m1 s1>s2',
      'd1 m2 s1>s3',
      'd1 m3 s1>null',
      'd2 m1 s1>s2',
      'd2 m2 s1>s3',
      'd2 m3 s1>null',
    ]);
  });

  test('leaves switches that carry its last net price, with loyalty, and no projections', () => {
    const [first, , third, fourth] = only(
      'SupplierSwitched',
      market().when({ type: 'LeaveSupplier', supplierId: 's1' }),
    );
    const projections = { projectedBeforeCents: null, projectedAfterCents: null, reason: 'supplier-left' };
    // d1 had bought its three units there, d2 none.
    expect(first).toMatchObject({ ...projections, fromNetCents: 9_500, toNetCents: 11_000, horizonUnits: 1 });
    expect(third).toMatchObject({
      ...projections,
      fromNetCents: 9_500,
      toNetCents: null,
      toSupplierId: null,
    });
    expect(fourth).toMatchObject({ ...projections, fromNetCents: 10_000, toNetCents: 11_000 });
  });

  test('does not stir a dealership that did not take from it', () => {
    const tiny = market();
    expect(told(tiny.when({ type: 'LeaveSupplier', supplierId: 's3' }))).toEqual([]);
    tiny.when({ type: 'CloseDealership', dealershipId: 'd2' });
    expect(
      told(tiny.when({ type: 'LeaveSupplier', supplierId: 's1' })).every((line) => line.startsWith('d1')),
    ).toBe(true);
  });

  test('may come back, is then no source by itself, and still knows its customers', () => {
    const tiny = market();
    tiny.when({ type: 'LeaveSupplier', supplierId: 's1' });
    const events = tiny.when(supplier('s1', { m1: 10_000, m3: 10_000 }, { loyaltyTiers: TIER }));
    expect(told(events)).toEqual([]);
    expect(told(tiny.until(59))).toEqual([]);
    const [back, third] = only('SupplierSwitched', tiny.tick()).filter((e) => e.dealershipId === 'd1');
    expect(back).toMatchObject({
      modelId: 'm1',
      fromSupplierId: 's2',
      toSupplierId: 's1',
      reason: 'cheaper-now',
      toNetCents: 9_500,
    });
    expect(third).toMatchObject({
      modelId: 'm3',
      fromSupplierId: null,
      toSupplierId: 's1',
      reason: 'initial',
    });
  });
});

describe('a supplier that stops selling a model', () => {
  test('is replaced for that model only', () => {
    const events = market().when({ type: 'PriceModel', supplierId: 's1', modelId: 'm1', listCents: null });
    expect(told(events)).toEqual(['d1 m1 s1>s2', 'd2 m1 s1>s2']);
    expect(only('SupplierSwitched', events)[0]).toMatchObject({
      reason: 'supplier-left',
      fromNetCents: 9_500,
    });
  });

  test('is replaced by nobody when nobody sells it; the next review finds whoever does then', () => {
    const tiny = market();
    const events = tiny.when({ type: 'PriceModel', supplierId: 's1', modelId: 'm3', listCents: null });
    expect(told(events)).toEqual(['d1 m3 s1>null', 'd2 m3 s1>null']);
    expect(tiny.market.dealerships.get('d1')!.sources.has('m3')).toBe(false);
    tiny.when({ type: 'PriceModel', supplierId: 's2', modelId: 'm3', listCents: 15_000 });
    expect(told(tiny.until(59))).toEqual([]);
    expect(told(tiny.tick())).toEqual(['d1 m3 null>s2', 'd2 m3 null>s2']);
  });

  test('and only changes its price otherwise, is not replaced before the review', () => {
    const tiny = market();
    expect(
      told(tiny.when({ type: 'PriceModel', supplierId: 's1', modelId: 'm1', listCents: 99_000 })),
    ).toEqual([]);
    expect(told(tiny.until(59))).toEqual([]);
    expect(told(tiny.tick())).toEqual(['d1 m1 s1>s2', 'd2 m1 s1>s2']);
  });
});

test('a replacement does not reckon with a model that gets its source at the next review only', () => {
  const tiers = [{ units: 1, discountBp: 5_000 }];
  const tiny = tinyMarket({
    models: [model('m1'), model('m2')],
    suppliers: [
      supplier('s1', { m1: 9_000 }),
      supplier('s2', { m1: 10_000 }),
      supplier('s3', { m1: 10_100 }, { loyaltyTiers: tiers }),
    ],
  });
  tiny.when({ type: 'PriceModel', supplierId: 's3', modelId: 'm2', listCents: 10_000 });
  // With m2 there s3 would sell two units, the second one at half the price; but it does not sell m2 yet.
  expect(told(tiny.when({ type: 'LeaveSupplier', supplierId: 's1' }))).toEqual(['d1 m1 s1>s2']);
});
