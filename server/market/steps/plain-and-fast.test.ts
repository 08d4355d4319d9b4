/** Shows that the fast steps write what the plain ones write, in any market, and that a cut changes nothing. */
import fc from 'fast-check';
import { apply } from '../apply/apply.ts';
import type { Command } from '../commands.ts';
import type { MarketEvent } from '../events.ts';
import { emptyMarket, type Market } from '../market.ts';
import { ScenarioRun } from '../run.ts';
import { fingerprintOf } from '../snapshot.ts';
import { busyScenario } from '../testing/busy-scenario.ts';
import { promotion } from '../testing/tiny-market.ts';
import { JournalChecker } from '../verify/checker.ts';
import { agentScenario } from '../verify/testing/agent-scenario.ts';
import { scriptedScenario } from '../verify/testing/scripted-scenario.ts';
import { fastSteps } from './fast.ts';
import { plainSteps } from './plain.ts';
import type { StepsOf } from './steps.ts';
import { stories } from './testing/random-story.ts';
import { tell } from './testing/tell.ts';

const eventsOf = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as MarketEvent);

function foldOf(events: readonly MarketEvent[]): Market {
  const market = emptyMarket(events[0]!.market, 'full');
  for (const event of events) apply(market, event);
  return market;
}

describe('random small markets', () => {
  test('have the same journal with plain and with fast steps', () => {
    const same = fc.property(stories(24), (story) => {
      expect(tell(story, fastSteps).lines.join('\n')).toBe(tell(story, plainSteps).lines.join('\n'));
    });
    fc.assert(same, { numRuns: 2_000 });
  });

  test('keep every rule of the market after every event', () => {
    const lawful = fc.property(stories(24), (story) => {
      const checker = new JournalChecker();
      for (const event of eventsOf(tell(story, fastSteps).lines)) checker.check(event);
      checker.finish();
    });
    fc.assert(lawful, { numRuns: 700 });
  });

  test('go on to the same journal when they are cut at any tick, stored and restored', () => {
    const whole = fc.property(stories(24), fc.nat(23), (story, cut) => {
      const { lines, market } = tell(story, fastSteps);
      const once = tell(story, fastSteps, { cutAfter: (turn) => turn === cut });
      expect(once.lines).toEqual(lines);
      expect(fingerprintOf(once.market)).toBe(fingerprintOf(market));
      expect(tell(story, fastSteps, { cutAfter: () => true }).lines).toEqual(lines);
    });
    fc.assert(whole, { numRuns: 700 });
  });

  test('are what any prefix of their journal folds to', () => {
    const folded = fc.property(stories(12), fc.nat(7), (story, at) => {
      const fingerprints: string[] = [];
      const onEvent = ({ seq }: MarketEvent, market: Market) => {
        if (seq % 8 === at) fingerprints.push(fingerprintOf(market));
      };
      const events = eventsOf(tell(story, fastSteps, { onEvent }).lines);
      const folds = events
        .filter(({ seq }) => seq % 8 === at)
        .map(({ seq }) => fingerprintOf(foldOf(events.slice(0, seq))));
      expect(folds).toEqual(fingerprints);
    });
    fc.assert(folded, { numRuns: 200 });
  });

  const unrelated: Command[] = [
    { type: 'DepositMoney', accountType: 'buyer', accountId: 'b1', amountCents: 50 },
    { type: 'WithdrawMoney', accountType: 'buyer', accountId: 'b2', amountCents: 10 },
    { type: 'DepositMoney', accountType: 'dealership', accountId: 'd1', amountCents: 130 },
    { type: 'UpdateDealership', dealershipId: 'd2', pricing: { policy: 'fixed', markupBp: 200 } },
    { type: 'UpdateSupplier', supplierId: 's1', loyaltyTiers: [{ units: 1, discountBp: 700 }] },
    promotion('supplier s2', { promotionId: 'sale', discountBp: 600, startsAtTick: 1, endsAtTick: 20 }),
    promotion('dealership d1', { promotionId: 'open-day', discountBp: 400, startsAtTick: 3, endsAtTick: 20 }),
    { type: 'SetClockSpeed', ticksPerSecond: 60 },
    { type: 'JoinBuyer', buyerId: 'newcomer' },
  ];

  test('do not care in which order unrelated commands came', () => {
    const pair = fc.uniqueArray(fc.nat(unrelated.length - 1), { minLength: 2, maxLength: 2 });
    const indifferent = fc.property(stories(12), pair, fc.nat(11), (story, [one, other], at) => {
      const told = [
        [one!, other!],
        [other!, one!],
      ].map((order) => {
        const commands = order.map((i) => unrelated[i]!);
        const turns = story.turns.map(({ within, between }, turn) =>
          turn === at % story.turns.length
            ? { within: [...commands, ...within], between }
            : { within, between },
        );
        return eventsOf(tell({ ...story, turns }, fastSteps).lines);
      });
      expect(unordered(told[1]!)).toEqual(unordered(told[0]!));
    });
    fc.assert(indifferent, { numRuns: 400 });
  });
});

/** The journal, but with what follows from the two swapped commands in the order of its text. */
function unordered(events: readonly MarketEvent[]): string[] {
  const swapped = new Set(['MoneyDeposited', 'MoneyWithdrawn', 'DealershipUpdated', 'SupplierUpdated']);
  const others = new Set(['PromotionAnnounced', 'ClockSpeedChanged', 'BuyerJoined']);
  const moved = (event: MarketEvent) => swapped.has(event.type) || others.has(event.type);
  const text = (event: MarketEvent) => JSON.stringify(moved(event) ? { ...event, seq: 0 } : event);
  return [...events.filter((e) => !moved(e)).map(text), ...events.filter(moved).map(text).sort()];
}

describe.each([
  ['busy', busyScenario, 900],
  ['agents', agentScenario, 3_000],
  ['scripted', scriptedScenario, 400],
])('the %s scenario', (_name, scenario, ticks) => {
  test('has the same journal with plain and with fast steps', () => {
    const linesWith = (stepsOf: StepsOf) => {
      const lines: string[] = [];
      const run = new ScenarioRun(
        scenario(),
        'seed',
        'm',
        (event) => lines.push(JSON.stringify(event)),
        stepsOf,
      );
      while (run.market.tick < ticks && run.advance());
      return lines;
    };
    expect(linesWith(fastSteps)).toEqual(linesWith(plainSteps));
  });
});
