/** Shows how long a cell remembers its sales: as long as anything may ask for them, and no longer. */
import { dealership, keeps, offer, only, type TinyMarket, tinyMarket } from './testing/tiny-market.ts';
import { TICKS_PER_DAY } from './time.ts';

/** A dealership that sells one car at each of these ticks. */
function selling(ticks: readonly number[], soldWindowTicks = TICKS_PER_DAY): TinyMarket {
  const dealerships = [dealership('d1', { restock: keeps(5) })];
  const tiny = tinyMarket({ dealerships, rules: { soldWindowTicks } });
  for (const [i, tick] of ticks.entries()) {
    tiny.until(tick - 1);
    tiny.tick(offer(`o${i}`, 20_000));
  }
  return tiny;
}

test('a sale of a day ago counts in the tick that stands, also after the sale of that tick', () => {
  const tiny = selling([20, 20 + TICKS_PER_DAY]);
  const events = tiny.when({ type: 'LeaveSupplier', supplierId: 's1' });
  expect(only('SupplierSwitched', events)).toMatchObject([{ horizonUnits: 30 }]);
});

test('a sale counts as long as the window of the market, also where that is more than a day', () => {
  const tiny = selling([20, 20 + TICKS_PER_DAY + 1], 2 * TICKS_PER_DAY);
  const events = tiny.when({ type: 'LeaveSupplier', supplierId: 's1' });
  expect(only('SupplierSwitched', events)).toMatchObject([{ horizonUnits: 15 }]);
});

test('sales before the window are forgotten, all of them', () => {
  const tiny = selling([20, 21, 22, 22 + TICKS_PER_DAY]);
  expect(tiny.cell('d1', 'm1')!.soldTicks).toEqual([22, 22 + TICKS_PER_DAY]);
});
