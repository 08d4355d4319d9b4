/** Shows how list prices drift: when, how many, how far, within which band, and whose. */
import { LIMITS } from '../limits.ts';
import {
  model,
  only,
  supplier,
  type TinyMarket,
  type TinyParts,
  tinyMarket,
} from '../testing/tiny-market.ts';
import type { PriceAgents } from './prices.ts';

const MSRP = 1_000_000;

/** One price of up to 1 % in every tick, within a wide band. */
function drifting(change: Partial<PriceAgents> = {}, parts: TinyParts = {}): TinyMarket {
  const prices: PriceAgents = {
    everyTicks: 1,
    prices: 1,
    stepBp: 100,
    bandBp: { min: 1, max: 20_000 },
    ...change,
  };
  const models = [model('m1', { msrpCents: MSRP })];
  const suppliers = [supplier('s1', { m1: MSRP })];
  return tinyMarket({ models, suppliers, dealerships: [], ...parts, agents: { prices } });
}

const priced = (tiny: TinyMarket) => only('SupplierPriced', tiny.journal).filter(({ tick }) => tick > 0);
const seen = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);

test('so many prices move at their ticks, and none in between', () => {
  const models = ['m1', 'm2', 'm3'].map((id) => model(id, { msrpCents: MSRP }));
  const suppliers = [
    supplier('s1', { m1: MSRP, m2: MSRP, m3: MSRP }),
    supplier('s2', { m1: MSRP, m3: MSRP }),
  ];
  const tiny = drifting({ everyTicks: 10, prices: 3 }, { models, suppliers });
  tiny.until(400);
  const moves = priced(tiny);
  expect(seen(moves.map(({ tick }) => tick % 10))).toEqual([0]);
  const atOnce = Array.from(
    { length: 40 },
    (_, i) => moves.filter(({ tick }) => tick === 10 * (i + 1)).length,
  );
  expect(Math.max(...atOnce)).toBe(3);
  expect(new Set(moves.map(({ supplierId, modelId }) => `${supplierId} ${modelId}`)).size).toBe(5);
});

test('a price moves by up to its step, both ways', () => {
  const tiny = drifting({ stepBp: 2 });
  tiny.until(100);
  let before = MSRP;
  const moves = priced(tiny).map(({ listCents }) => {
    const bp = Math.round((10_000 * (listCents! - before)) / before);
    before = listCents!;
    return bp;
  });
  expect(seen(moves)).toEqual([-2, -1, 1, 2]);
});

test('a price stays in the band around the MSRP, up to both ends', () => {
  const tiny = drifting({ stepBp: 500, bandBp: { min: 9_900, max: 10_200 } });
  tiny.until(100);
  const lists = priced(tiny).map(({ listCents }) => listCents!);
  expect([Math.min(...lists), Math.max(...lists)]).toEqual([990_000, 1_020_000]);
});

test.each([
  ['below one cent', { msrpCents: 1, listCents: 1 }, []],
  [
    'above the highest price',
    { msrpCents: LIMITS.priceCents, listCents: 9_990_000_000 },
    [LIMITS.priceCents],
  ],
])('a price never goes %s', (_, { msrpCents, listCents }, highest) => {
  const models = [model('m1', { msrpCents })];
  const tiny = drifting({ stepBp: 5_000 }, { models, suppliers: [supplier('s1', { m1: listCents })] });
  tiny.until(100);
  const lists = priced(tiny).map((event) => event.listCents!);
  expect(Math.min(...lists, 1)).toBe(1);
  expect(seen(lists.filter((cents) => cents >= LIMITS.priceCents))).toEqual(highest);
});

test('who left and who sells nothing takes no turn, and a model that was withdrawn keeps its price', () => {
  const models = ['m1', 'm2'].map((id) => model(id, { msrpCents: MSRP }));
  const suppliers = [
    supplier('s1', { m1: MSRP }),
    supplier('s2', {}),
    supplier('s3', { m1: MSRP }),
    supplier('s4', { m2: MSRP }),
  ];
  const tiny = drifting({}, { models, suppliers });
  tiny.when({ type: 'LeaveSupplier', supplierId: 's1' }, { type: 'WithdrawModel', modelId: 'm2' });
  tiny.until(200);
  const moves = priced(tiny);
  expect(new Set(moves.map(({ supplierId, modelId }) => `${supplierId} ${modelId}`))).toEqual(
    new Set(['s3 m1']),
  );
  // Every other turn is the one of s4.
  expect(moves.length).toBeGreaterThan(80);
});

test('nothing moves where nobody sells anything', () => {
  const tiny = drifting({}, { suppliers: [] });
  expect(tiny.until(20)).toEqual([]);
});
