/** Shows how asks follow the cost of stock and the policy, and that an ask that did not change stays silent. */
import type { MarketEvent } from '../events.ts';
import { dealership, keeps, offer, only, supplier, tinyMarket } from '../testing/tiny-market.ts';
import type { Command } from '../commands.ts';

const asks = (events: readonly MarketEvent[]) =>
  only('AskChanged', events).map((e) => `${e.tick} ${e.askCents}`);
const relist = (listCents: number): Command => ({
  type: 'PriceModel',
  supplierId: 's1',
  modelId: 'm1',
  listCents,
});
const sell = (offerId: string) => offer(offerId, 500_000);

const fixedMarket = (listCents: number, markupBp: number, units = 1) =>
  tinyMarket({
    suppliers: [supplier('s1', { m1: listCents })],
    dealerships: [dealership('d1', { pricing: { policy: 'fixed', markupBp }, restock: keeps(units) })],
  });

describe('a fixed ask', () => {
  test.each([
    { list: 10_000, markupBp: 1_200, ask: 11_200 },
    { list: 9_999, markupBp: 1, ask: 9_999 },
    { list: 10_001, markupBp: 1_234, ask: 11_235 },
    { list: 10_000, markupBp: 0, ask: 10_000 },
    { list: 1, markupBp: 100_000, ask: 11 },
  ])('over a cost of $list with $markupBp bp is $ask', ({ list, markupBp, ask }) => {
    expect(asks(fixedMarket(list, markupBp).until(10))).toEqual([`10 ${ask}`]);
  });

  test('is over the average cost of the stock, rounded up', () => {
    const tiny = fixedMarket(10_000, 1_000, 2);
    tiny.until(10);
    tiny.when(relist(10_003));
    tiny.tick(sell('o1'));
    // 10,000 + 10,003 over two units: 10,001.5, up to 10,002, plus floor(1,000.2).
    expect(asks(tiny.until(20))).toEqual(['20 11002']);
    expect(tiny.cell('d1', 'm1')).toMatchObject({ stock: 2, stockCostCents: 20_003 });
    // A sale books the cost rounded down; the cent stays with the unit that is left.
    expect(only('CarPurchased', tiny.tick(sell('o2')))).toMatchObject([
      { costCents: 10_001, priceCents: 11_002 },
    ]);
    expect(tiny.cell('d1', 'm1')).toMatchObject({ stock: 1, stockCostCents: 10_002 });
    expect(only('CarPurchased', tiny.tick(sell('o3')))).toMatchObject([{ costCents: 10_002 }]);
    expect(tiny.cell('d1', 'm1')).toMatchObject({ stock: 0, stockCostCents: 0 });
  });

  test('is told once, and again only when it changes', () => {
    const tiny = fixedMarket(10_000, 1_000);
    tiny.until(10);
    expect(tiny.until(300)).toEqual([]);
    tiny.tick(sell('o1'));
    expect(asks(tiny.until(400))).toEqual([]);
    tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', pricing: { policy: 'fixed', markupBp: 500 } });
    expect(asks(tiny.until(500))).toEqual(['410 10500']);
  });

  test('stands while there is no stock, whatever policy comes meanwhile', () => {
    const tiny = fixedMarket(10_000, 1_000);
    tiny.until(10);
    tiny.tick(sell('o1'), { type: 'LeaveSupplier', supplierId: 's1' });
    tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', pricing: { policy: 'fixed', markupBp: 500 } });
    expect(asks(tiny.until(100))).toEqual([]);
    expect(tiny.cell('d1', 'm1')).toMatchObject({ stock: 0, askCents: 11_000 });
  });

  test('of a model that was never in stock is none', () => {
    const tiny = tinyMarket({ dealerships: [dealership('d1', { balanceCents: 0 })] });
    expect(asks(tiny.until(100))).toEqual([]);
    expect(tiny.cell('d1', 'm1')?.askCents ?? null).toBeNull();
  });

  test('of a closed dealership is not touched; it is brought up to date after it opened again', () => {
    const tiny = fixedMarket(10_000, 1_000);
    tiny.until(10);
    tiny.when({ type: 'CloseDealership', dealershipId: 'd1' });
    expect(tiny.until(50)).toEqual([]);
    tiny.when(dealership('d1', { pricing: { policy: 'fixed', markupBp: 2_000 }, balanceCents: 0 }));
    expect(asks(tiny.until(60))).toEqual(['60 12000']);
  });
});

