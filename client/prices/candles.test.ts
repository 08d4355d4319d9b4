import { type Sale, candlesOf } from './candles.ts';

const sale = (tick: number, priceCents: number) => ({ type: 'CarPurchased', tick, priceCents }) as Sale;

test('a candle has the first, highest, lowest and last price of its stretch; none where nothing was sold', () => {
  const sales = [sale(61, 100), sale(70, 130), sale(80, 90), sale(119, 110), sale(240, 50)];
  expect(candlesOf(sales, 60)).toEqual([
    { tick: 60, openCents: 100, highCents: 130, lowCents: 90, closeCents: 110, units: 4 },
    { tick: 240, openCents: 50, highCents: 50, lowCents: 50, closeCents: 50, units: 1 },
  ]);
});
