/** The hours of a dealership's day, however young the market is. */
import type { SeenEvent } from '../../server/market/privacy.ts';
import { markedHours, salesByHour } from './sales-by-hour.ts';

test('every hour is there, and sales stand in theirs', () => {
  const sale = (tick: number, priceCents: number, costCents: number) =>
    ({ type: 'CarPurchased', tick, priceCents, costCents }) as SeenEvent;
  const events = [sale(61, 500, 400), sale(119, 300, 350), sale(180, 100, 100), sale(240, 1, 1)];
  expect(salesByHour(events, 70, 185)).toEqual([
    { tick: 60, units: 2, profitCents: 50 },
    { tick: 120, units: 0, profitCents: 0 },
    { tick: 180, units: 1, profitCents: 0 },
  ]);
  expect(salesByHour([], 0, 0)).toEqual([{ tick: 0, units: 0, profitCents: 0 }]);
});

test('no hour is marked twice, in the first hour of a market as little as later', () => {
  expect([1, 2, 3, 5].map(markedHours)).toEqual([[0], [0, 1], [0, 1, 2], [0, 1, 2, 3, 4]]);
  for (let hours = 0; hours <= 25; hours += 1) {
    const marks = markedHours(hours);
    expect(marks).toHaveLength(Math.min(hours, 5));
    expect([...new Set(marks)].sort((a, b) => a - b)).toEqual(marks);
    if (hours > 0) expect([marks[0], marks.at(-1)]).toEqual([0, hours - 1]);
  }
});
