/**
 * Reasons against the market itself: the fold up to the event before says who sold what at which price, and the
 * projections that a switch carries are those that its reason comes to again from the journal.
 */
import { PostgresJournal } from '../../journal/postgres-journal.ts';
import { BUSY_DAYS, BUSY_SCENARIO } from '../../journal/testing/busy-scenario.ts';
import { runInBeats } from '../../journal/testing/run-in-beats.ts';
import { apply } from '../../market/apply/apply.ts';
import type { EventOf, MarketEvent } from '../../market/events.ts';
import { accountsOf, emptyMarket, type Market } from '../../market/market.ts';
import { largerDiscount, netCents, tierDiscountBp } from '../../market/money.ts';
import { ActivePromotions } from '../../market/promotions.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { ReadContext } from '../filters.ts';
import { whyOpen } from './offer.ts';
import { whyPurchased } from './purchase.ts';
import { whySwitched } from './switch.ts';

const MARKET = 'busy';
/** Every so many purchases one is asked about. */
const EACH = 40;

let opened: TestDatabase;
let events: MarketEvent[];
const admin: ReadContext = { marketId: MARKET, tick: 0, viewer: { role: 'admin' } };

beforeAll(async () => {
  opened = await openTestDatabase();
  const journal = new PostgresJournal(opened.database);
  const run = { scenario: BUSY_SCENARIO, seed: 'why', marketId: MARKET, ticks: BUSY_DAYS * 1_440 };
  ({ events } = await runInBeats(run, async (batch) => {
    const stored = { marketId: MARKET, position: batch.to, seed: 'why', agents: null };
    if (batch.from.beat === 0) await journal.create(stored, batch);
    else await journal.commit(batch);
  }));
});
afterAll(() => opened.close());

/** Calls back with the market just before each event of a type. */
async function justBefore<T extends MarketEvent['type']>(
  type: T,
  look: (market: Market, event: EventOf<T>) => Promise<void> | void,
): Promise<void> {
  const market = emptyMarket(MARKET, 'full');
  for (const event of events) {
    if (event.type === type) {
      market.tick = event.tick;
      await look(market, event as EventOf<T>);
    }
    apply(market, event);
  }
}

/** Who had the model for sale, and at which price for the buyer, dearest last: straight from the rules. */
function quotesIn(market: Market, modelId: string, buyerId: string) {
  const promotions = new ActivePromotions(market);
  return [...market.dealerships.values()]
    .flatMap(({ dealershipId, open, cells, loyaltyTiers }) => {
      const cell = cells.get(modelId);
      if (!open || cell === undefined || cell.stock === 0 || cell.askCents === null) return [];
      const units = accountsOf(market).unitsBought.get(dealershipId)?.get(buyerId) ?? 0;
      const promotion = promotions.best('dealership', dealershipId, modelId);
      const discount = largerDiscount(promotion, tierDiscountBp(loyaltyTiers, units));
      const { askCents, askSeq, stock } = cell;
      const priceCents = netCents(askCents, discount.discountBp);
      return [{ dealershipId, askCents, askSeq, stock, ...discount, priceCents }];
    })
    .sort((a, b) => a.priceCents - b.priceCents || a.askSeq - b.askSeq);
}

test('a purchase names the asks that competed, and its own is the first of them', async () => {
  let asked = 0;
  let rivals = 0;
  await justBefore('CarPurchased', async (market, { seq, modelId, buyerId, dealershipId, priceCents }) => {
    if (seq % EACH !== 0) return;
    asked += 1;
    const why = (await whyPurchased(opened.database, admin, seq))!;
    const quotes = quotesIn(market, modelId, buyerId);
    expect(why.quotes).toEqual(quotes.slice(0, 20));
    expect(why).toMatchObject({ place: 1, competed: quotes.length, withLoyalty: true, priceCents });
    expect(why.quotes[0]).toMatchObject({ dealershipId, priceCents });
    rivals += quotes.length - 1;
    const bare = (await whyPurchased(opened.database, { ...admin, viewer: { role: 'public' } }, seq))!;
    expect(bare.withLoyalty).toBe(false);
    expect(bare.quotes.some(({ discountKind }) => discountKind === 'loyalty')).toBe(
      // A tier that begins at nought is everybody's, and says nothing of anybody.
      false,
    );
  });
  expect(asked).toBeGreaterThan(20);
  expect(rivals).toBeGreaterThan(asked / 4);
  expect(await whyPurchased(opened.database, admin, 1)).toBeNull();
});

test('a switch comes to its own projection again, and nobody sold for less over the horizon', async () => {
  let projected = 0;
  let lowest = 0;
  for (const event of events) {
    if (event.type !== 'SupplierSwitched') continue;
    const why = (await whySwitched(opened.database, admin, event.seq, BUSY_SCENARIO.rules))!;
    expect(why.moved).toContain(event.modelId);
    const chosen = why.suppliers.find(({ isNew }) => isNew);
    if (event.toSupplierId === null) {
      expect(why.suppliers.filter(({ isOld }) => !isOld)).toEqual([]);
      continue;
    }
    expect(chosen!.netCents).toBe(event.toNetCents);
    if (event.projectedAfterCents === null) continue;
    projected += 1;
    expect([event.seq, chosen!.projectedCents]).toEqual([event.seq, event.projectedAfterCents]);
    expect(why.horizonUnits).toBe(event.horizonUnits);
    if (why.suppliers[0]!.projectedCents === chosen!.projectedCents) lowest += 1;
  }
  expect(projected).toBeGreaterThan(20);
  // The review weighs whole baskets, so now and then a single model would be cheaper by less than the threshold.
  expect(lowest).toBeGreaterThan(projected * 0.9);
  expect(await whySwitched(opened.database, admin, 1, BUSY_SCENARIO.rules)).toBeNull();
});

test('an open offer says what it waits for', () => {
  const market = emptyMarket(MARKET, 'full');
  for (const event of events) apply(market, event);
  market.tick = events.at(-1)!.tick;
  expect(market.offers.size).toBeGreaterThan(0);
  for (const offer of market.offers.values()) {
    const why = whyOpen(market, offer);
    const [cheapest] = quotesIn(market, offer.modelId, offer.buyerId!);
    expect(why.cheapest).toEqual(cheapest ?? null);
    // After matching nothing fillable is left: what is open is too dear, or not there.
    if (cheapest === undefined)
      expect(why).toMatchObject({ reason: 'not-in-stock', gapCents: null, stock: 0 });
    else if (cheapest.priceCents > offer.maxPriceCents) {
      const gapCents = cheapest.priceCents - offer.maxPriceCents;
      expect(why).toMatchObject({ reason: 'too-dear', gapCents });
    }
    const queue = [...market.offers.values()].filter(({ modelId }) => modelId === offer.modelId);
    expect(why.queue).toEqual({ place: queue.indexOf(offer) + 1, length: queue.length });
  }
});
