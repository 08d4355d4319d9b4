/** Shows which stock dealerships promote: what has stood and did not sell, one promotion at a time. */
import {
  dealership,
  keeps,
  model,
  offer,
  only,
  promotion,
  type TinyMarket,
  type TinyParts,
  tinyMarket,
} from '../testing/tiny-market.ts';
import type { DealershipPromotionAgents } from './dealership-promotions.ts';

const always = (value: number) => ({ min: value, max: value });

/** Two models, in stock from tick 10 on; what stood for 60 ticks is promoted at every tenth tick, for 25. */
function clearing(change: Partial<DealershipPromotionAgents> = {}, parts: TinyParts = {}): TinyMarket {
  const dealershipPromotions: DealershipPromotionAgents = {
    everyTicks: 10,
    chanceBp: 10_000,
    discountBp: always(500),
    slowTicks: 60,
    lastsTicks: always(25),
    ...change,
  };
  return tinyMarket({
    models: ['m1', 'm2'].map((id) => model(id)),
    dealerships: [dealership('d1', { restock: keeps(2) })],
    ...parts,
    agents: { dealershipPromotions },
  });
}

const announced = (tiny: TinyMarket) => only('PromotionAnnounced', tiny.journal);
const told = (tiny: TinyMarket) =>
  announced(tiny).map(({ tick, modelIds }) => `${tick} ${modelIds!.join(' ')}`);
const seen = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);

test('stock is promoted when it has stood long enough, and again when the promotion is over', () => {
  const tiny = clearing();
  tiny.until(109);
  expect(announced(tiny)).toMatchObject([
    {
      tick: 70,
      ownerType: 'dealership',
      ownerId: 'd1',
      description: '2 models at 5 % off the ask.',
      discountBp: 500,
      modelIds: ['m1', 'm2'],
      startsAtTick: 70,
      endsAtTick: 95,
    },
    { tick: 100 },
  ]);
});

test('what was sold within that time is not slow', () => {
  const tiny = clearing();
  tiny.until(29);
  tiny.tick(offer('o1', 20_000));
  tiny.until(109);
  // One of two m1 was sold at tick 30, so the other counts as slow from 91 on.
  expect(told(tiny)).toEqual(['70 m2', '100 m1 m2']);
});

test('what is sold out is not promoted, and where nothing is left nothing is announced', () => {
  const tiny = clearing({}, { dealerships: [dealership('d1', { restock: keeps(1) })] });
  tiny.until(10);
  tiny.when({ type: 'LeaveSupplier', supplierId: 's1' });
  tiny.tick(offer('o1', 20_000));
  tiny.until(100);
  expect(told(tiny)).toEqual(['70 m2', '100 m2']);
  tiny.tick(offer('o2', 20_000, { modelId: 'm2' }));
  tiny.until(300);
  expect(told(tiny)).toHaveLength(2);
});

test('a dealership with a promotion of its own, in force or to come, announces none; others do', () => {
  const tiny = clearing({}, { dealerships: [dealership('d1'), dealership('d2')] });
  tiny.when(promotion('dealership d1', { promotionId: 'own', startsAtTick: 200, endsAtTick: 210 }));
  tiny.until(209);
  expect(
    new Set(
      announced(tiny)
        .slice(1)
        .map(({ ownerId }) => ownerId),
    ),
  ).toEqual(new Set(['d2']));
  tiny.tick();
  expect(announced(tiny).at(-1)).toMatchObject({ tick: 210, ownerId: 'd1' });
});

test('a closed dealership announces nothing', () => {
  const tiny = clearing();
  tiny.until(20);
  tiny.when({ type: 'CloseDealership', dealershipId: 'd1' });
  expect(tiny.until(200)).toEqual([]);
});

test('chance, discounts and lengths are those of their spans, and nothing beyond', () => {
  const tiny = clearing({
    everyTicks: 1,
    chanceBp: 5_000,
    discountBp: { min: 100, max: 102 },
    lastsTicks: { min: 1, max: 2 },
  });
  tiny.until(300);
  const all = announced(tiny);
  expect(seen(all.map(({ discountBp }) => discountBp))).toEqual([100, 101, 102]);
  expect(seen(all.map(({ startsAtTick, endsAtTick }) => endsAtTick - startsAtTick))).toEqual([1, 2]);
  // Looked at twice on average, 1.5 ticks of promotion, one tick without.
  expect(all.length).toBeGreaterThan(60);
  expect(all.length).toBeLessThan(125);
});
