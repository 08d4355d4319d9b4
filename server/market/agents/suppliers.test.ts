/** Shows when suppliers leave and come back, how many stay, and what one that comes back brings. */
import { LIMITS } from '../limits.ts';
import {
  model,
  only,
  supplier,
  type TinyMarket,
  type TinyParts,
  tinyMarket,
  typesOf,
} from '../testing/tiny-market.ts';
import type { SupplierAgents } from './suppliers.ts';

const PRICES = { m1: 1_000_000, m2: 1_000_000 };

/** Three suppliers, of whom nobody leaves or comes back unless told otherwise. */
function market(change: Partial<SupplierAgents>, parts: TinyParts = {}): TinyMarket {
  const suppliers: SupplierAgents = {
    everyTicks: 10,
    leaveBp: 0,
    joinBp: 0,
    minActive: 1,
    returnStepBp: 0,
    ...change,
  };
  return tinyMarket({
    models: ['m1', 'm2'].map((id) => model(id)),
    suppliers: ['s1', 's2', 's3'].map((id) => supplier(id, PRICES)),
    dealerships: [],
    ...parts,
    agents: { suppliers },
  });
}

const told = (tiny: TinyMarket) =>
  tiny.journal.flatMap(({ tick, type }) => (tick > 0 ? [`${tick} ${type}`] : []));

test('suppliers leave one at a time, until no more than the least number stay', () => {
  const tiny = market({ leaveBp: 10_000, minActive: 1 });
  tiny.until(100);
  expect(told(tiny)).toEqual(['10 SupplierLeft', '20 SupplierLeft']);
});

test('nobody leaves or comes back where that never happens', () => {
  const tiny = market({});
  tiny.when({ type: 'LeaveSupplier', supplierId: 's2' });
  expect(tiny.until(100)).toEqual([]);
});

test('whoever is away comes back, and nobody else is asked', () => {
  const tiny = market({ joinBp: 10_000 });
  const away = ['s2', 's1', 's3', 's2', 's3'];
  for (const supplierId of away) {
    tiny.when({ type: 'LeaveSupplier', supplierId });
    const back = tiny.until(tiny.market.tick + 10);
    expect(typesOf(back)).toEqual(['SupplierJoined', 'SupplierPriced', 'SupplierPriced']);
    expect(back[0]).toMatchObject({ supplierId });
  }
  expect(tiny.until(200)).toEqual([]);
});

test('one that comes back is who it was, with the prices of the models that are still listed', () => {
  const loyaltyTiers = [{ units: 3, discountBp: 250 }];
  const s1 = supplier('s1', PRICES, { foundedYear: 1955, country: 'SE', loyaltyTiers });
  const tiny = market({ joinBp: 10_000 }, { suppliers: [s1] });
  tiny.when({ type: 'LeaveSupplier', supplierId: 's1' }, { type: 'WithdrawModel', modelId: 'm2' });
  const { name, foundedYear, country } = s1;
  expect(tiny.until(10)).toMatchObject([
    { type: 'SupplierJoined', supplierId: 's1', name, foundedYear, country, loyaltyTiers },
    { type: 'SupplierPriced', modelId: 'm1', listCents: 1_000_000 },
  ]);
});

describe('prices of one that comes back', () => {
  /** The list prices it has after each of so many times. */
  function returned(returnStepBp: number, listCents: number, times: number): (number | null)[] {
    const suppliers = [supplier('s1', { m1: listCents })];
    const tiny = market({ everyTicks: 1, joinBp: 10_000, returnStepBp }, { suppliers });
    for (let i = 0; i < times; i += 1) {
      tiny.when({ type: 'LeaveSupplier', supplierId: 's1' });
      tiny.tick();
    }
    return only('SupplierPriced', tiny.journal).map((event) => event.listCents);
  }

  test('have moved by up to the step, both ways', () => {
    const lists = returned(1, 1_000_000, 40);
    const moves = lists.slice(1).map((cents, i) => Math.round((10_000 * (cents! - lists[i]!)) / lists[i]!));
    expect(new Set(moves)).toEqual(new Set([-1, 0, 1]));
  });

  test('are never below one cent, nor above the highest price', () => {
    expect(returned(5_000, 1, 20)).toEqual(Array(21).fill(1));
    const lists = returned(5_000, LIMITS.priceCents, 20);
    expect(Math.max(...lists.slice(1).map((cents) => cents!))).toBe(LIMITS.priceCents);
  });
});