describe('an adaptive ask', () => {
  const policy = {
    policy: 'adaptive',
    markupBp: 1_000,
    floorBp: 300,
    ceilingBp: 1_300,
    stepBp: 100,
    windowTicks: 60,
    fastUnits: 2,
  } as const;
  const adaptive = (change: object = {}, units = 5) => {
    const tiny = tinyMarket({
      dealerships: [dealership('d1', { pricing: { ...policy, ...change }, restock: keeps(units) })],
      buyers: { b1: 100_000_000 },
    });
    return tiny;
  };

  test('starts at the markup', () => {
    expect(asks(adaptive().until(10))).toEqual(['10 11000']);
  });

  test('starts within its floor and its ceiling', () => {
    expect(asks(adaptive({ markupBp: 100 }).until(10))).toEqual(['10 10300']);
    expect(asks(adaptive({ markupBp: 5_000 }).until(10))).toEqual(['10 11300']);
  });

  test('falls step by step while it stands, down to the floor and no further', () => {
    // 1 % of the ask, rounded down: 11,000 - 110 - 108 - 107 - 106 - 105, and then the floor of 10,300.
    expect(asks(adaptive().until(1_000))).toEqual([
      '10 11000',
      '70 10890',
      '130 10782',
      '190 10675',
      '250 10569',
      '310 10464',
      '370 10360',
      '430 10300',
    ]);
  });

  test('rises while the model sells fast, up to the ceiling', () => {
    const tiny = adaptive();
    for (let tick = 10; tick <= 250; tick += 20) {
      tiny.until(tick);
      tiny.tick(sell(`a${tick}`));
    }
    expect(asks(tiny.journal)).toEqual(['10 11000', '70 11110', '130 11221', '190 11300']);
  });

  test('stays while it sells, but not fast', () => {
    const tiny = adaptive();
    // One sale in any sixty ticks: at 15, 75, 135 …
    for (let tick = 15; tick <= 400; tick += 60) {
      tiny.until(tick - 1);
      tiny.tick(sell(`a${tick}`));
    }
    expect(asks(tiny.journal)).toEqual(['10 11000']);
  });

  test('does not fall for having been sold out: stock must have stood as long', () => {
    const tiny = adaptive({}, 1);
    tiny.until(10);
    tiny.tick({ type: 'LeaveSupplier', supplierId: 's1' }, sell('o1'));
    tiny.until(205);
    tiny.when(supplier('s1', { m1: 10_000 }));
    // The source comes back with the review of tick 240, stock with the restock of the same tick.
    expect(asks(tiny.until(299))).toEqual([]);
    expect(asks(tiny.until(310))).toEqual(['300 10890']);
  });

  test('falls for stock that stood, though more of it came in', () => {
    const tiny = adaptive({}, 1);
    tiny.until(35);
    tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', restock: keeps(2) });
    expect(asks(tiny.until(70))).toEqual(['70 10890']);
  });

  test('falls once the last sale is longer ago than the window, also a sale of a restock tick', () => {
    const tiny = adaptive();
    tiny.until(19);
    tiny.tick(sell('o1'));
    // The sixty ticks before 80 still begin with the sale.
    expect(asks(tiny.until(140))).toEqual(['90 10890']);
  });

  test('of a closed dealership stands, however long', () => {
    const tiny = adaptive();
    tiny.until(20);
    tiny.when({ type: 'CloseDealership', dealershipId: 'd1' });
    expect(tiny.until(500)).toEqual([]);
  });

  test('follows its cost when that rises: never below the floor over it', () => {
    const tiny = adaptive({}, 1);
    tiny.until(10);
    tiny.when(relist(20_000));
    tiny.tick(sell('o1'));
    expect(asks(tiny.until(20))).toEqual(['20 20600']);
  });

  test('looks back as far as its window says, also where the market counts its sales for less', () => {
    const tiny = tinyMarket({
      rules: { soldWindowTicks: 20 },
      dealerships: [dealership('d1', { pricing: policy, restock: keeps(5) })],
    });
    tiny.until(19);
    tiny.tick(sell('o1'));
    tiny.until(59);
    tiny.tick(sell('o2'));
    expect(asks(tiny.until(70))).toEqual(['70 11110']);
  });
});
