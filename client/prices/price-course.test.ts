import type { SeenEvent } from '../../server/market/privacy.ts';
import type { Candle } from '../api/kinds.ts';
import { priceCourse } from './price-course.ts';

const at = (tick: number, event: object) => ({ tick, ...event }) as SeenEvent;
const NOTHING_PAID = { openCents: null, highCents: null, lowCents: null, closeCents: null, units: 0 };
const PAID = { openCents: 90, highCents: 95, lowCents: 85, closeCents: 92, units: 3 };

const CANDLES: Candle[] = [
  { tick: 0, ...NOTHING_PAID, bestAskCents: 100, stock: 4, soldOut: false },
  { tick: 60, ...PAID, bestAskCents: null, stock: 0, soldOut: true },
  { tick: 120, ...NOTHING_PAID, bestAskCents: 110, stock: 1, soldOut: false },
];

test('each stretch with what was paid in it, and the ask as it ended', () => {
  expect(priceCourse(CANDLES, [], 60).points).toEqual([
    { tick: 0, paid: null, askCents: 100 },
    { tick: 60, paid: PAID, askCents: null },
    { tick: 120, paid: null, askCents: 110 },
  ]);
});

test('one sign of a kind in each stretch, and none before the first', () => {
  const events = [
    at(70, { type: 'SupplierSwitched' }),
    at(80, { type: 'SupplierSwitched' }),
    at(130, { type: 'PromotionAnnounced' }),
  ];
  expect(priceCourse(CANDLES, events, 60).markers).toEqual([
    { tick: 60, kind: 'stockout' },
    { tick: 60, kind: 'switch' },
    { tick: 120, kind: 'promotion' },
  ]);
  expect(priceCourse(CANDLES.slice(2), events, 60).markers).toEqual([{ tick: 120, kind: 'promotion' }]);
});

test('without candles there is no course', () => {
  expect(priceCourse([], [at(70, { type: 'SupplierSwitched' })], 60)).toEqual({
    points: [],
    markers: [],
  });
});
