/** The script of a scenario in a live market: the journal of a simulation, whoever dies meanwhile. */
import type { Command } from '../market/commands.ts';
import type { MarketEvent } from '../market/events.ts';
import { LIMITS } from '../market/limits.ts';
import { ScenarioRun } from '../market/run.ts';
import type { Scenario } from '../market/scenario.ts';
import type { RefusedCommand } from '../market/script.ts';
import { busyScenario } from '../market/testing/busy-scenario.ts';
import { TINY_SCENARIO } from '../market/testing/tiny-scenario.ts';
import { foundMarket } from './founding.ts';
import { MarketEngine } from './market-engine.ts';
import { MemoryJournal, MemoryLeases, MemoryRedis } from './memory-ports.ts';

/** Enough for all that the busy scenario scripts. */
const TICKS = 300;
const SEED = 'seed';

async function house(scenario: Scenario) {
  const [journal, redis, leases] = [new MemoryJournal(), new MemoryRedis(), new MemoryLeases()];
  let [nowMs, engines] = [0, 0];
  const refused: RefusedCommand[] = (await foundMarket(journal, 'm', scenario, SEED))!;
  const nextEngine = () => {
    leases.holder = null;
    nowMs += 1_000;
    return new MarketEngine(
      'm',
      { journal, hot: redis, inbox: redis, lease: leases.for(`e${(engines += 1)}`) },
      {
        engineId: `e${engines}`,
        beatMs: 100,
        nowMs: () => nowMs,
        refused: (_market, command) => refused.push(command),
      },
    );
  };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  const send = (type: 'PauseClock' | 'ResumeClock') =>
    redis.submit('m', {
      commandId: type,
      idempotencyKey: `${type} ${nowMs}`,
      by: 'admin',
      command: { type },
    });
  const position = () => journal.stored!.position;
  return { journal, redis, nextEngine, pass, send, refused, position };
}

function simulated(scenario: Scenario, ticks: number) {
  const events: MarketEvent[] = [];
  const run = new ScenarioRun(scenario, SEED, 'm', (event) => events.push(event));
  while (run.market.tick < ticks && run.advance());
  return { lines: linesOf(events), refused: run.refused };
}

const linesOf = (events: readonly MarketEvent[]) => events.map((event) => JSON.stringify(event));

const scripted = (script: [tick: number, command: Command][]): Scenario => ({
  ...TINY_SCENARIO,
  commands: script.map(([tick, command]) => ({ tick, command })),
});

const offer = (offerId: string): Command => ({
  type: 'PlaceOffer',
  offerId,
  buyerId: 'b1',
  modelId: 'm1',
  maxPriceCents: 100,
});

test('it is decided as in a simulation, byte for byte', async () => {
  const { journal, nextEngine, pass, refused, position } = await house(busyScenario());
  const engine = nextEngine();
  while (position().tick < TICKS) {
    pass(100);
    await engine.beat();
  }
  const simulation = simulated(busyScenario(), position().tick);
  expect(linesOf(journal.events)).toEqual(simulation.lines);
  expect(refused).toEqual(simulation.refused);
  expect(journal.scripted).toEqual([]);
});

test.each(['before commit', 'after commit', 'before hot'])(
  'an engine that dies %s of any beat leaves each command decided once',
  async (step) => {
    const { journal, redis, nextEngine, pass, position } = await house(busyScenario());
    let engine = nextEngine();
    await engine.beat();
    while (position().tick < TICKS) {
      pass(1_000);
      let dies = true;
      const breakAt = (at: string) => {
        if (at !== step || !dies) return;
        dies = false;
        throw new Error('a crash');
      };
      [journal.breakAt, redis.breakAt] = [breakAt, breakAt];
      await expect(engine.beat()).rejects.toThrow('a crash');
      engine = nextEngine();
      await engine.beat();
      pass(1_000);
      await engine.beat();
    }
    expect(linesOf(journal.events)).toEqual(simulated(busyScenario(), position().tick).lines);
  },
);

test('what is scripted for tick 0 is decided at the opening, and what is refused then is told', async () => {
  const { journal, refused } = await house(
    scripted([
      [0, offer('first')],
      [0, { type: 'CancelOffer', offerId: 'nobody' }],
      [4, offer('later')],
    ]),
  );
  expect(journal.events.at(-1)).toMatchObject({ type: 'OfferPlaced', offerId: 'first', tick: 0 });
  expect(refused).toMatchObject([{ tick: 0, index: 1, type: 'CancelOffer', code: 'unknown-offer' }]);
  expect(journal.scripted.map(({ tick, index }) => [tick, index])).toEqual([[4, 2]]);
});

test('it waits while somebody else has paused the clock', async () => {
  const { journal, nextEngine, pass, send, position } = await house(
    scripted([
      [2, offer('o2')],
      [3, { type: 'ResumeClock' }],
      [4, offer('o4')],
    ]),
  );
  const engine = nextEngine();
  await send('PauseClock');
  await engine.beat();
  pass(10_000);
  expect(await engine.beat()).toBe('idle');
  expect(position().tick).toBe(0);
  await send('ResumeClock');
  for (let beat = 0; beat < 6; beat += 1) {
    await engine.beat();
    pass(1_000);
  }
  const placed = journal.events.filter(({ type }) => type === 'OfferPlaced');
  expect(placed.map(({ tick }) => tick)).toEqual([2, 4]);
});

test('a pause that nothing in it ends stands until people end it, and the rest comes at its ticks', async () => {
  const { journal, nextEngine, pass, send, position } = await house(
    scripted([
      [1, { type: 'PauseClock', reason: 'to talk about it' }],
      [3, offer('o3')],
    ]),
  );
  const engine = nextEngine();
  await engine.beat();
  pass(5_000);
  await engine.beat();
  expect(position().tick).toBe(1);
  pass(5_000);
  expect(await engine.beat()).toBe('idle');
  await send('ResumeClock');
  for (let beat = 0; beat < 4; beat += 1) {
    await engine.beat();
    pass(1_000);
  }
  expect(journal.events.findLast(({ type }) => type === 'OfferPlaced')).toMatchObject({ tick: 3 });
});

test('what is refused in its own pause is decided once, also when nothing else happens', async () => {
  const { journal, nextEngine, pass, refused } = await house(
    scripted([
      [1, { type: 'PauseClock', reason: 'to talk about it' }],
      [2, { type: 'CancelOffer', offerId: 'nobody' }],
      [2, { type: 'StepClock', ticks: LIMITS.stepTicks + 1 }],
    ]),
  );
  const engine = nextEngine();
  await engine.beat();
  pass(1_000);
  await engine.beat();
  expect(await engine.beat()).toBe('beat');
  expect(journal.scripted).toEqual([]);
  expect(await nextEngine().beat()).toBe('idle');
  expect(refused.map(({ code }) => code)).toEqual(['unknown-offer', 'limit-reached']);
});
