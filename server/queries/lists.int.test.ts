/**
 * Every list over three busy days: each order, page by page, gives every row once and in order, in one statement a
 * page; filters narrow; what is private stays so.
 */
import { PostgresJournal } from '../journal/postgres-journal.ts';
import { BUSY_DAYS, BUSY_SCENARIO } from '../journal/testing/busy-scenario.ts';
import { runInBeats } from '../journal/testing/run-in-beats.ts';
import { accountsOf, type Market } from '../market/market.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { assortments, sources } from './assortments.ts';
import { InvalidCursor } from './cursor.ts';
import { dealershipCustomers, dealershipsBoughtFrom, supplierCustomers } from './customers.ts';
import { dealerships } from './dealerships.ts';
import { NotYours, type ReadContext } from './filters.ts';
import { askedOf, type List, pageOf } from './list.ts';
import { models } from './models.ts';
import { offers } from './offers.ts';
import { promotions } from './promotions.ts';
import { purchases } from './purchases.ts';
import { restocks } from './restocks.ts';
import { asks, stock } from './stock.ts';
import { prices, suppliers, tiers } from './suppliers.ts';
import { switches } from './switches.ts';
import { ledger, wallets } from './wallets.ts';

type Item = Record<string, unknown>;

const MARKET = 'busy';
const AT = { dealershipId: 'd1' };
const LISTS: Record<string, [List, Record<string, string>]> = {
  models: [models, {}],
  dealerships: [dealerships, {}],
  stock: [stock, AT],
  asks: [asks, AT],
  assortments: [assortments, AT],
  sources: [sources, AT],
  dealershipCustomers: [dealershipCustomers, AT],
  suppliers: [suppliers, {}],
  prices: [prices, { supplierId: 's1' }],
  tiers: [tiers, { supplierId: 's2' }],
  supplierCustomers: [supplierCustomers, { supplierId: 's1' }],
  promotions: [promotions, {}],
  offers: [offers, {}],
  purchases: [purchases, {}],
  restocks: [restocks, {}],
  switches: [switches, {}],
  wallets: [wallets, {}],
  ledger: [ledger, { accountType: 'dealership', accountId: 'd1' }],
};

let opened: TestDatabase;
let market: Market;
const admin = (): ReadContext => ({ marketId: MARKET, tick: market.tick, viewer: { role: 'admin' } });
const everybody = (): ReadContext => ({ ...admin(), viewer: { role: 'public' } });

beforeAll(async () => {
  opened = await openTestDatabase();
  const journal = new PostgresJournal(opened.database);
  for (const marketId of [MARKET, 'neighbour']) {
    const run = { scenario: BUSY_SCENARIO, seed: marketId, marketId, ticks: BUSY_DAYS * 1_440 };
    const done = await runInBeats(run, async (batch) => {
      const stored = { marketId, position: batch.to, seed: marketId, agents: null };
      if (batch.from.beat === 0) await journal.create(stored, batch);
      else await journal.commit(batch);
    });
    if (marketId === MARKET) ({ market } = done);
  }
});
afterAll(() => opened.close());

const asked = (list: List, more: Item) => askedOf(list).parse(more) as never;

async function read(
  list: List,
  scope: Record<string, string>,
  more: Item,
  context = admin(),
): Promise<{ items: Item[]; statements: number; pages: number }> {
  const items: Item[] = [];
  let statements = 0;
  let pages = 0;
  const count = () => (statements += 1);
  opened.database.on('query', count);
  for (let cursor: string | null | undefined = undefined; cursor !== null; pages += 1) {
    const page = await pageOf(opened.database, list, context, scope, asked(list, { ...more, cursor }));
    items.push(...(page.items as Item[]));
    cursor = page.next;
  }
  opened.database.removeListener('query', count);
  return { items, statements, pages };
}

const orders = Object.entries(LISTS).flatMap(([name, [list]]) =>
  Object.keys(list.orders).map((order) => [name, order] as const),
);

test.each(orders)('%s by %s: every row once, the same way in either direction', async (name, order) => {
  const [list, scope] = LISTS[name]!;
  const small = name === 'offers' || name === 'ledger' ? '97' : '7';
  const up = await read(list, scope, { order, limit: small });
  expect(up.items.length).toBeGreaterThan(1);
  expect(up.pages).toBeGreaterThanOrEqual(Math.ceil(up.items.length / Number(small)));
  expect(up.statements).toBe(up.pages);
  const unique = new Set(up.items.map((item) => JSON.stringify(item)));
  expect(unique.size).toBe(up.items.length);
  const down = await read(list, scope, { order: `-${order}`, limit: '200' });
  expect(down.items).toEqual(up.items.toReversed());
  expect(down.statements).toBe(down.pages);
  for (const item of up.items) list.item.parse(JSON.parse(JSON.stringify(item)));
});

