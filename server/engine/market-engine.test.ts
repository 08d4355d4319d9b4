/** The beat without a world: once each, in order, and nothing lost when it is broken off between any two steps. */
import { fingerprintOf } from '../market/snapshot.ts';
import { loadFold } from './fold.ts';
import { LIMITS } from './limits.ts';
import type { Submission } from './ports.ts';
import { house, offer, placed } from './testing/house.ts';

class Crash extends Error {}

test('ticks pass with the speed, and a market in which nothing waits and nothing passes writes nothing', async () => {
  const { engine, journal, redis, pass } = await house();
  const a = engine('a');
  expect(await a.beat()).toBe('idle');
  const before = journal.stored!.position;
  pass(1_000);
  expect(await a.beat()).toBe('beat');
  expect(journal.stored!.position.tick).toBe(before.tick + 1);
  expect(redis.at).toEqual(journal.stored!.position);
  expect(await a.beat()).toBe('idle');
});

test('the same key is decided once; with another wish, or for somebody else, it is refused', async () => {
  const { engine, journal, redis, answers } = await house();
  const a = engine('a');
  await redis.submit('m', offer('c1', 'k'));
  await redis.submit('m', offer('c2', 'k'));
  await a.beat();
  await redis.submit('m', offer('c3', 'k'));
  await redis.submit('m', offer('c4', 'k', 101));
  await redis.submit('m', { ...offer('c5', 'k'), by: 'b2' });
  await a.beat();
  expect(placed(journal)).toBe(1);
  expect(answers.get('c2')).toEqual(answers.get('c1'));
  expect(answers.get('c3')).toEqual(answers.get('c1'));
  expect(answers.get('c4')![0]).toMatchObject({ accepted: false, code: 'idempotency-key-reused' });
  expect(answers.get('c5')).toEqual(answers.get('c4'));
  expect(redis.waiting).toEqual([]);
});

test.each([
  ['of another version', { type: 'RepaintCar' }],
  [
    'with the fields of another version',
    { type: 'PlaceOffer', buyerId: 'b1', modelId: 'm1', priceCents: 100 },
  ],
])('a command %s is refused, and keeps no other from being decided', async (_what, foreign) => {
  const { engine, journal, redis, answers } = await house();
  const command = foreign as unknown as Submission['command'];
  await redis.submit('m', { ...offer('c1'), command });
  await redis.submit('m', offer('c2'));
  expect(await engine('a').beat()).toBe('beat');
  expect(answers.get('c1')).toMatchObject([{ accepted: false, code: 'malformed-command' }]);
  expect(placed(journal)).toBe(1);
  expect(redis.waiting).toEqual([]);
});

describe.each(['before commit', 'after commit', 'before hot', 'after hot', 'before rebuild'])(
  'a crash %s',
  (crashStep) => {
    test('loses nothing and does nothing twice', async () => {
      const { engine, journal, redis, leases, answers, follower, frames, pass } = await house();
      const first = engine('first');
      await first.beat();
      for (let round = 0; round < 5; round += 1) {
        await redis.submit('m', offer(`c${round}`));
        pass(3_000);
        if (crashStep === 'before rebuild') redis.flush();
        if (crashStep === 'before rebuild') await redis.submit('m', offer(`c${round}`));
        let crashed = false;
        const breakAt = (step: string) => {
          if (crashed || step !== crashStep) return;
          crashed = true;
          throw new Crash(step);
        };
        journal.breakAt = breakAt;
        redis.breakAt = breakAt;
        const doomed = engine(`doomed-${round}`);
        leases.holder = null;
        await expect(doomed.beat()).rejects.toThrow(Crash);
        leases.holder = null;
        pass(1_000);
        const next = engine(`next-${round}`);
        await next.beat();
        pass(1_000);
        await next.beat();
        leases.holder = null;
      }
      expect(placed(journal)).toBe(5);
      expect(journal.events.map((event) => event.seq)).toEqual(journal.events.map((_, i) => i + 1));
      for (let round = 0; round < 5; round += 1) {
        expect(journal.settlements.get(`c${round}`)!.outcome.accepted).toBe(true);
        for (const outcome of answers.get(`c${round}`) ?? []) expect(outcome.accepted).toBe(true);
      }
      frames.slice(1).forEach((frame, i) => expect(frame.from).toEqual(frames[i]!.to));
      expect(fingerprintOf(follower.fold.market)).toBe(fingerprintOf((await loadFold(journal, 'm'))!.market));
    });
  },
);

