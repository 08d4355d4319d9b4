/** Every rule has a fault that breaks it, and the checker names that rule; each fault goes into a valid journal. */
import type { MarketEvent } from '../events.ts';
import { accountsOf, type Market } from '../market.ts';
import { JournalChecker } from './checker.ts';
import { RULES, RuleBroken, type RuleName } from './rule-broken.ts';
import { FORM_FAULTS } from './testing/form-faults.ts';
import { PARTY_FAULTS } from './testing/party-faults.ts';
import { REVIEW_FAULTS } from './testing/review-faults.ts';
import { agentScenario } from './testing/agent-scenario.ts';
import { journalOf } from './testing/journal-of.ts';
import { scriptedScenario } from './testing/scripted-scenario.ts';
import { TRADE_FAULTS } from './testing/trade-faults.ts';

const FAULTS = [...FORM_FAULTS, ...PARTY_FAULTS, ...TRADE_FAULTS, ...REVIEW_FAULTS];

const JOURNALS = {
  scripted: journalOf(scriptedScenario(), 400),
  agents: journalOf(agentScenario(), 2 * 1_440),
};

/** Faults of the fold itself, which no journal can have: somebody tampers with the market between two events. */
const FOLD_FAULTS: { rule: RuleName; tamper: (market: Market, next: MarketEvent) => boolean }[] = [
  {
    rule: 'conservation',
    tamper: (market, next) => {
      if (next.type !== 'CarPurchased') return false;
      accountsOf(market).buyers.get(next.buyerId)!.balanceCents += 1;
      return true;
    },
  },
  {
    rule: 'conservation',
    tamper: (market, next) => {
      if (next.type !== 'CarsRestocked') return false;
      accountsOf(market).takings.set(next.supplierId, 1);
      return true;
    },
  },
  {
    rule: 'held-money',
    tamper: (market, next) => {
      if (next.type !== 'OfferPlaced') return false;
      accountsOf(market).buyers.get(next.buyerId)!.heldCents -= 1;
      return true;
    },
  },
  {
    rule: 'car-conservation',
    tamper: (market, next) => {
      if (next.type !== 'CarPurchased') return false;
      const cell = market.dealerships.get(next.dealershipId)!.cells.get(next.modelId)!;
      cell.stock += 1;
      cell.stockCostCents += next.costCents;
      return true;
    },
  },
];

function verify(
  journal: readonly MarketEvent[],
  tamper: (checker: JournalChecker, next: MarketEvent) => void,
) {
  const checker = new JournalChecker();
  try {
    for (const event of journal) {
      tamper(checker, event);
      checker.check(event);
    }
    checker.finish();
  } catch (error) {
    if (error instanceof RuleBroken) return error;
    throw error;
  }
  return null;
}

describe('the checker', () => {
  it.each(FAULTS.map((fault) => [fault.rule, fault.what, fault] as const))(
    'names %s when there is: %s',
    (rule, _, { into, seed }) => {
      const journal = JOURNALS[into];
      const faulty = seed(journal);
      expect(JSON.stringify(faulty)).not.toBe(JSON.stringify(journal));
      const broken = verify(faulty, () => undefined);
      expect(broken?.message ?? 'nothing broken').toMatch(
        new RegExp(`^${rule} at seq \\d+: expected .+, found .+`),
      );
      expect(broken?.rule).toBe(rule);
    },
  );

  it.each(FOLD_FAULTS.map((fault) => [fault.rule, fault] as const))(
    'names %s when the fold goes wrong',
    (rule, { tamper }) => {
      let tampered = false;
      const broken = verify(JOURNALS.agents, (checker, next) => {
        tampered ||= tamper(checker.market, next);
      });
      expect(tampered).toBe(true);
      expect(broken?.rule).toBe(rule);
    },
  );

  it('has a fault for every rule', () => {
    const covered = new Set([...FAULTS, ...FOLD_FAULTS].map(({ rule }) => rule));
    expect(Object.keys(RULES).filter((rule) => !covered.has(rule as RuleName))).toEqual([]);
  });
});
