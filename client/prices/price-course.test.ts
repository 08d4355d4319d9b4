import type { SeenEvent } from '../../server/market/privacy.ts';
import { priceCourse } from './price-course.ts';

const at = (tick: number, event: object) => ({ tick, ...event }) as SeenEvent;

test('all stretches are there, each with the ask at its end, and one sign of a kind in each', () => {
  const events = [
    at(65, { type: 'CarPurchased', priceCents: 90 }),
    at(70, { type: 'SupplierSwitched' }),
    at(80, { type: 'SupplierSwitched' }),
    at(130, { type: 'PromotionAnnounced' }),
  ];
  const asks = {
    points: [
      { tick: 10, askCents: 100 },
      { tick: 100, askCents: 110 },
      { tick: 121, askCents: null },
    ],
    stockOutTicks: [121],
  };
  const { points, markers } = priceCourse(events, asks, 10, 130, 60);
  expect(points.map(({ tick, candle, askCents }) => [tick, candle?.closeCents ?? null, askCents])).toEqual([
    [0, null, 100],
    [60, 90, 110],
    [120, null, null],
  ]);
  expect(markers).toEqual([
    { tick: 60, kind: 'switch' },
    { tick: 120, kind: 'stockout' },
    { tick: 120, kind: 'promotion' },
  ]);
});

test('without asks there are candles alone', () => {
  const { points } = priceCourse([], null, 0, 59, 60);
  expect(points).toEqual([{ tick: 0, candle: null, askCents: null }]);
});
