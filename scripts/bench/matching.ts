/**
 * Matching beside npm's nodejs-order-book: the same asks, the same queue of offers, the same fills. Then what a
 * tick costs in which little changed, and what is left of the speed when every offer and purchase is an event.
 */
import { OrderBook, Side } from 'nodejs-order-book';
import { Matcher } from '../../server/market/matching/fast/matcher.ts';
import { type Bench, type BenchResult, benchResult, type Figure, quantile, type Scale } from './bench.ts';
import { drawsFrom } from './draws.ts';
import { FastMatcher, type Matched, type MatchingWork, matchingWork, OrderBooks } from './matching-work.ts';
import { processorMs } from './processor-time.ts';
import { recordedMarket } from './recorded-market.ts';

const SIZES = {
  full: { dealerships: 1_000, models: 500, offers: 100_000, pairs: 200_000, rounds: 3, warmUps: 3 },
  smoke: { dealerships: 20, models: 10, offers: 500, pairs: 500, rounds: 1, warmUps: 0 },
};
const CHANGED_SHARE = 100;
const SMALL_TICKS = 21;
/** Ours is over so soon that one run says little. */
const RUNS_PER_ROUND = 3;

export const matchingBench: Bench = { name: 'matching', run };

async function run(scale: Scale): Promise<BenchResult> {
  const size = SIZES[scale];
  const work = matchingWork(size.dealerships, size.models, size.offers);
  for (let i = 0; i < size.warmUps; i += 1) {
    const matcher = new FastMatcher(work);
    matcher.place();
    matcher.match();
  }
  const queue = againstBooks(work, size.rounds);
  const pairs = crossingPairs(size.pairs, size.rounds);
  const ticks = ticksOf(work, size.rounds);
  const recorded = recordedOffers(work);
  const workload =
    `${size.dealerships} dealerships x ${size.models} models, ${size.offers} open offers in one queue, processor time, medians of ` +
    `${size.rounds} interleaved rounds; the books are filled beforehand. A full tick sets every cell anew and places ` +
    `every offer; a small one changes 1 % of the cells and adds 1 % of the offers`;
  return benchResult(
    'matching',
    workload,
    [
      perSecond('nodejs-order-book, a book for each model', size.offers, queue.booksMs),
      perSecond('placed and matched', size.offers, queue.fastMs),
      perSecond('matched alone', size.offers, queue.matchMs),
      perSecond('nodejs-order-book, one book of crossing pairs', size.pairs, pairs.bookMs),
      perSecond('one model of crossing pairs', size.pairs, pairs.fastMs),
      { name: 'full tick', value: ticks.fullMs, unit: 'ms' },
      { name: 'small tick', value: ticks.smallMs, unit: 'ms' },
      perSecond('placed and matched as events, recorded and folded', size.offers, recorded),
    ],
    [
      { name: 'placed and matched, to the books', value: queue.booksMs / queue.fastMs, unit: 'x' },
      { name: 'crossing pairs, to the book', value: pairs.bookMs / pairs.fastMs, unit: 'x' },
      { name: 'full tick, to a small one', value: ticks.fullMs / ticks.smallMs, unit: 'x' },
    ],
  );
}

function againstBooks(work: MatchingWork, rounds: number) {
  const [books, fast, match]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    let ours: Matched = { fills: 0, paidCents: 0 };
    for (let run = 0; run < RUNS_PER_ROUND; run += 1) {
      const matcher = new FastMatcher(work);
      const placing = timed(() => matcher.place());
      const matching = timed(() => matcher.match());
      fast!.push(placing.tookMs + matching.tookMs);
      match!.push(matching.tookMs);
      ours = matching.result;
    }
    const orderBooks = new OrderBooks(work);
    const theirs = timed(() => orderBooks.match());
    books!.push(theirs.tookMs);
    requireSame(theirs.result, ours);
  }
  return { booksMs: median(books!), fastMs: median(fast!), matchMs: median(match!) };
}

/** The easy case of an order book: a seller, then a buyer at his price, over and over. */
function crossingPairs(pairs: number, rounds: number) {
  const draw = drawsFrom(3);
  const prices = Array.from({ length: pairs }, () => draw.between(1_500_000, 9_000_000));
  const ids = prices.map((_, pair) => [`a${pair}`, `o${pair}`] as const);
  const [book, fast]: number[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const orderBook = new OrderBook();
    const matcher = new Matcher();
    matcher.addCell(0, matcher.addModel());
    const theirs = timed(() =>
      prices.forEach((price, pair) => {
        orderBook.limit({ side: Side.SELL, id: ids[pair]![0], size: 1, price });
        orderBook.limit({ side: Side.BUY, id: ids[pair]![1], size: 1, price });
      }),
    );
    let fills = 0;
    const ours = timed(() =>
      prices.forEach((price, pair) => {
        matcher.setCell(0, 1, price, 2 * pair, 0);
        matcher.placeOffer(2 * pair + 1, 0, pair, price);
        matcher.match((slot, cell) => {
          fills += 1;
          matcher.sold(slot, cell);
        });
      }),
    );
    requireSame(pairs, fills);
    book!.push(theirs.tookMs);
    fast!.push(ours.tookMs);
  }
  return { bookMs: median(book!), fastMs: median(fast!) };
}

function ticksOf(work: MatchingWork, rounds: number) {
  const [full, small]: number[][] = [[], []];
  const some = (count: number) => Math.max(1, Math.floor(count / CHANGED_SHARE));
  for (let round = 0; round < rounds; round += 1) {
    const draw = drawsFrom(round);
    const matcher = new FastMatcher(work);
    full!.push(
      timed(() => {
        for (let cell = 0; cell < work.stock.length; cell += 1) matcher.ask(cell, work.stock[cell]!, draw);
        matcher.place();
        matcher.match();
      }).tookMs,
    );
    for (let tick = 0; tick < SMALL_TICKS; tick += 1) {
      const from = draw.below(work.offerModel.length - some(work.offerModel.length));
      small!.push(
        timed(() => {
          for (let i = 0; i < some(work.stock.length); i += 1)
            matcher.ask(draw.below(work.stock.length), 2, draw);
          matcher.place(from, from + some(work.offerModel.length));
          matcher.match();
        }).tookMs,
      );
    }
  }
  return { fullMs: median(full!), smallMs: median(small!) };
}

function recordedOffers(work: MatchingWork): number {
  const market = recordedMarket(work);
  return timed(() => market.placeAndMatch()).tookMs;
}

function timed<T>(act: () => T): { tookMs: number; result: T } {
  const startedMs = processorMs();
  const result = act();
  return { tookMs: processorMs() - startedMs, result };
}

function median(samples: number[]): number {
  return quantile(
    samples.sort((a, b) => a - b),
    0.5,
  );
}

function perSecond(name: string, count: number, tookMs: number): Figure {
  return { name, value: count / tookMs / 1_000, unit: 'M/s' };
}

/** Two ways of the same work that come to different ends measure nothing. */
function requireSame(expected: Matched | number, found: Matched | number): void {
  if (JSON.stringify(expected) === JSON.stringify(found)) return;
  throw new Error(`matched ${JSON.stringify(found)}, the order book ${JSON.stringify(expected)}`);
}
