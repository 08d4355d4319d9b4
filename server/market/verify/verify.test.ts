/** Valid journals pass, whole and event by event, and what a market needs for that has happened in them. */
import type { MarketEvent } from '../events.ts';
import { EVENT_FIELDS } from '../events.ts';
import type { Scenario } from '../scenario.ts';
import { JournalChecker } from './checker.ts';
import { parseJournalLine } from './form.ts';
import { agentScenario } from './testing/agent-scenario.ts';
import { journalOf, liveJournalOf } from './testing/journal-of.ts';
import { offer } from './testing/houses.ts';
import { scriptedScenario } from './testing/scripted-scenario.ts';

function verify(journal: readonly MarketEvent[]) {
  const checker = new JournalChecker();
  for (const event of journal) checker.check(event);
  return checker.finish();
}

describe('a valid journal', () => {
  it('passes when only a script acts, with every type of event in it', () => {
    const journal = journalOf(scriptedScenario(), 400);
    const types = new Set(journal.map(({ type }) => type));
    expect(Object.keys(EVENT_FIELDS).filter((type) => !types.has(type as MarketEvent['type']))).toEqual([]);
    const report = verify(journal);
    expect(report.events).toBe(journal.length);
    expect(report.purchases).toBeGreaterThanOrEqual(8);
  });

  it('passes when agents trade for three days, with every kind of discount and switch in it', () => {
    const journal = journalOf(agentScenario(), 3 * 1_440);
    const kinds = journal.flatMap((event) => {
      if (event.type === 'CarPurchased' || event.type === 'CarsRestocked') {
        return [`${event.type} ${event.discountKind}`];
      }
      return event.type === 'SupplierSwitched' ? [event.reason] : [];
    });
    expect([...new Set(kinds)].sort()).toEqual([
      'CarPurchased loyalty',
      'CarPurchased none',
      'CarPurchased promotion',
      'CarsRestocked loyalty',
      'CarsRestocked none',
      'CarsRestocked promotion',
      'cheaper-now',
      'initial',
      'long-run',
      'supplier-left',
    ]);
    const report = verify(journal);
    expect(report.ticks).toBe(journal.at(-1)!.tick);
    expect(report.purchases).toBeGreaterThan(1_000);
  });

  it('passes when commands come between the ticks, where offers wait for the next matching', () => {
    const commands = Array.from({ length: 60 }, (_, i) =>
      offer(15 + i, `offer-${i}`, 'ann', ['roma', 'kyoto', 'oslo'][i % 3]!, 2_400_000 + i * 30_000, null),
    ).flatMap((placed) => [
      {
        tick: placed.tick,
        command: {
          type: 'DepositMoney' as const,
          accountType: 'buyer' as const,
          accountId: 'ben',
          amountCents: 3_000_000,
        },
      },
      placed,
      offer(placed.tick, `second-${placed.tick}`, 'ben', 'roma', 3_000_000, placed.tick + 30),
    ]);
    const journal = liveJournalOf({ ...scriptedScenario(), commands }, 200);
    const placedAfterPurchase = journal.some(
      (event, i) =>
        event.type === 'OfferPlaced' &&
        journal[i - 1]!.type === 'CarPurchased' &&
        journal[i - 1]!.tick === event.tick,
    );
    expect(placedAfterPurchase).toBe(true);
    expect(verify(journal).purchases).toBeGreaterThan(10);
  });

  it('passes when nothing but its opening ever happened', () => {
    const bare: Scenario = { ...agentScenario(), models: [], suppliers: [], dealerships: [], promotions: [] };
    const journal = journalOf({ ...bare, commands: [], agents: null }, 100);
    expect(journal.map(({ type }) => type)).toEqual(['MarketOpened', 'BuyerJoined', 'MoneyDeposited']);
    expect(verify(journal).events).toBe(3);
  });
});

describe('what is no journal', () => {
  it('is refused by the rule of its form', () => {
    expect(() => parseJournalLine('{"v":1,', 7)).toThrow(/^journal-form at seq 7/);
    expect(() => new JournalChecker().check([])).toThrow(/^journal-form at seq 1/);
  });

  it('is refused when it is empty', () => {
    expect(() => new JournalChecker().finish()).toThrow(/^opening-event at seq 1/);
  });
});
