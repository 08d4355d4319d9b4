/** The demo scenario: its size, what of its promises shows within three days, and that it is the same every time. */
import { createHash } from 'node:crypto';
import type { Agents } from '../market/agents/agents.ts';
import type { EventOf, EventType, MarketEvent } from '../market/events.ts';
import { ScenarioRun } from '../market/run.ts';
import { TICKS_PER_DAY } from '../market/time.ts';
import { loadScenario } from './load.ts';

const scenario = await loadScenario('demo');
const threeDays = eventsOf('1', 3 * TICKS_PER_DAY);

function eventsOf(seed: string, ticks: number, agents: Agents = scenario.agents!): MarketEvent[] {
  const events: MarketEvent[] = [];
  const run = new ScenarioRun({ ...scenario, agents }, seed, 'main', (event) => events.push(event));
  while (run.market.tick < ticks) run.advance();
  return events;
}

function sha256(events: readonly MarketEvent[]): string {
  return createHash('sha256')
    .update(events.map((event) => JSON.stringify(event)).join('\n'))
    .digest('hex');
}

describe('what the demo consists of', () => {
  test('40 dealerships in at least 15 countries, 12 suppliers, promotions on both sides', () => {
    const { dealerships, suppliers, promotions } = scenario;
    expect(dealerships).toHaveLength(40);
    expect(new Set(dealerships.map(({ country }) => country)).size).toBeGreaterThanOrEqual(15);
    expect(new Set(dealerships.map(({ preferences }) => JSON.stringify(preferences))).size).toBe(40);
    expect(suppliers).toHaveLength(12);
    expect(new Set(promotions.map(({ ownerType }) => ownerType))).toEqual(
      new Set(['dealership', 'supplier']),
    );
    expect(new Set(dealerships.map(({ pricing }) => pricing.policy))).toEqual(new Set(['fixed', 'adaptive']));
  });

  test('two to six suppliers for every model, at 78 to 96 % of its MSRP', () => {
    const outside = scenario.models.filter(({ modelId, msrpCents }) => {
      const prices = scenario.suppliers.flatMap((supplier) => supplier.prices?.[modelId] ?? []);
      const fair = prices.every((price) => price >= 0.78 * msrpCents && price <= 0.9601 * msrpCents);
      return prices.length < 2 || prices.length > 6 || !fair;
    });
    expect(outside).toEqual([]);
  });
});

describe('three days of the demo', () => {
  const events = threeDays;
  const ofType = <T extends EventType>(type: T) =>
    events.filter((event) => event.type === type) as EventOf<T>[];
  const purchases = ofType('CarPurchased');
  const restocks = ofType('CarsRestocked');
  const share = (part: number, whole: number) => part / whole;

  test('nearly every dealership sells', () => {
    expect(new Set(purchases.map(({ dealershipId }) => dealershipId)).size).toBeGreaterThanOrEqual(36);
  });

  test('most offers are filled, some expire', () => {
    const filled = share(purchases.length, purchases.length + ofType('OfferExpired').length);
    expect(filled).toBeGreaterThan(0.5);
    expect(filled).toBeLessThan(0.85);
  });

  test('promotions and loyalty give discounts on both sides', () => {
    for (const trades of [purchases, restocks]) {
      const kind = (kind: string) => trades.filter(({ discountKind }) => discountKind === kind).length;
      expect(share(kind('promotion'), trades.length)).toBeGreaterThan(0.05);
      expect(share(kind('promotion'), trades.length)).toBeLessThan(0.5);
      expect(kind('loyalty')).toBeGreaterThan(0);
    }
  });

  test('sources are found and changed for every reason that does not take somebody to leave', () => {
    const reasons = new Set(ofType('SupplierSwitched').map(({ reason }) => reason));
    for (const reason of ['initial', 'cheaper-now', 'long-run'] as const) expect(reasons).toContain(reason);
  });

  test('asks move both ways', () => {
    const moves = new Set<number>();
    const last = new Map<string, number>();
    for (const { dealershipId, modelId, askCents } of ofType('AskChanged')) {
      const cell = `${dealershipId} ${modelId}`;
      const before = last.get(cell);
      if (before !== undefined) moves.add(Math.sign(askCents! - before));
      last.set(cell, askCents!);
    }
    expect(moves).toEqual(new Set([-1, 1]));
  });

  test('dealerships earn, and prices stay where they began', () => {
    const sum = (of: (purchase: (typeof purchases)[number]) => number, days: number[]) =>
      purchases
        .filter(({ tick }) => days.includes(Math.floor(tick / TICKS_PER_DAY)))
        .reduce((total, purchase) => total + of(purchase), 0);
    const paid = (days: number[]) => sum(({ priceCents }) => priceCents, days);
    const margin = 1 - sum(({ costCents }) => costCents, [0, 1, 2]) / paid([0, 1, 2]);
    expect(margin).toBeGreaterThan(0.03);
    expect(margin).toBeLessThan(0.12);
    const msrp = new Map(scenario.models.map(({ modelId, msrpCents }) => [modelId, msrpCents]));
    const index = (day: number) => paid([day]) / sum(({ modelId }) => msrp.get(modelId)!, [day]);
    expect(Math.abs(index(2) / index(0) - 1)).toBeLessThan(0.08);
  });
});

describe('determinism', () => {
  const aWhile = 120;
  const until = (tick: number) => threeDays.filter((event) => event.tick <= tick);

  test('the same seed gives the same day, another seed another', () => {
    expect(sha256(eventsOf('1', TICKS_PER_DAY))).toBe(sha256(until(TICKS_PER_DAY)));
    expect(sha256(eventsOf('2', aWhile))).not.toBe(sha256(until(aWhile)));
  });

  test('switching kinds of agents off leaves the draws of the others alone', () => {
    const { prices: _prices, supplierPromotions: _promotions, ...others } = scenario.agents!;
    const wishes = (events: MarketEvent[]) =>
      events.flatMap((event) =>
        event.type === 'OfferPlaced'
          ? `${event.tick} ${event.buyerId} ${event.modelId} ${event.expiresAtTick}`
          : [],
      );
    const alone = eventsOf('1', aWhile, others);
    expect(wishes(alone)).toEqual(wishes(until(aWhile)));
    expect(alone.some((event) => event.type === 'SupplierPriced' && event.tick > 0)).toBe(false);
  });
});