test('lists hold what the market holds', async () => {
  const lengthOf = async (list: List, scope: Record<string, string>, more: Item = {}) =>
    (await read(list, scope, { limit: '200', ...more })).items.length;
  expect(await lengthOf(models, {})).toBe(market.models.size);
  expect(await lengthOf(dealerships, {})).toBe(market.dealerships.size);
  expect(await lengthOf(offers, {}, { status: 'open' })).toBe(market.offers.size);
  const ended = await lengthOf(offers, {}, { status: 'over' });
  expect(ended).toBe((await lengthOf(offers, {})) - market.offers.size);
  expect(ended).toBeGreaterThan(0);
  const { assortment, sources: standing, cells } = market.dealerships.get('d1')!;
  expect(await lengthOf(assortments, AT)).toBe(assortment.length);
  expect(await lengthOf(sources, AT)).toBe(standing.size);
  const stocked = [...cells.values()].filter((cell) => cell.stock > 0);
  expect(await lengthOf(stock, AT, { isActive: 'true' })).toBe(stocked.length);
});

test('where a buyer bought how much is what his loyalty rests on, whatever the pages', async () => {
  const { unitsBought } = accountsOf(market);
  const most = Math.max(...[...market.accounts!.buyers.keys()].map((buyerId) => houses(buyerId).length));
  expect(most).toBeGreaterThan(1);
  for (const buyerId of market.accounts!.buyers.keys()) {
    const { items } = await read(dealershipsBoughtFrom, { buyerId }, { limit: '1' });
    expect(items.map(({ dealershipId, units }) => [dealershipId, units])).toEqual(houses(buyerId));
    for (const item of items) {
      const { dealershipId } = item as { dealershipId: string };
      expect((await read(dealershipsBoughtFrom, { buyerId }, { dealershipId })).items).toEqual([item]);
    }
  }

  function houses(buyerId: string): [dealershipId: string, units: number][] {
    const bought = [...unitsBought].flatMap(([dealershipId, units]): [string, number][] =>
      units.has(buyerId) ? [[dealershipId, units.get(buyerId)!]] : [],
    );
    return bought.sort(([a], [b]) => (a < b ? -1 : 1));
  }
});

test('filters narrow, together as alone', async () => {
  const cheap = await read(purchases, {}, { maxPriceCents: '3000000', dealershipId: 'd1' });
  expect(cheap.items.length).toBeGreaterThan(0);
  for (const item of cheap.items) {
    expect(item['dealershipId']).toBe('d1');
    expect(item['priceCents']).toBeLessThanOrEqual(3_000_000);
  }
  const active = await read(promotions, {}, { state: 'active' });
  for (const { startsAtTick, endsAtTick } of active.items) {
    expect(startsAtTick).toBeLessThanOrEqual(market.tick);
    expect(endsAtTick).toBeGreaterThan(market.tick);
  }
  const { items } = await read(promotions, {}, { modelId: 'no-such-model' });
  expect(items.every(({ modelIds }) => modelIds === null)).toBe(true);
});

test('text is found anywhere, and signs of a pattern are only signs', async () => {
  const [first] = market.models.values();
  const { items } = await read(models, {}, { search: first!.model.slice(1, 6).toUpperCase() });
  expect(items.map(({ modelId }) => modelId)).toContain(first!.modelId);
  expect((await read(models, {}, { search: '%%' })).items).toEqual([]);
  expect((await read(dealerships, {}, { search: '\\ & Söhne' })).items.length).toBe(market.dealerships.size);
});

test('the public sees no buyer, a buyer himself, an admin all', async () => {
  const all = await read(purchases, {}, { limit: '200' });
  const { buyerId } = all.items[0] as { buyerId: string };
  const bare = await read(purchases, {}, { limit: '200' }, everybody());
  expect(bare.items).toEqual(all.items.map(({ buyerId: _buyerId, ...rest }) => rest));
  const himself: ReadContext = { ...admin(), viewer: { role: 'buyer', buyerId } };
  const seen = await read(purchases, {}, { limit: '200' }, himself);
  expect(seen.items.filter((item) => 'buyerId' in item)).toEqual(
    all.items.filter((item) => item['buyerId'] === buyerId),
  );
  const own = await read(purchases, {}, { buyerId }, himself);
  expect(own.items.length).toBeGreaterThan(0);
  await expect(read(purchases, {}, { buyerId }, everybody())).rejects.toThrow(NotYours);
  await expect(read(offers, {}, { buyerId: 'somebody-else' }, himself)).rejects.toThrow(NotYours);
});

test.each([
  ['of another list', JSON.stringify(['restocks', 'tick', 1, 1])],
  ['of another order', JSON.stringify(['purchases', '-tick', 1, 1])],
  ['too short', JSON.stringify(['purchases', 'tick', 1])],
  ['of other types', JSON.stringify(['purchases', 'tick', 'x', 1])],
  ['past the integers', JSON.stringify(['purchases', 'tick', 2 ** 31, 1])],
  ['no list', '{"tick":1}'],
  ['no JSON', 'tick'],
])('a cursor that is %s is refused', async (_what, text) => {
  const cursor = Buffer.from(text).toString('base64url');
  const page = pageOf(opened.database, purchases, admin(), {}, asked(purchases, { order: 'tick', cursor }));
  await expect(page).rejects.toThrow(InvalidCursor);
});
