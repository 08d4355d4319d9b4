/** Holds the course that is told backwards against the one that a market really went. */
import { apply } from '../../server/market/apply/apply.ts';
import { emptyMarket } from '../../server/market/market.ts';
import type { MarketEvent } from '../../server/market/events.ts';
import { runBusy } from '../../server/market/testing/busy-scenario.ts';
import { shelfOf } from './movers.ts';
import { askCourseOf } from './best-ask.ts';

const journal: MarketEvent[] = [];
runBusy(900, (event) => journal.push(event));
const FROM_TICK = 300;

/** The best ask of every model after each event, as the fold has it. */
function foldedAsks(modelId: string): Map<number, number | null> {
  const market = emptyMarket('m', 'full');
  const asks = new Map<number, number | null>();
  for (const event of journal) {
    apply(market, event);
    asks.set(event.seq, shelfOf(market).get(modelId)?.bestAskCents ?? null);
  }
  return asks;
}

function marketOf(events: readonly MarketEvent[]) {
  const market = emptyMarket('m', 'full');
  for (const event of events) apply(market, event);
  return market;
}

const market = marketOf(journal);
const modelIds = [...market.models.keys()].filter((modelId) =>
  journal.some((event) => event.type === 'CarPurchased' && event.modelId === modelId),
);

test('ends with the best ask of now, and says none only where none is', () => {
  expect(modelIds.length).toBeGreaterThan(0);
  for (const modelId of modelIds) {
    const events = journal.filter(
      (event) => 'modelId' in event && event.modelId === modelId && event.tick >= FROM_TICK,
    );
    const { points } = askCourseOf(market, modelId, events, FROM_TICK);
    expect(points.at(-1)!.askCents).toBe(shelfOf(market).get(modelId)?.bestAskCents ?? null);
    // Every ask that is told was one at which somebody really sold at that tick.
    const folded = foldedAsks(modelId);
    for (const { tick, askCents } of points.slice(1)) {
      if (askCents === null) continue;
      const real = journal.filter((event) => event.tick === tick).map(({ seq }) => folded.get(seq)!);
      expect(real.some((ask) => ask !== null && ask <= askCents)).toBe(true);
    }
  }
});

test('an empty shelf is a stock-out at the tick of the last sale', () => {
  const only = emptyMarket('m', 'full');
  const shelf = {
    modelId: 'm1',
    stock: 0,
    stockCostCents: 0,
    askCents: 500,
    askSeq: 1,
    askTick: 1,
    stockedTick: 1,
    soldTicks: [],
  };
  only.dealerships.set('d1', { dealershipId: 'd1', open: true, cells: new Map([['m1', shelf]]) } as never);
  const sale = {
    type: 'CarPurchased',
    dealershipId: 'd1',
    modelId: 'm1',
    tick: 7,
    askCents: 500,
  } as MarketEvent;
  expect(askCourseOf(only, 'm1', [sale], 0)).toEqual({
    points: [
      { tick: 0, askCents: 500 },
      { tick: 7, askCents: null },
    ],
    stockOutTicks: [7],
  });
});

describe('before the first change of a stretch', () => {
  const shelf = { modelId: 'm1', stock: 2, askCents: 500 };
  const other = { modelId: 'm1', stock: 2, askCents: 900 };
  const two = emptyMarket('m', 'full');
  two.dealerships.set('d1', { dealershipId: 'd1', open: true, cells: new Map([['m1', shelf]]) } as never);
  two.dealerships.set('d2', { dealershipId: 'd2', open: true, cells: new Map([['m1', other]]) } as never);
  const event = (type: string, tick: number, askCents: number) =>
    ({ type, dealershipId: 'd1', modelId: 'm1', tick, askCents }) as MarketEvent;

  test('the best of the other asks is not told as the best', () => {
    expect(askCourseOf(two, 'm1', [event('AskChanged', 7, 500)], 0).points).toEqual([
      { tick: 0, askCents: null },
      { tick: 7, askCents: 500 },
    ]);
  });

  test('a sale elsewhere tells that nobody asked less than was paid', () => {
    const sale = { ...event('CarPurchased', 3, 900), dealershipId: 'd2', priceCents: 900 } as MarketEvent;
    expect(askCourseOf(two, 'm1', [sale, event('AskChanged', 7, 500)], 0).points).toEqual([
      { tick: 0, askCents: 900 },
      { tick: 7, askCents: 500 },
    ]);
  });

  test('a sale tells what was asked', () => {
    const events = [event('CarPurchased', 3, 450), event('AskChanged', 7, 500)];
    expect(askCourseOf(two, 'm1', events, 0).points).toEqual([
      { tick: 0, askCents: 450 },
      { tick: 7, askCents: 500 },
    ]);
  });
});
