/** What a review gives a first source stays there in that review, so that every projection can be reckoned again. */
import { JournalChecker } from '../verify/checker.ts';
import { ScenarioRun } from '../run.ts';
import type { MarketEvent } from '../events.ts';
import { TINY_SCENARIO } from '../testing/tiny-scenario.ts';
import { horizonUnits } from './problem.ts';

const [model] = TINY_SCENARIO.models;
const [supplier] = TINY_SCENARIO.suppliers;

test('a model that has just got its first source is not moved by the review that gave it', () => {
  const events: MarketEvent[] = [];
  const run = new ScenarioRun(
    {
      ...TINY_SCENARIO,
      models: [
        { ...model!, modelId: 'roma' },
        { ...model!, modelId: 'siena' },
      ],
      suppliers: [{ ...supplier!, prices: { roma: 2_000_000 } }],
      commands: [
        { tick: 5, command: { ...supplier!, supplierId: 's0', prices: { siena: 1_000_000 } } },
        {
          tick: 5,
          command: {
            ...supplier!,
            supplierId: 's2',
            prices: { roma: 1_900_000, siena: 1_010_000 },
            loyaltyTiers: [{ units: 1, discountBp: 500 }],
          },
        },
      ],
    },
    'seed',
    'm',
    (event) => events.push(event),
  );
  while (run.market.tick < 60) run.advance();
  const switches = events.filter((event) => event.type === 'SupplierSwitched' && event.tick === 60);
  expect(switches).toMatchObject([
    { modelId: 'roma', fromSupplierId: 's1', toSupplierId: 's2', projectedBeforeCents: 3_000_000 },
    { modelId: 'siena', fromSupplierId: null, toSupplierId: 's0', reason: 'initial' },
  ]);
  const checker = new JournalChecker();
  for (const event of events) checker.check(event);
});

test('the units of a horizon are exact where a product of quotients would not be', () => {
  const run = new ScenarioRun(TINY_SCENARIO, 'seed', 'm', () => {});
  const { market } = run;
  market.rules = { ...market.rules, horizonDays: 7, soldWindowTicks: 4_320 };
  market.tick = 100;
  const [dealership] = market.dealerships.values();
  dealership!.cells.set('m1', {
    modelId: 'm1',
    stock: 0,
    stockCostCents: 0,
    askCents: null,
    askSeq: 0,
    askTick: 0,
    stockedTick: 0,
    soldTicks: new Array<number>(27).fill(50),
  });
  expect(horizonUnits(market, dealership!, 'm1')).toBe(63);
});
