/** Shows that money and cars are conserved at every event of a busy run, and in which order a tick happens. */
import type { MarketEvent } from './events.ts';
import { accountsOf, type Market } from './market.ts';
import { runBusy } from './testing/busy-scenario.ts';
import { offer, only, promotion, tinyMarket } from './testing/tiny-market.ts';

const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);

function moneyInside(market: Market): number {
  const { buyers, dealershipBalances, takings } = accountsOf(market);
  const wallets = [...buyers.values()].map(({ balanceCents }) => balanceCents);
  return sum(wallets) + sum(dealershipBalances.values()) + sum(takings.values());
}

const cellsOf = (market: Market) => [...market.dealerships.values()].flatMap((d) => [...d.cells.values()]);

describe('at every event of a busy run', () => {
  const faults: string[] = [];
  const fault = (event: MarketEvent, what: string) => faults.push(`seq ${event.seq} ${event.type}: ${what}`);
  const moved = {
    deposited: 0,
    withdrawn: 0,
    restocked: 0,
    sold: 0,
    restockCost: 0,
    soldCost: 0,
    takings: 0,
  };

  function note(event: MarketEvent): void {
    if (event.type === 'MoneyDeposited') moved.deposited += event.amountCents;
    if (event.type === 'MoneyWithdrawn') moved.withdrawn += event.amountCents;
    if (event.type === 'CarsRestocked') {
      moved.restocked += event.units;
      moved.restockCost += event.totalCents;
    }
    if (event.type === 'CarPurchased') {
      moved.sold += 1;
      moved.soldCost += event.costCents;
    }
  }

  function audit(event: MarketEvent, market: Market): void {
    const outside = moved.deposited - moved.withdrawn;
    const accounts = accountsOf(market);
    if (accounts.outsideCents !== outside) fault(event, 'outside is not what came in');
    if (moneyInside(market) !== outside) fault(event, `money ${moneyInside(market)}, came in ${outside}`);
    if (sum(accounts.takings.values()) !== moved.restockCost) fault(event, 'takings are not what was paid');
    const cells = cellsOf(market);
    if (sum(cells.map(({ stock }) => stock)) !== moved.restocked - moved.sold) fault(event, 'cars');
    const cost = sum(cells.map(({ stockCostCents }) => stockCostCents));
    if (cost !== moved.restockCost - moved.soldCost) fault(event, 'cost of stock');
    for (const { stock, stockCostCents } of cells) {
      if (stock < 0 || stockCostCents < 0) fault(event, 'negative stock');
      if (stock === 0 && stockCostCents !== 0) fault(event, 'cost without stock');
    }
    for (const balance of accounts.dealershipBalances.values())
      if (balance < 0) fault(event, 'a balance below zero');
    auditHolds(event, market);
  }

  function auditHolds(event: MarketEvent, market: Market): void {
    const held = new Map<string, number>();
    for (const { buyerId, maxPriceCents } of market.offers.values()) {
      held.set(buyerId!, (held.get(buyerId!) ?? 0) + maxPriceCents);
    }
    for (const { buyerId, heldCents, balanceCents } of accountsOf(market).buyers.values()) {
      if (heldCents !== (held.get(buyerId) ?? 0)) fault(event, `${buyerId} holds ${heldCents}`);
      if (balanceCents < heldCents) fault(event, `${buyerId} holds more than he has`);
    }
  }

  runBusy(1_500, (event, run) => {
    note(event);
    if (run !== null) audit(event, run.market);
  });

  test('money and cars are conserved', () => {
    expect(faults).toEqual([]);
    expect(moved.sold).toBeGreaterThan(300);
    expect(moved.restocked).toBeGreaterThan(300);
  });
});

test('a tick expires, decides, reviews, restocks, asks and matches, in this order', () => {
  const tiny = tinyMarket({ buyers: { b1: 50_000 } });
  tiny.when(offer('old', 9_000, { expiresAtTick: 60 }));
  tiny.until(49);
  tiny.tick(offer('first', 20_000));
  tiny.when({
    type: 'JoinSupplier',
    supplierId: 's2',
    name: 'Cheap',
    foundedYear: 2000,
    country: 'FR',
    loyaltyTiers: [],
  });
  tiny.until(59);
  const events = tiny.tick(
    { type: 'PriceModel', supplierId: 's2', modelId: 'm1', listCents: 8_000 },
    offer('new', 20_000),
  );
  expect(events.map((event) => `${event.tick} ${event.type}`)).toEqual([
    '60 OfferExpired',
    '60 SupplierPriced',
    '60 OfferPlaced',
    '60 SupplierSwitched',
    '60 CarsRestocked',
    '60 AskChanged',
    '60 CarPurchased',
  ]);
});

test('reviews come every 60 ticks, restocks every 10, and a tick in which nothing happens leaves no event', () => {
  const tiny = tinyMarket();
  const opened = tiny.market.seq;
  expect(tiny.until(9)).toEqual([]);
  expect(tiny.market).toMatchObject({ tick: 9, seq: opened });
  tiny.when({
    type: 'JoinSupplier',
    supplierId: 's2',
    name: 'Cheap',
    foundedYear: 2000,
    country: 'FR',
    loyaltyTiers: [],
    prices: { m1: 1 },
  });
  expect(tiny.until(100).map((event) => `${event.tick} ${event.type}`)).toEqual([
    '10 CarsRestocked',
    '10 AskChanged',
    '60 SupplierSwitched',
  ]);
});

test('commands from outside are decided before those of the agents', () => {
  const always = (value: number) => ({ min: value, max: value });
  const buyers = {
    offersPerTick: always(1),
    population: 1,
    bidBp: always(10_000),
    openTicks: always(9),
    incomeBp: always(0),
    favourites: 1,
  };
  const tiny = tinyMarket({ agents: { buyers } });
  const placed = only('OfferPlaced', tiny.tick(offer('first', 1)));
  expect(placed.map(({ buyerId }) => buyerId)).toEqual(['b1', 'visitor-1']);
});

test('asks follow a new policy with the next restock, not before', () => {
  const tiny = tinyMarket();
  tiny.until(12);
  tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', pricing: { policy: 'fixed', markupBp: 500 } });
  expect(tiny.until(30)).toMatchObject([{ tick: 20, type: 'AskChanged', askCents: 10_500 }]);
});

test('a promotion that begins makes a waiting offer fillable in that very tick, and no later than its end', () => {
  const given = () => {
    const tiny = tinyMarket({ buyers: { b1: 50_000 } });
    tiny.until(10);
    tiny.when(promotion('dealership d1', { promotionId: 'p', startsAtTick: 20, endsAtTick: 25 }));
    return tiny;
  };
  const tiny = given();
  tiny.when(offer('o1', 9_900));
  expect(tiny.until(30)).toMatchObject([
    {
      tick: 20,
      type: 'CarPurchased',
      askCents: 11_000,
      priceCents: 9_900,
      discountKind: 'promotion',
      promotionId: 'p',
    },
    { tick: 20 + 10, type: 'CarsRestocked' },
  ]);
  const late = given();
  late.until(24);
  expect(late.tick(offer('o1', 9_900))).toHaveLength(1);
  expect(late.until(100)).toEqual([]);
});
