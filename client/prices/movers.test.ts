import { emptyBoard, type ModelPrices } from '../../server/market/board/board.ts';
import { cellOf } from '../../server/market/cells.ts';
import { type Dealership, emptyMarket, type ListedModel } from '../../server/market/market.ts';
import { heatGroups } from '../heat/groups.ts';
import { rankDealerships } from '../dealerships/ranking.ts';
import { moversOf, paidChange, sparkPath, unitsSince } from './movers.ts';

const model = (modelId: string, make: string): ListedModel => ({
  modelId,
  make,
  model: 'One',
  year: 2024,
  bodyType: 'suv',
  fuel: 'petrol',
  transmission: 'manual',
  drivetrain: 'fwd',
  horsepower: 100,
  seats: 5,
  msrpCents: 2_000_000,
  listed: true,
});

const house = (dealershipId: string, open: boolean): Dealership => ({
  dealershipId,
  name: dealershipId.toUpperCase(),
  country: 'DE',
  city: 'Kiel',
  preferences: { required: {}, preferred: [], assortmentSize: 1, minScore: 0 },
  pricing: { policy: 'fixed', markupBp: 0 },
  restock: { minStock: 0, coverDays: 0, maxStock: 0, reserveCents: 0 },
  loyaltyTiers: [],
  open,
  assortment: [],
  sources: new Map(),
  cells: new Map(),
  unitsFrom: new Map(),
});

const prices = (
  modelId: string,
  points: [tick: number, units: number, paidCents: number][],
): ModelPrices => ({
  modelId,
  units: 0,
  lastCents: 0,
  points: points.map(([tick, units, paidCents]) => ({ tick, units, paidCents })),
});

/** Two days in: `a` fell by a tenth and is on two shelves, `b` stands only with a closed dealership. */
function world() {
  const market = { ...emptyMarket('main', 'public'), tick: 2_880 };
  for (const m of [model('a', 'Acme'), model('b', 'Bolt')]) market.models.set(m.modelId, m);
  for (const [id, open, stock, ask] of [
    ['x', true, 2, 1_900_000],
    ['y', true, 3, 1_800_000],
    ['z', false, 9, 1_000_000],
  ] as const) {
    const dealership = house(id, open);
    Object.assign(cellOf(dealership, id === 'z' ? 'b' : 'a'), { stock, askCents: ask });
    market.dealerships.set(id, dealership);
  }
  const board = emptyBoard();
  board.models.set(
    'a',
    prices('a', [
      [1_380, 1, 2_000_000],
      [2_760, 2, 3_600_000],
    ]),
  );
  board.dealerships.set('x', { dealershipId: 'x', units: 3, paidCents: 5_600_000, costCents: 5_000_000 });
  return { market, board };
}

test('the best ask is the lowest with a car behind it at an open dealership', () => {
  const { market, board } = world();
  const movers = moversOf(market, board, 'price', 10);
  expect(movers.map(({ modelId }) => modelId)).toEqual(['a']);
  expect(movers[0]).toMatchObject({ bestAskCents: 1_800_000, stock: 5, units24h: 2, name: 'Acme One' });
  expect(movers[0]!.change).toBeCloseTo(-0.1);
});

test('a change needs a sale in the last day and one to compare it with', () => {
  expect(paidChange(prices('a', [[0, 1, 100]]), 2_880)).toBeNull();
  expect(paidChange(prices('a', [[2_800, 1, 100]]), 2_880)).toBeNull();
  expect(
    paidChange(
      prices('a', [
        [2_700, 1, 100],
        [2_820, 2, 300],
      ]),
      2_880,
    ),
  ).toBeCloseTo(0.5);
  expect(
    unitsSince(
      prices('a', [
        [0, 5, 1],
        [2_000, 2, 1],
        [2_100, 3, 1],
      ]),
      1_440,
    ),
  ).toBe(5);
});

test('heat groups weigh the moves of their models', () => {
  const { market, board } = world();
  const [group, ...others] = heatGroups(market, board);
  expect(others).toEqual([]);
  expect(group).toMatchObject({ key: 'Acme SUV', make: 'Acme', body: 'SUV', units: 2 });
  expect(group!.change).toBeCloseTo(-0.1);
});

test('dealerships rank by what they took, also those that sold nothing yet', () => {
  const { market, board } = world();
  const ranked = rankDealerships(market, board, 'turnover', 10);
  expect(ranked.map(({ dealershipId }) => dealershipId)).toEqual(['x', 'z', 'y']);
  expect(ranked[0]).toMatchObject({ turnoverCents: 5_600_000, profitCents: 600_000, units: 3, stock: 2 });
  expect(ranked[1]!.margin).toBeNull();
});

test('a spark line spans its box, and a flat one runs through the middle', () => {
  expect(sparkPath([1, 3], 48, 18)).toBe('M0.0 16.0L48.0 2.0');
  expect(sparkPath([2, 2], 48, 18)).toBe('M0.0 9.0L48.0 9.0');
  expect(sparkPath([2], 48, 18)).toBe('');
});
