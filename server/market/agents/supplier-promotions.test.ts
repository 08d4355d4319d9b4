/** Shows which promotions suppliers announce: when, on what, how large, and for how long. */
import {
  model,
  only,
  supplier,
  type TinyMarket,
  type TinyParts,
  tinyMarket,
} from '../testing/tiny-market.ts';
import type { SupplierPromotionAgents } from './supplier-promotions.ts';

const always = (value: number) => ({ min: value, max: value });
const PRICES = { m1: 1_000, m2: 1_000, m3: 1_000 };

/** One promotion of 10 % on one model every ten ticks, from the next tick on and for ten. */
function promoted(change: Partial<SupplierPromotionAgents> = {}, parts: TinyParts = {}): TinyMarket {
  const supplierPromotions: SupplierPromotionAgents = {
    everyTicks: 10,
    chanceBp: 10_000,
    discountBp: always(1_000),
    models: always(1),
    noticeTicks: always(1),
    lastsTicks: always(10),
    ...change,
  };
  return tinyMarket({
    models: ['m1', 'm2', 'm3'].map((id) => model(id)),
    suppliers: [supplier('s1', PRICES)],
    dealerships: [],
    ...parts,
    agents: { supplierPromotions },
  });
}

const announced = (tiny: TinyMarket) => only('PromotionAnnounced', tiny.journal);
const seen = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);

test('a promotion says what it is', () => {
  const tiny = promoted({ models: always(2), discountBp: always(1_250), noticeTicks: always(5) });
  tiny.until(19);
  expect(announced(tiny)).toMatchObject([
    {
      tick: 10,
      ownerType: 'supplier',
      ownerId: 's1',
      description: '2 models at 12.5 % off the list price.',
      discountBp: 1_250,
      startsAtTick: 15,
      endsAtTick: 25,
    },
  ]);
});

test('discounts, models, notices and lengths are all that their spans have, and nothing beyond', () => {
  const tiny = promoted({
    discountBp: { min: 1_000, max: 1_002 },
    models: { min: 1, max: 2 },
    noticeTicks: { min: 0, max: 1 },
    lastsTicks: { min: 20, max: 21 },
  });
  tiny.until(500);
  const all = announced(tiny);
  expect(all).toHaveLength(50);
  expect(seen(all.map(({ discountBp }) => discountBp))).toEqual([1_000, 1_001, 1_002]);
  expect(seen(all.map(({ modelIds }) => modelIds!.length))).toEqual([1, 2]);
  expect(seen(all.map(({ tick, startsAtTick }) => startsAtTick - tick))).toEqual([0, 1]);
  expect(seen(all.map(({ startsAtTick, endsAtTick }) => endsAtTick - startsAtTick))).toEqual([20, 21]);
});

test('its models come without repeats, in the order of the price list, any of them', () => {
  const tiny = promoted({ models: always(2) });
  tiny.until(300);
  const drawn = new Set(announced(tiny).map(({ modelIds }) => modelIds!.join(' ')));
  expect([...drawn].sort()).toEqual(['m1 m2', 'm1 m3', 'm2 m3']);
});

test('one that sells fewer models than wanted promotes them all', () => {
  const tiny = promoted({ models: always(5) });
  tiny.until(10);
  expect(announced(tiny)).toMatchObject([{ modelIds: ['m1', 'm2', 'm3'] }]);
});

test('comes as often as its chance says', () => {
  const often = promoted({ everyTicks: 1, chanceBp: 5_000 });
  often.until(400);
  expect(Math.abs(announced(often).length - 200)).toBeLessThan(30);
  const never = promoted({ chanceBp: 0 });
  expect(never.until(400)).toEqual([]);
});

test('who left and who sells nothing takes no turn', () => {
  const suppliers = [supplier('s1', PRICES), supplier('s2', {}), supplier('s3', PRICES)];
  const tiny = promoted({}, { suppliers });
  tiny.when({ type: 'LeaveSupplier', supplierId: 's1' });
  tiny.until(200);
  expect(announced(tiny).map(({ ownerId }) => ownerId)).toEqual(Array(20).fill('s3'));
});

test('nothing is announced where nobody sells anything', () => {
  const tiny = promoted({}, { suppliers: [] });
  expect(tiny.until(100)).toEqual([]);
});
