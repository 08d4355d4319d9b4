/** Every figure of the statistics, recomputed from the journal of three busy days, over several windows. */
import { PostgresJournal } from '../../journal/postgres-journal.ts';
import { BUSY_DAYS, BUSY_SCENARIO } from '../../journal/testing/busy-scenario.ts';
import { runInBeats } from '../../journal/testing/run-in-beats.ts';
import type { MarketEvent } from '../../market/events.ts';
import type { Market } from '../../market/market.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { JournalFigures } from '../testing/figures-of.ts';
import {
  statisticsOfBuyer,
  statisticsOfDealership,
  statisticsOfMarket,
  statisticsOfSupplier,
} from './statistics.ts';

const MARKET = 'busy';
const END = BUSY_DAYS * 1_440 + 1;

let opened: TestDatabase;
let events: MarketEvent[];
let market: Market;
let expected: JournalFigures;

beforeAll(async () => {
  opened = await openTestDatabase();
  const journal = new PostgresJournal(opened.database);
  const run = { scenario: BUSY_SCENARIO, seed: 'figures', marketId: MARKET, ticks: END - 1 };
  ({ events, market } = await runInBeats(run, async (batch) => {
    const stored = { marketId: MARKET, position: batch.to, seed: 'figures', agents: null };
    if (batch.from.beat === 0) await journal.create(stored, batch);
    else await journal.commit(batch);
  }));
  expected = new JournalFigures(events);
});
afterAll(() => opened.close());

const SPANS = [
  ['the whole of it', { fromTick: 0, toTick: END }],
  ['the last day', { fromTick: END - 1_440, toTick: END }],
  ['a stretch in the middle', { fromTick: 1_001, toTick: 2_503 }],
  ['the last day and a week that is yet to come', { fromTick: END - 1_440, toTick: END + 7 * 1_440 }],
  ['nothing at all', { fromTick: 50_000, toTick: 60_000 }],
] as const;

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);

describe.each(SPANS)('%s', (_what, span) => {
  const window = { marketId: MARKET, ...span };

  test('the market', async () => {
    const got = await statisticsOfMarket(opened.database, window);
    expect(got.window).toEqual(span);
    expect(got.sales).toEqual(expected.sales(span, () => true));
    const offers = expected.offers(span, () => true);
    expect({ ...got.offers, averageTicksToFill: rounded(got.offers.averageTicksToFill) }).toEqual({
      ...offers,
      averageTicksToFill: rounded(offers.averageTicksToFill),
    });
    expect(got.supply).toEqual(expected.supply(span, () => true));
    const { turnover, daysOfStock, ...ends } = got.stock;
    expect(ends).toEqual(expected.stock(span, null));
    const mean = (ends.startUnits + ends.endUnits) / 2;
    expect(turnover).toBe(mean === 0 ? null : got.sales.units / mean);
    const days = (Math.min(span.toTick, END) - span.fromTick) / 1_440;
    expect(rounded(daysOfStock)).toBe(
      got.sales.units === 0 ? null : rounded((mean * days) / got.sales.units),
    );
    expect(got.switches).toEqual(expected.switches(span, null));
    expect(got.bestModels).toEqual(expected.models(span, () => true));
    expect(got.worstModels.map(({ units }) => units)).toEqual(
      got.worstModels.map(({ units }) => units).toSorted((a, b) => a - b),
    );
    for (const { dealershipId, ...figures } of got.dealerships) {
      expect(expected.sales(span, (sold) => sold.dealershipId === dealershipId)).toMatchObject(figures);
    }
  });

  test('each dealership', async () => {
    for (const dealershipId of market.dealerships.keys()) {
      const got = await statisticsOfDealership(opened.database, window, dealershipId);
      const mine = (event: { dealershipId: string }) => event.dealershipId === dealershipId;
      expect(got.sales).toEqual(expected.sales(span, mine));
      expect(got.supply).toEqual(expected.supply(span, mine));
      expect(got.stock).toMatchObject(expected.stock(span, dealershipId));
      expect(got.switches).toEqual(expected.switches(span, dealershipId));
      expect(got.bestModels).toEqual(expected.models(span, mine));
    }
  });

  test('each supplier', async () => {
    const all = expected.supply(span, () => true);
    for (const supplierId of market.suppliers.keys()) {
      const got = await statisticsOfSupplier(opened.database, window, supplierId);
      const { suppliers: _self, ...own } = expected.supply(span, (event) => event.supplierId === supplierId);
      expect(got.supply).toEqual(own);
      const share = all.totalCents === 0 ? null : Math.round((own.totalCents * 10_000) / all.totalCents);
      expect(got.shareBp).toBe(share);
      const switched = expected.of('SupplierSwitched', span);
      expect(got.sources).toEqual({
        won: switched.filter(({ toSupplierId }) => toSupplierId === supplierId).length,
        lost: switched.filter(({ fromSupplierId }) => fromSupplierId === supplierId).length,
      });
    }
  });

  test('buyers', async () => {
    for (const buyerId of ['b1', 'visitor-7', 'nobody']) {
      const got = await statisticsOfBuyer(opened.database, window, buyerId);
      const own = expected.sales(span, (sold) => sold.buyerId === buyerId);
      expect(got).toMatchObject({
        carsBought: own.units,
        spentCents: own.turnoverCents,
        savedCents: own.discountCents,
        averageDiscountBp: own.averageDiscountBp,
      });
      const { averageTicksToFill: _average, ...offers } = expected.offers(
        span,
        (offer) => offer.buyerId === buyerId,
      );
      expect(got.offers).toMatchObject(offers);
    }
  });
});

test.each(SPANS)('the price index over %s takes each sale at the MSRP of its moment', async (_what, span) => {
  const msrps = new Map<string, number>();
  const sold: { tick: number; paid: number; msrp: number }[] = [];
  for (const event of events) {
    if (event.type === 'ModelListed') msrps.set(event.modelId, event.msrpCents);
    if (event.type !== 'CarPurchased') continue;
    sold.push({ tick: event.tick, paid: event.priceCents, msrp: msrps.get(event.modelId)! });
  }
  const levelOf = (sales: typeof sold) =>
    sales.reduce((sum, { paid }) => sum + paid, 0) / sales.reduce((sum, { msrp }) => sum + msrp, 0);
  const inside = sold.filter(({ tick }) => tick >= span.fromTick && tick < span.toTick);
  const wanted = inside.length === 0 ? null : (100 * levelOf(inside)) / levelOf(sold.slice(0, 200));
  const { priceIndex } = await statisticsOfMarket(opened.database, { marketId: MARKET, ...span });
  expect(rounded(priceIndex)).toBe(rounded(wanted));
});
