/**
 * The read models of three busy days, written beat by beat: they say what the fold says, the ledger loses no cent,
 * and folding the journal anew gives the same rows, to the last column.
 */
import { READ_MODELS } from '../../db/models/read-models.ts';
import { EVENT_FIELDS, type MarketEvent } from '../market/events.ts';
import { accountsOf, type Market } from '../market/market.ts';
import { PostgresJournal } from './postgres-journal.ts';
import { rebuildReadModels } from './rebuild.ts';
import { BUSY_DAYS, BUSY_SCENARIO } from './testing/busy-scenario.ts';
import { runInBeats } from './testing/run-in-beats.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';

const MARKET = 'busy';
let opened: TestDatabase;
let market: Market;
let events: MarketEvent[];

beforeAll(async () => {
  opened = await openTestDatabase();
  const journal = new PostgresJournal(opened.database);
  for (const marketId of [MARKET, 'neighbour']) {
    const run = { scenario: BUSY_SCENARIO, seed: marketId, marketId, ticks: BUSY_DAYS * 1_440 };
    const done = await runInBeats(run, async (batch) => {
      const stored = { marketId, position: batch.to, seed: marketId, agents: null };
      if (batch.from.beat === 0) expect(await journal.create(stored, batch)).toBe(true);
      else expect(await journal.commit(batch)).toBe('committed');
    });
    if (marketId === MARKET) ({ market, events } = done);
  }
});
afterAll(() => opened.close());

type Values = Record<string, unknown>;

async function rowsOf(sql: string): Promise<Values[]> {
  const { rows } = await opened.database.raw<{ rows: Values[] }>(sql, [MARKET]);
  return rows;
}

async function wholeTables(marketId: string): Promise<Map<string, Values[]>> {
  const tables = new Map<string, Values[]>();
  for (const { tableName, idColumn } of READ_MODELS) {
    const rows = opened.database(tableName).where('market_id', marketId).orderBy([idColumn].flat());
    tables.set(tableName, (await rows) as Values[]);
  }
  const open = opened.database('open_offers').where('market_id', marketId).orderBy('placed_seq');
  return tables.set('open_offers', (await open) as Values[]);
}

const sorted = (rows: Values[]) => rows.map((row) => JSON.stringify(row)).sort();

test('the market had every kind of event, so every table has rows', async () => {
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(EVENT_FIELDS)));
  for (const [table, rows] of await wholeTables(MARKET))
    expect([table, rows.length > 0]).toEqual([table, true]);
});

test('wallets and balances are those of the fold', async () => {
  const accounts = accountsOf(market);
  const buyers = await rowsOf(
    'SELECT buyer_id, is_active, balance_cents, held_cents FROM buyers WHERE market_id = ?',
  );
  expect(sorted(buyers)).toEqual(
    sorted(
      [...accounts.buyers.values()].map((buyer) => ({
        buyer_id: buyer.buyerId,
        is_active: buyer.joined,
        balance_cents: buyer.balanceCents,
        held_cents: buyer.heldCents,
      })),
    ),
  );
  const dealerships = await rowsOf(
    'SELECT dealership_id, name, pricing, balance_cents, is_active FROM dealerships WHERE market_id = ?',
  );
  expect(dealerships).toHaveLength(market.dealerships.size);
  for (const row of dealerships) {
    const { name, pricing, open } = market.dealerships.get(row['dealership_id'] as string)!;
    const balance_cents = accounts.dealershipBalances.get(row['dealership_id'] as string);
    expect(row).toMatchObject({ name, pricing, balance_cents, is_active: open });
  }
  const takings = await rowsOf('SELECT supplier_id, takings_cents FROM suppliers WHERE market_id = ?');
  expect(new Map(takings.map((row) => [row['supplier_id'], row['takings_cents']]))).toEqual(accounts.takings);
});

test('stock and asks are those of the fold', async () => {
  const stock = await rowsOf(
    `SELECT dealership_id, model_id, stock, stock_cost_cents, ask_cents, ask_seq, ask_tick, is_active
     FROM stock WHERE market_id = ?`,
  );
  const cells = [...market.dealerships.values()].flatMap(({ dealershipId, cells }) =>
    [...cells.values()].map((cell) => ({
      dealership_id: dealershipId,
      model_id: cell.modelId,
      stock: cell.stock,
      stock_cost_cents: cell.stockCostCents,
      ask_cents: cell.askCents,
      ask_seq: cell.askSeq,
      ask_tick: cell.askTick,
      is_active: cell.stock > 0,
    })),
  );
  expect(sorted(stock)).toEqual(sorted(cells));
});

