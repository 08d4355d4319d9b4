/** Shows that the board counts what happened, calls its opening 100, and never grows beyond its limits. */
import type { MarketEvent } from '../events.ts';
import { emptyMarket, type Market } from '../market.ts';
import { apply } from '../apply/apply.ts';
import { seenBy } from '../privacy.ts';
import { only, offer, tinyMarket } from '../testing/tiny-market.ts';
import { runBusy } from '../testing/busy-scenario.ts';
import { applyToBoard, type Board, emptyBoard, indexOf } from './board.ts';
import { LIMITS } from './limits.ts';
import { boardFrom, boardSnapshotOf } from './snapshot.ts';

const PUBLIC = { role: 'public' } as const;

function fold(board: Board, market: Market, events: readonly MarketEvent[]): Board {
  for (const event of events) {
    apply(market, event);
    const seen = seenBy(PUBLIC, event, () => undefined);
    if (seen !== null) applyToBoard(board, market, seen);
  }
  return board;
}

const boardOf = (events: readonly MarketEvent[]) => fold(emptyBoard(), emptyMarket('m', 'full'), events);

const journal: MarketEvent[] = [];
runBusy(1_700, (event) => journal.push(event));

describe('the totals of a day', () => {
  const board = boardOf(journal);

  test.each([0, 1])('of day %i are what happened in it', (day) => {
    const events = journal.filter(({ tick }) => Math.floor(tick / 1_440) === day);
    const sold = only('CarPurchased', events);
    const switches = only('SupplierSwitched', events).filter(({ reason }) => reason !== 'initial');
    const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
    expect(day === 0 ? board.yesterday : board.today).toEqual({
      day,
      units: sold.length,
      paidCents: sum(sold.map(({ priceCents }) => priceCents)),
      askCents: sum(sold.map(({ askCents }) => askCents)),
      costCents: sum(sold.map(({ costCents }) => costCents)),
      offersPlaced: only('OfferPlaced', events).length,
      offersEnded: sold.length + only('OfferExpired', events).length + only('OfferCancelled', events).length,
      unitsRestocked: sum(only('CarsRestocked', events).map(({ units }) => units)),
      switches: switches.length,
      longRunSwitches: switches.filter(({ reason }) => reason === 'long-run').length,
    });
    expect(sold.length).toBeGreaterThan(20);
  });

  test('of dealerships and models are what they sold, over all days', () => {
    const sold = only('CarPurchased', journal);
    for (const totals of board.dealerships.values()) {
      expect(totals.units).toBe(
        sold.filter(({ dealershipId }) => dealershipId === totals.dealershipId).length,
      );
    }
    for (const prices of board.models.values()) {
      const ofModel = sold.filter(({ modelId }) => modelId === prices.modelId);
      expect(prices).toMatchObject({ units: ofModel.length, lastCents: ofModel.at(-1)!.priceCents });
    }
    const units = [...board.dealerships.values()].reduce((total, one) => total + one.units, 0);
    expect(units).toBe(sold.length);
  });
});

describe('the price index', () => {
  test('is nothing before a sale, and 100 over the opening sales', () => {
    expect(indexOf(emptyBoard(), { paidCents: 1, msrpCents: 1 })).toBeNull();
    const firstSales = only('CarPurchased', journal).slice(0, LIMITS.openingUnits);
    const board = boardOf(journal.slice(0, firstSales.at(-1)!.seq));
    expect(board.opening.units).toBe(LIMITS.openingUnits);
    expect(indexOf(board, board.opening)).toBeCloseTo(100, 9);
    const all = { paidCents: 0, msrpCents: 0 };
    for (const bucket of board.buckets) {
      all.paidCents += bucket.paidCents;
      all.msrpCents += bucket.msrpCents;
    }
    expect(indexOf(board, all)).toBeCloseTo(100, 9);
    expect(indexOf(board, { paidCents: 2 * all.paidCents, msrpCents: all.msrpCents })).toBeCloseTo(200, 9);
  });

  test('keeps its opening however much is sold later', () => {
    const sold = only('CarPurchased', journal);
    const opened = boardOf(journal.slice(0, sold[LIMITS.openingUnits - 1]!.seq)).opening;
    expect(boardOf(journal).opening).toEqual(opened);
    expect(sold.length).toBeGreaterThan(LIMITS.openingUnits);
  });
});

