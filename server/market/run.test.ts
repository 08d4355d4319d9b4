/** Shows a scenario as a run: its opening, its script, what a scripted pause means, and the draws of agents. */
import type { Agents } from './agents/agents.ts';
import type { Command } from './commands.ts';
import type { MarketEvent } from './events.ts';
import { ScenarioRun } from './run.ts';
import type { Scenario } from './scenario.ts';
import { sha256Hex } from './random/sha256.ts';
import { busyScenario } from './testing/busy-scenario.ts';
import { offer, only, promotion, tinyScenario, typesOf } from './testing/tiny-market.ts';

type Script = [tick: number, command: Command][];

function run(change: Partial<Scenario>, seed = 'seed') {
  const journal: MarketEvent[] = [];
  const scenario = { ...tinyScenario({ promotions: [promotion('supplier s1')] }), ...change };
  const run = new ScenarioRun(scenario, seed, 'tiny', (event) => journal.push(event));
  return { run, journal, market: run.market };
}

const scripted = (script: Script) => ({ commands: script.map(([tick, command]) => ({ tick, command })) });

const pause: Command = { type: 'PauseClock' };
const resume: Command = { type: 'ResumeClock' };
const step = (ticks: number): Command => ({ type: 'StepClock', ticks });

describe('tick 0', () => {
  test('opens models, suppliers with prices, dealerships, promotions, buyers; then assortments and sources', () => {
    const { journal } = run(scripted([[0, offer('o1', 20_000)]]));
    expect(typesOf(journal)).toEqual([
      'MarketOpened',
      'ModelListed',
      'SupplierJoined',
      'SupplierPriced',
      'DealershipOpened',
      'MoneyDeposited',
      'PromotionAnnounced',
      'BuyerJoined',
      'MoneyDeposited',
      'AssortmentMatched',
      'SupplierSwitched',
      'OfferPlaced',
    ]);
    expect(journal.every(({ tick, at }) => tick === 0 && at === '2026-01-01T00:00:00.000Z')).toBe(true);
    expect(only('MoneyDeposited', journal).map(({ by }) => by)).toEqual(['scenario', 'scenario']);
    expect(journal[0]).toMatchObject({ seedSha256: sha256Hex('seed'), origin: '2026-01-01T00:00:00.000Z' });
    expect(JSON.stringify(journal)).not.toContain('"seed"');
  });

  test('keeps the milliseconds of the origin in every later time', () => {
    const { run: going, journal } = run({
      origin: '2025-12-31T23:59:30.125Z',
      ...scripted([[1, offer('o1', 5)]]),
    });
    going.advance();
    expect(journal[0]!.at).toBe('2025-12-31T23:59:30.125Z');
    expect(journal.at(-1)!.at).toBe('2026-01-01T00:00:30.125Z');
  });
});

describe('a script', () => {
  test('runs at its ticks, in file order within one', () => {
    const { run: going, journal } = run(
      scripted([
        [2, offer('late', 1)],
        [1, offer('first', 1)],
        [2, offer('later', 1)],
        [1, offer('second', 1)],
      ]),
    );
    going.advance();
    going.advance();
    expect(only('OfferPlaced', journal).map(({ tick, offerId }) => [tick, offerId])).toEqual([
      [1, 'first'],
      [1, 'second'],
      [2, 'late'],
      [2, 'later'],
    ]);
  });

  test('goes on after a refusal, which is listed with its place and code', () => {
    const { run: going, journal } = run(
      scripted([
        [1, offer('o1', 1, { modelId: 'm9' })],
        [1, offer('o2', 1)],
      ]),
    );
    going.advance();
    expect(going.refused).toMatchObject([{ tick: 1, index: 0, type: 'PlaceOffer', code: 'unknown-model' }]);
    expect(only('OfferPlaced', journal).map(({ offerId }) => offerId)).toEqual(['o2']);
  });
});

