/** Valid journals pass, whole and event by event, and what a market needs for that has happened in them. */
import type { MarketEvent } from '../events.ts';
import { EVENT_FIELDS } from '../events.ts';
import type { Scenario } from '../scenario.ts';
import { JournalChecker } from './checker.ts';
import { parseJournalLine } from './form.ts';
import { agentScenario } from './testing/agent-scenario.ts';
import { journalOf } from './testing/journal-of.ts';
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
