/** What the summary of a run says: what each seller made of it, and everything that was refused, however much. */
import type { MarketEvent } from '../server/market/events.ts';
import {
  dealership,
  keeps,
  model,
  offer,
  supplier,
  tinyMarket,
} from '../server/market/testing/tiny-market.ts';
import { agentScenario } from '../server/market/verify/testing/agent-scenario.ts';
import { journalOf } from '../server/market/verify/testing/journal-of.ts';
import { RunSummary } from './run-summary.ts';

function summaryOf(journal: readonly MarketEvent[]) {
  const summary = new RunSummary();
  for (const event of journal) summary.count(event);
  return summary.result([]);
}

test('sellers and promotions are told what they sold, and what their discounts cost', () => {
  const promotion = {
    type: 'AnnouncePromotion' as const,
    name: 'Sale',
    description: '',
    modelIds: null,
    startsAtTick: 0,
    endsAtTick: 100,
  };
  const tiny = tinyMarket({
    models: [model('m1')],
    suppliers: [supplier('s1', { m1: 10_000 }), supplier('s2', { m1: 99_000 })],
    dealerships: [dealership('d1', { restock: keeps(2) })],
    buyers: { ann: 1_000_000 },
    promotions: [
      { ...promotion, promotionId: 'ten', ownerType: 'supplier', ownerId: 's1', discountBp: 1_000 },
      { ...promotion, promotionId: 'idle', ownerType: 'supplier', ownerId: 's2', discountBp: 1 },
      { ...promotion, ownerType: 'dealership', ownerId: 'd1', discountBp: 500 },
    ],
  });
  tiny.until(10);
  tiny.tick(offer('o1', 20_000, { buyerId: 'ann' }));
  // Bought for 9,000 each, asked 9,900, paid 9,405.
  const { dealerships, suppliers, promotions, unnamedPromotions } = summaryOf(tiny.journal);
  expect(dealerships).toEqual({
    d1: { units: 1, takingsCents: 9_405, costCents: 9_000, profitCents: 405, discountCents: 495 },
  });
  expect(suppliers).toEqual({
    s1: { units: 2, takingsCents: 18_000, discountCents: 2_000 },
    s2: { units: 0, takingsCents: 0, discountCents: 0 },
  });
  expect(promotions).toEqual({
    ten: { units: 2, discountCents: 2_000 },
    idle: { units: 0, discountCents: 0 },
  });
  expect(unnamedPromotions).toEqual({ units: 1, discountCents: 495 });
});

test('the sellers together made what the market did', () => {
  const { dealerships, suppliers, ...market } = summaryOf(journalOf(agentScenario(), 1_440));
  const sum = (results: object[], field: string) =>
    results.reduce((total, result) => total + (result as Record<string, number>)[field]!, 0);
  expect(market.purchases).toBeGreaterThan(100);
  expect(sum(Object.values(dealerships), 'units')).toBe(market.purchases);
  expect(sum(Object.values(dealerships), 'takingsCents')).toBe(market.turnoverCents);
  expect(sum(Object.values(suppliers), 'units')).toBe(market.units);
});

test('a sum that is not exact any more is not told', () => {
  const journal = journalOf(agentScenario(), 1_440);
  const purchase = journal.find((event) => event.type === 'CarPurchased')!;
  const dear = { ...purchase, askCents: 2 ** 52, priceCents: 2 ** 52, costCents: 1 };
  const { dealershipId } = purchase;
  const made = (purchases: number) =>
    summaryOf([...journal, ...Array.from({ length: purchases }, () => dear)]).dealerships[dealershipId];
  expect(made(1)!.takingsCents).toBeGreaterThan(2 ** 52);
  expect(made(3)).toMatchObject({ takingsCents: null, profitCents: null });
  expect(made(3)!.costCents).toBeGreaterThan(0);
});

test('every refused command is listed', () => {
  const refused = Array.from({ length: 2_500 }, (_, index) => ({
    tick: 1,
    index,
    type: 'ResumeClock',
    code: 'clock-running',
    message: 'The clock is running.',
  }));
  expect(new RunSummary().result(refused).refused).toEqual({ count: 2_500, commands: refused });
});
