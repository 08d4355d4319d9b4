import type { Candle } from '../api/kinds.ts';
import { LIMITS } from '../history/limits.ts';
import { carryOn, goOnTo } from './candles.ts';

const NOTHING_PAID = { openCents: null, highCents: null, lowCents: null, closeCents: null, units: 0 };
const first = (): Candle[] => [{ tick: 60, ...NOTHING_PAID, bestAskCents: 140, stock: 9, soldOut: false }];

const news = (tick: number, paidCents: number | null, bestAskCents: number | null, stock: number) => ({
  seq: tick,
  tick,
  paidCents,
  forSale: { bestAskCents, stock },
});

test('a candle has the first, highest, lowest and last price of its stretch, and what was for sale as it ended', () => {
  const candles = first();
  for (const [tick, paid] of [
    [61, 100],
    [70, 130],
    [80, 90],
    [119, 110],
  ] as const) {
    carryOn(candles, news(tick, paid, 145, 200 - tick), 60);
  }
  const paid = { openCents: 100, highCents: 130, lowCents: 90, closeCents: 110, units: 4 };
  expect(candles).toEqual([{ tick: 60, ...paid, bestAskCents: 145, stock: 81, soldOut: false }]);
});

test('goes on in what the server told', () => {
  const told = { openCents: 100, highCents: 130, lowCents: 90, closeCents: 110, units: 4 };
  const candles: Candle[] = [{ tick: 60, ...told, bestAskCents: 140, stock: 9, soldOut: false }];
  carryOn(candles, news(100, 80, 145, 8), 60);
  expect(candles).toEqual([
    {
      tick: 60,
      ...told,
      lowCents: 80,
      closeCents: 80,
      units: 5,
      bestAskCents: 145,
      stock: 8,
      soldOut: false,
    },
  ]);
});

test('stretches in which nothing happened have the shelves of the one before', () => {
  const candles = first();
  carryOn(candles, news(130, 100, null, 0), 60);
  carryOn(candles, news(250, null, 150, 3), 60);
  expect(candles).toMatchObject([
    { tick: 60, units: 0, bestAskCents: 140, stock: 9, soldOut: false },
    { tick: 120, units: 1, bestAskCents: null, stock: 0, soldOut: true },
    { tick: 180, units: 0, openCents: null, bestAskCents: null, stock: 0, soldOut: false },
    { tick: 240, units: 0, openCents: null, bestAskCents: 150, stock: 3, soldOut: false },
  ]);
});

test('a stretch in which the last car was sold stays one, also when there are cars again; cars that go otherwise are not sold out', () => {
  const candles = first();
  carryOn(candles, news(65, 100, null, 0), 60);
  carryOn(candles, news(70, null, 120, 3), 60);
  carryOn(candles, news(130, null, null, 0), 60);
  expect(candles).toMatchObject([
    { tick: 60, soldOut: true, bestAskCents: 120, stock: 3 },
    { tick: 120, soldOut: false, bestAskCents: null, stock: 0 },
  ]);
});

test('of a long time only the newest stretches are kept', () => {
  const candles = first();
  goOnTo(candles, 60 * (LIMITS.candles - 1), 60);
  expect([candles.length, candles[0]!.tick]).toEqual([LIMITS.candles - 1, 60]);
  goOnTo(candles, 60_000_000, 60);
  expect(candles).toHaveLength(LIMITS.candles);
  expect(candles[0]!.tick).toBe(60_000_000 - 60 * (LIMITS.candles - 1));
  expect(candles.at(-1)).toEqual({ ...first()[0], tick: 60_000_000 });
});
