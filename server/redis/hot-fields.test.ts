/** What events change in the hot state, put onto what stood, is what the market then holds. */
import type { MarketEvent } from '../market/events.ts';
import { dealership, model, offer, promotion, supplier, tinyMarket } from '../market/testing/tiny-market.ts';
import { allFieldsOf, changesOf } from './hot-fields.ts';
import { putInto } from './hot-since.ts';

const withoutRemoved = (fields: Map<string, string>) =>
  new Map([...fields].filter(([, value]) => value !== ''));

function hotMarket() {
  const tiny = tinyMarket({ models: [model('m1'), model('m2')] });
  const [cells, prices] = [new Map<string, string>(), new Map<string, string>()];
  let promotions: string[] = [];
  const after = (events: readonly MarketEvent[]) => {
    const changes = changesOf(tiny.market, events);
    putInto(cells, changes.cells);
    putInto(prices, changes.prices);
    promotions = changes.promotions ?? promotions;
    const all = allFieldsOf(tiny.market);
    const [held, listed] = [new Map<string, string>(), new Map<string, string>()];
    putInto(held, all.cells);
    putInto(listed, all.prices);
    const hot = { cells: withoutRemoved(cells), prices: withoutRemoved(prices) };
    expect(hot).toEqual({ cells: withoutRemoved(held), prices: withoutRemoved(listed) });
    expect(promotions).toEqual(all.promotions);
    return [hot.cells.size, hot.prices.size, promotions.length / 2];
  };
  return { tiny, after };
}

test('cells, prices and promotions are those of the market after whatever happened', () => {
  const { tiny, after } = hotMarket();
  expect(after(tiny.journal)).toEqual([0, 2, 0]);
  expect(after(tiny.until(10))).toEqual([2, 2, 0]);
  expect(after(tiny.tick(offer('o1', 20_000)))).toEqual([2, 2, 0]);
  expect(after(tiny.when({ type: 'LeaveSupplier', supplierId: 's1' }))).toEqual([2, 0, 0]);
  expect(after(tiny.when(supplier('s1', { m2: 9_000 })))).toEqual([2, 1, 0]);
  expect(after(tiny.when(promotion('dealership d1', { promotionId: 'p' })))).toEqual([2, 1, 1]);
  expect(after(tiny.when({ type: 'CloseDealership', dealershipId: 'd1' }))).toEqual([0, 1, 1]);
  expect(after(tiny.when(dealership('d1')))).toEqual([2, 1, 1]);
  expect(after(tiny.when({ type: 'WithdrawPromotion', promotionId: 'p' }))).toEqual([2, 1, 0]);
  const none = { type: 'PriceModel', supplierId: 's1', modelId: 'm2', listCents: null } as const;
  expect(after(tiny.when(none))).toEqual([2, 0, 0]);
});
