/** Candles, best asks and stock by stretches, held against what the fold of the journal had at the end of each of them. */
import { PostgresJournal } from '../../journal/postgres-journal.ts';
import { BUSY_DAYS, BUSY_SCENARIO } from '../../journal/testing/busy-scenario.ts';
import { runInBeats } from '../../journal/testing/run-in-beats.ts';
import { apply } from '../../market/apply/apply.ts';
import type { MarketEvent } from '../../market/events.ts';
import { emptyMarket, type Market } from '../../market/market.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type Candle, candlesOf } from './candles.ts';

const MARKET = 'busy';
const END = BUSY_DAYS * 1_440 + 1;

let opened: TestDatabase;
let events: MarketEvent[];
let modelIds: string[];

beforeAll(async () => {
  opened = await openTestDatabase();
  const journal = new PostgresJournal(opened.database);
  for (const marketId of [MARKET, 'neighbour']) {
    const run = { scenario: BUSY_SCENARIO, seed: marketId, marketId, ticks: END - 1 };
    const done = await runInBeats(run, async (batch) => {
      const stored = { marketId, position: batch.to, seed: marketId, agents: null };
      if (batch.from.beat === 0) await journal.create(stored, batch);
      else await journal.commit(batch);
    });
    if (marketId !== MARKET) continue;
    events = done.events;
    modelIds = [...done.market.models.keys()];
  }
});
afterAll(() => opened.close());

interface Span {
  fromTick: number;
  toTick: number;
  stretchTicks: number;
}

/** The same, by folding the whole journal and looking at the market as each stretch ends. */
function folded(modelId: string, { fromTick, toTick, stretchTicks }: Span): Candle[] {
  const market = emptyMarket(MARKET, 'full');
  const candles: Candle[] = [];
  let next = 0;
  for (let tick = fromTick; tick < toTick; tick += stretchTicks) {
    const endTick = Math.min(tick + stretchTicks, toTick);
    const paid: number[] = [];
    let soldOut = false;
    for (; next < events.length && events[next]!.tick < endTick; next += 1) {
      const event = events[next]!;
      apply(market, event);
      if (event.type !== 'CarPurchased' || event.modelId !== modelId || event.tick < tick) continue;
      paid.push(event.priceCents);
      soldOut ||= forSale(market, modelId).length === 0;
    }
    const cells = forSale(market, modelId);
    const asks = cells.flatMap(({ askCents }) => (askCents === null ? [] : [askCents]));
    candles.push({
      tick,
      openCents: paid[0] ?? null,
      highCents: paid.length === 0 ? null : Math.max(...paid),
      lowCents: paid.length === 0 ? null : Math.min(...paid),
      closeCents: paid.at(-1) ?? null,
      units: paid.length,
      bestAskCents: asks.length === 0 ? null : Math.min(...asks),
      stock: cells.reduce((sum, { stock }) => sum + stock, 0),
      soldOut,
    });
  }
  return candles;
}

function forSale(market: Market, modelId: string) {
  return [...market.dealerships.values()].flatMap(({ open, cells }) => {
    const cell = cells.get(modelId);
    return open && cell !== undefined && cell.stock > 0 ? [cell] : [];
  });
}

const SPANS: [string, Span][] = [
  ['the whole of it, by hours', { fromTick: 0, toTick: END, stretchTicks: 60 }],
  [
    'the last day, in stretches that do not divide it',
    { fromTick: END - 1_440, toTick: END, stretchTicks: 77 },
  ],
  ['a stretch in the middle, by ticks', { fromTick: 2_001, toTick: 2_120, stretchTicks: 1 }],
  ['one stretch of all', { fromTick: 0, toTick: END, stretchTicks: END }],
];

test.each(SPANS)('%s', async (_what, span) => {
  const all: Candle[] = [];
  for (const modelId of modelIds) {
    const got = await candlesOf(opened.database, { marketId: MARKET, modelId, ...span });
    expect(got.seq).toBe(events.findLast(({ tick }) => tick < span.toTick)!.seq);
    expect(got.candles).toEqual(folded(modelId, span));
    all.push(...got.candles);
  }
  expect(all.some(({ units }) => units > 0)).toBe(true);
  expect(all.some(({ bestAskCents }) => bestAskCents === null)).toBe(true);
});

test('the busy market sells out, and its dealerships close and open again', () => {
  const hours = modelIds.flatMap((modelId) => folded(modelId, SPANS[0]![1]));
  expect(hours.some(({ soldOut }) => soldOut)).toBe(true);
  const closed = events.flatMap((event) => (event.type === 'DealershipClosed' ? [event.dealershipId] : []));
  expect(closed.length).toBeGreaterThan(0);
});

test('before the market had an event, and after its last', async () => {
  const modelId = modelIds[0]!;
  const asked = { marketId: MARKET, modelId, stretchTicks: 60 };
  const later = await candlesOf(opened.database, { ...asked, fromTick: 50_000, toTick: 50_060 });
  const last = folded(modelId, { fromTick: 0, toTick: END, stretchTicks: END })[0]!;
  const { bestAskCents, stock } = last;
  expect(later.candles).toMatchObject([{ tick: 50_000, units: 0, bestAskCents, stock, soldOut: false }]);
});