describe('a scripted pause', () => {
  test('for good ends the run: nothing is restocked, reviewed or matched any more', () => {
    const { run: going, journal, market } = run(scripted([[5, pause]]));
    for (let i = 0; i < 5; i += 1) expect(going.advance()).toBe(true);
    const events = journal.length;
    for (let i = 0; i < 100; i += 1) expect(going.advance()).toBe(false);
    expect(market.tick).toBe(5);
    expect(journal).toHaveLength(events);
  });

  test('lets the script go on at the tick that stands, until it resumes', () => {
    const {
      run: going,
      journal,
      market,
    } = run(
      scripted([
        [9, pause],
        [12, offer('o1', 20_000)],
        [20, resume],
        [21, offer('o2', 20_000)],
      ]),
    );
    for (let i = 0; i < 10; i += 1) going.advance();
    expect(market.tick).toBe(10);
    expect(journal.slice(-7).map(({ type, tick }) => `${tick} ${type}`)).toEqual([
      '0 SupplierSwitched',
      '9 ClockPaused',
      '9 OfferPlaced',
      '9 ClockResumed',
      '10 CarsRestocked',
      '10 AskChanged',
      '10 CarPurchased',
    ]);
    while (market.tick < 21) going.advance();
    expect(journal.at(-1)).toMatchObject({ type: 'CarPurchased', tick: 21, offerId: 'o2' });
  });

  test('may be stepped: exactly so many ticks pass, with all that happens in them', () => {
    const {
      run: going,
      journal,
      market,
    } = run(
      scripted([
        [8, pause],
        [9, offer('o1', 20_000)],
        [9, step(3)],
      ]),
    );
    while (going.advance());
    expect(market.tick).toBe(11);
    expect(market.clock.paused).not.toBeNull();
    expect(only('CarPurchased', journal)).toMatchObject([{ tick: 10, offerId: 'o1' }]);
  });

  test('lets the tick in which it is decided come to its end', () => {
    const {
      run: going,
      journal,
      market,
    } = run(
      scripted([
        [10, offer('o1', 20_000)],
        [10, pause],
      ]),
    );
    while (going.advance());
    expect(market.tick).toBe(10);
    expect(typesOf(journal).slice(-4)).toEqual([
      'ClockPaused',
      'CarsRestocked',
      'AskChanged',
      'CarPurchased',
    ]);
  });

  test('in tick 0 stands before the first tick', () => {
    const { run: going, market } = run(
      scripted([
        [0, pause],
        [50, step(1)],
      ]),
    );
    while (going.advance());
    expect(market.tick).toBe(1);
  });
});

describe('agents', () => {
  const journalOf = (agents: Agents, seed: string) => {
    const { run: going, journal } = run({ ...busyScenario(), commands: [], agents }, seed);
    for (let tick = 0; tick < 400; tick += 1) going.advance();
    return journal;
  };
  const all = busyScenario().agents!;
  const linesOf = (events: readonly MarketEvent[]) => events.map((event) => JSON.stringify(event));

  test('do the same for the same seed, and something else for another', () => {
    expect(linesOf(journalOf(all, 'a'))).toEqual(linesOf(journalOf(all, 'a')));
    expect(linesOf(journalOf(all, 'a')).slice(1)).not.toEqual(linesOf(journalOf(all, 'b')).slice(1));
  });

  test('of one kind draw alike whether or not another kind is switched off', () => {
    const { supplierPromotions } = all;
    const drawn = (agents: Agents) =>
      only('PromotionAnnounced', journalOf(agents, 'a'))
        .filter(({ ownerType }) => ownerType === 'supplier')
        .map(({ tick, ownerId, discountBp, modelIds, endsAtTick }) => ({
          tick,
          ownerId,
          discountBp,
          modelIds,
          endsAtTick,
        }));
    const { suppliers: _comeAndGo, ...others } = all;
    const alone = drawn({ supplierPromotions: supplierPromotions! });
    expect(alone.length).toBeGreaterThan(2);
    expect(drawn(others)).toEqual(alone);
  });
});