test('an old leader that wakes up after another went on commits nothing', async () => {
  const { engine, journal, leases, pass } = await house();
  const old = engine('old');
  await old.beat();
  leases.holder = null;
  const young = engine('young');
  await young.beat();
  pass(2_000);
  expect(await young.beat()).toBe('beat');
  const { position } = journal.stored!;
  leases.holder = 'old';
  pass(2_000);
  expect(await old.beat()).toBe('conflict');
  expect(journal.stored!.position).toEqual(position);
  expect(await old.beat()).toBe('idle');
  expect(old.leads).toBe(true);
  pass(2_000);
  expect(await old.beat()).toBe('beat');
});

test('who takes the lead is not kept waiting by a commit of the one before', async () => {
  const { engine, journal, leases, pass } = await house();
  await engine('old').beat();
  leases.holder = null;
  journal.unfinished = true;
  const young = engine('young');
  await young.beat();
  pass(2_000);
  expect(await young.beat()).toBe('beat');
});

test('who leads and cannot beat lets one lead who can', async () => {
  const { engine, journal, redis, leases, pass } = await house();
  const [cut, whole] = [engine('cut'), engine('whole')];
  await cut.beat();
  await redis.submit('m', offer('c1'));
  // The line of one engine to Postgres is down, that of the other is not.
  journal.breakAt = () => {
    if (leases.holder === 'cut') throw new Crash('the database does not answer');
  };
  await expect(cut.beat()).rejects.toThrow(Crash);
  pass(LIMITS.standbyTryMs);
  expect(await whole.beat()).toBe('beat');
  expect(await cut.beat()).toBe('standby');
  expect(placed(journal)).toBe(1);
});

test('who leads and could not commit goes on from what is stored', async () => {
  const { engine, journal, redis, pass } = await house();
  const a = engine('a');
  await a.beat();
  await redis.submit('m', offer('c1'));
  journal.breakAt = () => {
    throw new Crash('the database does not answer');
  };
  await expect(a.beat()).rejects.toThrow(Crash);
  journal.breakAt = () => {};
  pass(LIMITS.standbyTryMs);
  expect(await a.beat()).toBe('beat');
  expect(placed(journal)).toBe(1);
  expect(journal.events.map(({ seq }) => seq)).toEqual(journal.events.map((_, i) => i + 1));
});

test('a flushed Redis is rebuilt, also while the clock is paused', async () => {
  const { engine, journal, redis } = await house();
  const a = engine('a');
  await redis.submit('m', { commandId: 'p', idempotencyKey: 'p', by: 'x', command: { type: 'PauseClock' } });
  await a.beat();
  redis.flush();
  expect(await a.beat()).toBe('idle');
  expect(redis.at).toEqual(journal.stored!.position);
});

test('between two beats of the clock a flushed Redis is rebuilt too, and who waits is answered', async () => {
  const { engine, journal, redis, answers } = await house();
  const a = engine('a');
  await a.beat();
  redis.flush();
  await redis.submit('m', offer('c1'));
  expect(await a.beat('commands')).toBe('beat');
  expect(redis.at).toEqual(journal.stored!.position);
  expect(answers.get('c1')).toMatchObject([{ accepted: true }]);
  expect(redis.waiting).toEqual([]);
});

test('a Redis that has heard of beats which the journal does not know is rebuilt', async () => {
  const { engine, journal, redis } = await house();
  const a = engine('a');
  await a.beat();
  const { position } = journal.stored!;
  redis.at = { ...position, beat: position.beat + 5 };
  expect(await a.beat()).toBe('idle');
  expect(redis.at).toEqual(position);
});

test('a stop stores a snapshot and lets the next engine in', async () => {
  const { engine, journal, redis, leases } = await house();
  const a = engine('a');
  await redis.submit('m', offer('c1'));
  await a.beat();
  await a.stop();
  expect(journal.snapshot!.position).toEqual(journal.stored!.position);
  expect(leases.holder).toBeNull();
  expect(await engine('b').beat()).toBe('idle');
});

test('a stop whose snapshot cannot be stored lets the next engine in all the same', async () => {
  const { engine, journal, redis, leases } = await house();
  const a = engine('a');
  await redis.submit('m', offer('c1'));
  await a.beat();
  journal.saveSnapshot = () => Promise.reject(new Error('No space left on device'));
  await expect(a.stop()).rejects.toThrow('No space left on device');
  expect(leases.holder).toBeNull();
});

test('an engine that stands by folds what it hears of, and takes over from there', async () => {
  const { engine, journal, redis, leases, pass } = await house();
  const [a, b] = [engine('a'), engine('b')];
  await redis.submit('m', offer('c1'));
  await a.beat();
  expect(await b.beat()).toBe('standby');
  // Who had to begin anew would not find the beginning.
  journal.events.splice(0, journal.events.length);
  await redis.submit('m', offer('c2'));
  await a.beat();
  leases.holder = null;
  pass(LIMITS.standbyTryMs);
  await redis.submit('m', offer('c3'));
  expect(await b.beat()).toBe('beat');
  expect(placed(journal)).toBe(2);
});
