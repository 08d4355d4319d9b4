/** One engine among several leads a market, also when wall clocks jump or Redis forgets. */
import { fail, useTestValkey } from '../testing/test-valkey.ts';
import { keysOf } from './keys.ts';
import { RedisLease } from './lease.ts';
import { LIMITS } from './limits.ts';

const valkey = useTestValkey();
const nowMs = () => performance.now();

test('one engine holds the lease, keeps it, and gives it back; another then takes it', async () => {
  const [a, b] = [
    new RedisLease(valkey.redis, 'a', fail, nowMs),
    new RedisLease(valkey.redis, 'b', fail, nowMs),
  ];
  expect((await a.hold('m'))!.untilMs).toBeGreaterThan(nowMs());
  expect(await b.hold('m')).toBeNull();
  expect(await a.hold('m')).not.toBeNull();
  expect(await b.holder('m')).toBe('a');
  await a.release('m');
  expect(await b.hold('m')).not.toBeNull();
  expect(await a.hold('m')).toBeNull();
  expect(await a.holder('m')).toBe('b');
});

test('leases of different markets do not touch each other', async () => {
  const [a, b] = [
    new RedisLease(valkey.redis, 'a', fail, nowMs),
    new RedisLease(valkey.redis, 'b', fail, nowMs),
  ];
  expect(await a.hold('m')).not.toBeNull();
  expect(await b.hold('n')).not.toBeNull();
});

test('a lease that Redis forgot is taken anew', async () => {
  const a = new RedisLease(valkey.redis, 'a', fail, nowMs);
  await a.hold('m');
  await valkey.redis.flushall();
  const b = new RedisLease(valkey.redis, 'b', fail, nowMs);
  expect(await b.hold('m')).not.toBeNull();
});

describe('a wall clock that jumps', () => {
  const HOUR_MS = 3_600_000;
  const realNow = Date.now;
  afterEach(() => (Date.now = realNow));

  test('forward does not take the lease from who has it', async () => {
    let clockMs = 0;
    const a = new RedisLease(valkey.redis, 'a', fail, () => clockMs);
    expect(await a.hold('m')).not.toBeNull();
    Date.now = () => realNow() + HOUR_MS;
    clockMs += LIMITS.leaseMs * 0.6;
    expect(await a.hold('m')).not.toBeNull();
    await a.release('m');
    expect(await valkey.redis.exists(keysOf('m').lease)).toBe(0);
  });

  test('back does not let an engine believe in a lease that is over', async () => {
    let clockMs = 0;
    const a = new RedisLease(valkey.redis, 'a', fail, () => clockMs);
    expect(await a.hold('m')).not.toBeNull();
    // Its time is over: Redis let it go, and another engine took it.
    await valkey.redis.del(keysOf('m').lease);
    expect(await new RedisLease(valkey.redis, 'b', fail, nowMs).hold('m')).not.toBeNull();
    Date.now = () => realNow() - HOUR_MS;
    clockMs += LIMITS.leaseMs;
    expect(await a.hold('m')).toBeNull();
  });
});
