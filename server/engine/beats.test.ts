/** When beats happen, without a world: commands are answered between two beats of the clock, and no tick comes early. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TINY_SCENARIO } from '../market/testing/tiny-scenario.ts';
import { Beats } from './beats.ts';
import { foundMarket } from './founding.ts';
import { type BeatResult, MarketEngine } from './market-engine.ts';
import { MemoryJournal, MemoryLeases, MemoryRedis } from './memory-ports.ts';
import type { Submission } from './ports.ts';

async function house() {
  const journal = new MemoryJournal();
  const redis = new MemoryRedis();
  const leases = new MemoryLeases();
  let nowMs = 0;
  await foundMarket(journal, 'm', TINY_SCENARIO, 'seed');
  const told: (BeatResult | Error)[] = [];
  const beatsOf = (engineId: string) => {
    const ports = { journal, hot: redis, inbox: redis, lease: leases.for(engineId) };
    const engine = new MarketEngine('m', ports, {
      engineId,
      beatMs: 100,
      nowMs: () => nowMs,
      refused: () => {},
    });
    return new Beats(engine, redis, 100, () => nowMs, {
      beat: (_marketId, result) => told.push(result),
      failed: (_marketId, error) => told.push(error),
    });
  };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { journal, redis, leases, beatsOf, told, pass };
}

const offer = (commandId: string): Submission => ({
  commandId,
  idempotencyKey: commandId,
  by: 'b1',
  command: { type: 'PlaceOffer', buyerId: 'b1', modelId: 'm1', maxPriceCents: 100 },
});

/** Resolves with the next frame that the engine writes. */
const nextFrame = (redis: MemoryRedis) =>
  new Promise<number>((resolve) => {
    const following = redis.follow('m', redis.at!.beat, (frame) => {
      void following.stop();
      resolve(frame.to.tick);
    });
  });

test('a command is decided without the clock, in a beat in which no tick passes', async () => {
  const { redis, beatsOf, journal, pass } = await house();
  const beats = beatsOf('a');
  await beats.onClock();
  const { tick } = journal.stored!.position;
  pass(5_000);
  const answered = nextFrame(redis);
  await redis.submit('m', offer('c1'));
  expect(await answered).toBe(tick);
  expect(journal.settlements.get('c1')!.outcome.accepted).toBe(true);
  await beats.onClock();
  expect(journal.stored!.position.tick).toBeGreaterThan(tick);
  await beats.stop();
});

test('what comes while an early beat keeps its distance is decided with it', async () => {
  const { redis, beatsOf, journal } = await house();
  const beats = beatsOf('a');
  await beats.onClock();
  const { beat } = journal.stored!.position;
  const answered = nextFrame(redis);
  for (const id of ['c1', 'c2', 'c3']) await redis.submit('m', offer(id));
  await answered;
  expect(journal.settlements.size).toBe(3);
  expect(journal.stored!.position.beat).toBe(beat + 1);
  await beats.stop();
});

test('after a beat that took long and decided little, more gathers', async () => {
  const { redis, beatsOf, journal, pass } = await house();
  const beats = beatsOf('a');
  await beats.onClock();
  pass(1_000);
  journal.breakAt = () => pass(10);
  const first = nextFrame(redis);
  await redis.submit('m', offer('c1'));
  await first;
  const { beat } = journal.stored!.position;
  const second = nextFrame(redis);
  for (const id of ['c2', 'c3', 'c4']) {
    await redis.submit('m', offer(id));
    await nextTurn();
  }
  await second;
  expect(journal.settlements.size).toBe(4);
  expect(journal.stored!.position.beat).toBe(beat + 1);
  await beats.stop();
});

test('what comes when the clock is about to beat waits for it, and does not make it late', async () => {
  const { redis, beatsOf, journal, pass } = await house();
  const beats = beatsOf('a');
  await beats.onClock();
  journal.breakAt = () => pass(15);
  const first = nextFrame(redis);
  await redis.submit('m', offer('c1'));
  await first;
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  const { beat, tick } = journal.stored!.position;
  pass(50);
  const second = nextFrame(redis);
  await redis.submit('m', offer('c2'));
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  pass(5_000);
  await beats.onClock();
  expect(await second).toBeGreaterThan(tick);
  expect(journal.settlements.size).toBe(2);
  expect(journal.stored!.position.beat).toBe(beat + 1);
  await beats.stop();
});

test('one that stands by is not woken; when it leads, it is', async () => {
  const { redis, beatsOf, leases, told, pass } = await house();
  const [a, b] = [beatsOf('a'), beatsOf('b')];
  await a.onClock();
  await b.onClock();
  expect(told.splice(0)).toEqual(['idle', 'standby']);
  await a.stop();
  expect(leases.holder).toBeNull();
  pass(1_000);
  await b.onClock();
  told.splice(0);
  const answered = nextFrame(redis);
  await redis.submit('m', offer('c1'));
  await answered;
  expect(told).toEqual([]);
  await b.stop();
  expect(told).toEqual(['beat']);
});

test('a failed early beat leaves its commands to the clock', async () => {
  const { redis, beatsOf, journal, told, pass } = await house();
  const beats = beatsOf('a');
  await beats.onClock();
  const failed = new Promise<void>((resolve) => {
    journal.breakAt = () => {
      journal.breakAt = () => {};
      resolve();
      throw new Error('Postgres is away');
    };
  });
  pass(1_000);
  await redis.submit('m', offer('c1'));
  await failed;
  await beats.onClock();
  pass(1_000);
  await beats.onClock();
  expect(told.slice(1)).toEqual([new Error('Postgres is away'), 'standby', 'beat']);
  expect(journal.settlements.get('c1')!.outcome.accepted).toBe(true);
  await beats.stop();
});