test('price lists, assortments and tiers that stand are those of the fold', async () => {
  const prices = await rowsOf(
    'SELECT supplier_id, model_id, list_cents FROM supplier_prices WHERE market_id = ? AND is_active',
  );
  const listed = [...market.suppliers.values()].flatMap(({ supplierId, active, prices }) =>
    [...(active ? prices : [])].map(([model_id, list_cents]) => ({
      supplier_id: supplierId,
      model_id,
      list_cents,
    })),
  );
  expect(sorted(prices)).toEqual(sorted(listed));

  const assortments = await rowsOf(
    `SELECT dealership_id, model_id, rank, score, source_supplier_id FROM assortments
     WHERE market_id = ? AND is_active`,
  );
  const matched = [...market.dealerships.values()].flatMap(({ dealershipId, assortment, sources }) =>
    assortment.map(({ modelId, score }, index) => ({
      dealership_id: dealershipId,
      model_id: modelId,
      rank: index + 1,
      score,
      source_supplier_id: sources.get(modelId) ?? null,
    })),
  );
  expect(sorted(assortments)).toEqual(sorted(matched));

  for (const [kind, sellers] of [
    ['supplier', market.suppliers],
    ['dealership', market.dealerships],
  ] as const) {
    const tiers = await rowsOf(
      `SELECT ${kind}_id AS seller, units, discount_bp FROM ${kind}_tiers WHERE market_id = ? AND is_active`,
    );
    const standing = [...sellers].flatMap(([seller, { loyaltyTiers }]) =>
      loyaltyTiers.map(({ units, discountBp }) => ({ seller, units, discount_bp: discountBp })),
    );
    expect(sorted(tiers)).toEqual(sorted(standing));
  }
});

test('offers that are open, and customers with their units, are those of the fold', async () => {
  const open = await rowsOf(
    "SELECT offer_id, buyer_id, placed_seq FROM offers WHERE market_id = ? AND status = 'open' ORDER BY placed_seq",
  );
  expect(open).toEqual(
    [...market.offers.values()].map(({ offerId, buyerId, seq }) => ({
      offer_id: offerId,
      buyer_id: buyerId,
      placed_seq: seq,
    })),
  );
  const listed = await rowsOf('SELECT placed_seq FROM open_offers WHERE market_id = ? ORDER BY placed_seq');
  expect(listed.map((row) => row['placed_seq'])).toEqual(open.map((row) => row['placed_seq']));
  const customers = await rowsOf(
    'SELECT dealership_id AS seller, buyer_id AS buyer, units FROM dealership_customers WHERE market_id = ?',
  );
  const bought = [...accountsOf(market).unitsBought].flatMap(([seller, units]) =>
    [...units].map(([buyer, count]) => ({ seller, buyer, units: count })),
  );
  expect(sorted(customers)).toEqual(sorted(bought));
  const dealerships = await rowsOf(
    'SELECT dealership_id AS buyer, supplier_id AS seller, units FROM supplier_customers WHERE market_id = ?',
  );
  const supplied = [...market.dealerships.values()].flatMap(({ dealershipId, unitsFrom }) =>
    [...unitsFrom].map(([seller, units]) => ({ buyer: dealershipId, seller, units })),
  );
  expect(sorted(dealerships)).toEqual(sorted(supplied));
});

test('the ledger sums to zero in every event, and in every account to its balance', async () => {
  expect(
    await rowsOf(
      'SELECT seq FROM ledger WHERE market_id = ? GROUP BY seq HAVING sum(amount_cents) <> 0 OR count(*) <> 2',
    ),
  ).toEqual([]);
  const sums = await rowsOf(
    `SELECT account_type, account_id, sum(amount_cents)::bigint AS cents FROM ledger WHERE market_id = ?
     GROUP BY account_type, account_id`,
  );
  const accounts = accountsOf(market);
  for (const { account_type, account_id, cents } of sums) {
    const id = account_id as string;
    const expected = {
      buyer: accounts.buyers.get(id)?.balanceCents,
      dealership: accounts.dealershipBalances.get(id),
      supplier: accounts.takings.get(id),
      outside: -accounts.outsideCents,
    }[account_type as string];
    expect([id, cents]).toEqual([id, expected]);
  }
});

test.each([2_000, 97])('folded anew in pages of %i events, every table is the same', async (pageEvents) => {
  const live = await wholeTables(MARKET);
  const neighbour = await wholeTables('neighbour');
  expect(await rebuildReadModels(opened.database, MARKET, { pageEvents })).toBe(events.length);
  for (const [table, rows] of await wholeTables(MARKET))
    expect([table, rows]).toEqual([table, live.get(table)]);
  expect(await wholeTables('neighbour')).toEqual(neighbour);
});

test('a market that is not there is not rebuilt', async () => {
  await expect(rebuildReadModels(opened.database, 'nowhere')).rejects.toThrow('no market "nowhere"');
});