describe('the board', () => {
  test('stays within its limits however long the market runs', () => {
    const tiny = tinyMarket({ buyers: { b1: 1e12 } });
    const market = emptyMarket('tiny', 'full');
    const board = fold(emptyBoard(), market, tiny.journal);
    for (let tick = 10; tick < 14 * 1_440; tick += 10) {
      const events = [...tiny.until(tick), ...tiny.tick(offer(`o${tick}`, 11_000))];
      fold(board, market, events);
    }
    expect(board.buckets).toHaveLength(LIMITS.buckets);
    expect(board.buckets.at(-1)!.tick).toBe(14 * 1_440 - 10);
    expect(board.models.get('m1')!.points).toHaveLength(LIMITS.pricePoints);
    expect(board.tape.length).toBeGreaterThanOrEqual(LIMITS.tape);
    expect(board.tape.length).toBeLessThanOrEqual(LIMITS.tapeMost);
    expect(board.yesterday).toMatchObject({ day: 12, units: 144 });
    expect(board.tape.at(-1)).toMatchObject({ type: 'CarPurchased', seq: market.seq });
  });

  test('keeps the last switches and promotions on the tape, whatever is sold since', () => {
    const kept = journal.filter(
      (event) =>
        event.type === 'PromotionAnnounced' ||
        event.type === 'PromotionWithdrawn' ||
        (event.type === 'SupplierSwitched' && event.reason !== 'initial'),
    );
    const market = emptyMarket('m', 'full');
    const board = fold(emptyBoard(), market, journal);
    const sale = journal.findLast(({ type }) => type === 'CarPurchased')!;
    // Only the board is told of them: to sell so many would take the market weeks.
    for (let i = 0; i < 3 * LIMITS.tapeMost; i += 1) {
      applyToBoard(
        board,
        market,
        seenBy(PUBLIC, sale, () => undefined)!,
      );
    }
    const rare = board.tape.filter(({ type }) => type !== 'CarPurchased' && type !== 'CarsRestocked');
    const lastOf = (switches: boolean) =>
      kept.filter(({ type }) => (type === 'SupplierSwitched') === switches).slice(-LIMITS.tapeOfKind);
    const expected = [...lastOf(true), ...lastOf(false)].map(({ seq }) => seq).sort((a, b) => a - b);
    expect(rare.map(({ seq }) => seq)).toEqual(expected);
    expect(lastOf(true).length).toBeGreaterThan(0);
    expect(lastOf(false).length).toBeGreaterThan(0);
    expect(board.tape.length).toBeLessThanOrEqual(LIMITS.tapeMost);
  });

  test('has an empty yesterday after a day without a single event', () => {
    const tiny = tinyMarket();
    const board = boardOf(tiny.journal);
    tiny.until(20);
    tiny.until(3 * 1_440);
    const events = tiny.tick(offer('o1', 1));
    fold(board, emptyMarket('m', 'full'), [...tiny.journal.slice(0, -events.length), ...events]);
    expect(board).toMatchObject({
      yesterday: { day: 2, offersPlaced: 0 },
      today: { day: 3, offersPlaced: 1 },
    });
  });

  test('comes back from a snapshot and goes on the same', () => {
    const half = Math.floor(journal.length / 2);
    const market = emptyMarket('m', 'full');
    const cut = fold(emptyBoard(), market, journal.slice(0, half));
    const back = boardFrom(
      JSON.parse(JSON.stringify(boardSnapshotOf(cut))) as ReturnType<typeof boardSnapshotOf>,
    );
    fold(back, market, journal.slice(half));
    expect(JSON.stringify(boardSnapshotOf(back))).toBe(JSON.stringify(boardSnapshotOf(boardOf(journal))));
  });

  test('has nothing of who bought in its memory', () => {
    expect(JSON.stringify(boardSnapshotOf(boardOf(journal)))).not.toMatch(/visitor-|buyerId|"by"/);
  });
});
