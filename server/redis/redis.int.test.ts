/** The adapters over a real Valkey: one lease among several, compare-and-set, frames across a flush, a bounded inbox. */
import type { Redis } from 'ioredis';
import { startEmbedded } from '../embedded/embedded.ts';
import { decide } from '../market/decide/decide.ts';
import { emptyMarket } from '../market/market.ts';
import type { MarketEvent } from '../market/events.ts';
import { openMarket } from '../market/open.ts';
import { recorderFor } from '../market/recorder.ts';
import { TINY_SCENARIO } from '../market/testing/tiny-scenario.ts';
import { fastSteps } from '../market/steps/fast.ts';
import { runTick } from '../market/tick.ts';
import { InboxFull, type Frame } from '../engine/ports.ts';
import { openTempDir } from '../testing/temp-dir.ts';
import { TcpProxy } from '../testing/topology/tcp-proxy.ts';
import { RedisArrivals } from './arrivals.ts';
import { openBlockingRedis, openRedis } from './connection.ts';
import { RedisFrames } from './frames.ts';
import { RedisHotStore } from './hot-store.ts';
import { RedisInbox } from './inbox.ts';
import { keysOf } from './keys.ts';
import { RedisLease } from './lease.ts';
import { LIMITS } from './limits.ts';

let dir: Awaited<ReturnType<typeof openTempDir>>;
let embedded: Awaited<ReturnType<typeof startEmbedded>>;
let redis: Redis;
const nowMs = () => performance.now();
const fail = (error: Error) => {
  throw error;
};

beforeAll(async () => {
  dir = await openTempDir();
  embedded = await startEmbedded({ dir: dir.path, postgres: false, redis: true, log: () => {} });
  redis = openRedis(embedded.redisUrl!, fail);
});

afterAll(async () => {
  redis.disconnect();
  await embedded.stop();
  await dir.remove();
});

beforeEach(async () => {
  await redis.flushall();
});

/** A real market that trades, cut into frames of one tick. */
function runMarket() {
  const market = emptyMarket('m', 'full');
  const events: MarketEvent[] = [];
  const steps = fastSteps(market);
  const record = recorderFor(market, (event) => events.push(event), steps);
  openMarket(market, TINY_SCENARIO, 'seed', record);
  let at = { beat: 0, seq: 0, tick: 0 };
  const nextFrame = (): Frame => {
    if (at.beat > 0) runTick(market, steps, null, [], record);
    const from = at;
    at = { beat: from.beat + 1, seq: market.seq, tick: market.tick };
    const frame = {
      marketId: 'm',
      from,
      to: at,
      events: events.splice(0),
      answers: [],
      engineId: 'e',
      beatMs: 1,
    };
    return frame;
  };
  return { market, nextFrame, record };
}

test('one engine holds the lease, keeps it, and gives it back; another then takes it', async () => {
  const [a, b] = [new RedisLease(redis, 'a', fail, nowMs), new RedisLease(redis, 'b', fail, nowMs)];
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
  const [a, b] = [new RedisLease(redis, 'a', fail, nowMs), new RedisLease(redis, 'b', fail, nowMs)];
  expect(await a.hold('m')).not.toBeNull();
  expect(await b.hold('n')).not.toBeNull();
});

test('a lease that Redis forgot is taken anew', async () => {
  const a = new RedisLease(redis, 'a', fail, nowMs);
  await a.hold('m');
  await redis.flushall();
  const b = new RedisLease(redis, 'b', fail, nowMs);
  expect(await b.hold('m')).not.toBeNull();
});

describe('a wall clock that jumps', () => {
  const HOUR_MS = 3_600_000;
  const realNow = Date.now;
  afterEach(() => (Date.now = realNow));

  test('forward does not take the lease from who has it', async () => {
    let clockMs = 0;
    const a = new RedisLease(redis, 'a', fail, () => clockMs);
    expect(await a.hold('m')).not.toBeNull();
    Date.now = () => realNow() + HOUR_MS;
    clockMs += LIMITS.leaseMs * 0.6;
    expect(await a.hold('m')).not.toBeNull();
    await a.release('m');
    expect(await redis.exists(keysOf('m').lease)).toBe(0);
  });

  test('back does not let an engine believe in a lease that is over', async () => {
    let clockMs = 0;
    const a = new RedisLease(redis, 'a', fail, () => clockMs);
    expect(await a.hold('m')).not.toBeNull();
    // Its time is over: Redis let it go, and another engine took it.
    await redis.del(keysOf('m').lease);
    expect(await new RedisLease(redis, 'b', fail, nowMs).hold('m')).not.toBeNull();
    Date.now = () => realNow() - HOUR_MS;
    clockMs += LIMITS.leaseMs;
    expect(await a.hold('m')).toBeNull();
  });
});

test('the hot state moves by compare-and-set and holds what the market holds', async () => {
  const hot = new RedisHotStore(redis);
  const { market, nextFrame } = runMarket();
  expect(await hot.position('m')).toBeNull();
  const opening = nextFrame();
  expect(await hot.write(opening, market, [])).toBe('conflict');
  expect(await redis.dbsize()).toBe(0);
  await hot.rebuild(opening, market, []);
  expect(await hot.position('m')).toEqual(opening.to);
  for (let tick = 0; tick < 20; tick += 1) {
    const frame = nextFrame();
    expect(await hot.write(frame, market, [])).toBe('written');
    expect(await hot.write(frame, market, [])).toBe('conflict');
    expect(await hot.position('m')).toEqual(frame.to);
  }
  const [dealership] = market.dealerships.values();
  const [cell] = dealership!.cells.values();
  expect(cell!.stock).toBe(2);
  expect((await hot.cells('m'))!.cells).toEqual([
    { dealershipId: 'd1', modelId: 'm1', stock: cell!.stock, askCents: cell!.askCents },
  ]);
  expect((await hot.state('m'))!.prices).toEqual(new Map([['s1 m1', '1800000']]));
});

test('what was rebuilt equals what was written beat by beat', async () => {
  const hot = new RedisHotStore(redis);
  const { market, nextFrame } = runMarket();
  await hot.rebuild(nextFrame(), market, []);
  let last = nextFrame();
  // Long enough for the hashes to be written on the way.
  for (let beat = 0; beat < 1.5 * LIMITS.changesKept; beat += 1) {
    await hot.write(last, market, []);
    last = nextFrame();
  }
  expect(await hot.write(last, market, [])).toBe('written');
  const written = await hot.state('m');
  expect(written!.position).toEqual(last.to);
  await hot.rebuild(last, market, []);
  expect(await hot.state('m')).toEqual(written);
});

test('an engine that woke up late changes nothing that another wrote', async () => {
  const { market, nextFrame } = runMarket();
  const late = new RedisHotStore(redis);
  await late.rebuild(nextFrame(), market, []);
  await late.write(nextFrame(), market, []);
  const slept = nextFrame();
  const next = new RedisHotStore(redis);
  await next.rebuild({ ...slept, from: slept.to, events: [] }, market, []);
  const heard = async () => [await next.state('m'), await redis.xrange(keysOf('m').frames, '-', '+')];
  const before = await heard();
  expect(await late.write(slept, market, [])).toBe('conflict');
  expect(await heard()).toEqual(before);
  expect(await next.write(nextFrame(), market, [])).toBe('written');
  const after = await heard();
  await late.rebuild(slept, market, []);
  expect(await late.write(slept, market, [])).toBe('conflict');
  expect(await heard()).toEqual(after);
});

test('who follows another engine rebuilds, and a beat that got lost is no state', async () => {
  const { market, nextFrame } = runMarket();
  const first = new RedisHotStore(redis);
  await first.rebuild(nextFrame(), market, []);
  expect(await first.write(nextFrame(), market, [])).toBe('written');
  const second = new RedisHotStore(redis);
  const frame = nextFrame();
  expect(await second.write(frame, market, [])).toBe('conflict');
  await second.rebuild(frame, market, []);
  const lost = nextFrame();
  await second.write(lost, market, []);
  await redis.xdel(keysOf('m').changes, `${lost.to.beat}-0`);
  await second.write(nextFrame(), market, []);
  expect(await second.state('m')).toBeNull();
});

test('a promotion that is over leaves the hot state when the market forgets it', async () => {
  const hot = new RedisHotStore(redis);
  const { market, nextFrame, record } = runMarket();
  await hot.rebuild(nextFrame(), market, []);
  const announce = (promotionId: string, endsAtTick: number) =>
    decide(
      market,
      {
        type: 'AnnouncePromotion',
        promotionId,
        ownerType: 'dealership',
        ownerId: 'd1',
        name: promotionId,
        description: '',
        discountBp: 100,
        modelIds: null,
        startsAtTick: market.tick,
        endsAtTick,
      },
      'tester',
      record,
    );
  announce('short', market.tick + 1);
  await hot.write(nextFrame(), market, []);
  const kept = async () => [...(await hot.state('m'))!.promotions.keys()];
  expect(await kept()).toEqual(['short']);
  await hot.write(nextFrame(), market, []);
  announce('long', market.tick + 1_000);
  await hot.write(nextFrame(), market, []);
  expect(await kept()).toEqual([...market.promotions.keys()]);
  expect(await kept()).toEqual(['long']);
  decide(market, { type: 'WithdrawPromotion', promotionId: 'long' }, 'tester', record);
  await hot.write(nextFrame(), market, []);
  expect(await kept()).toEqual([...market.promotions.keys()]);
});

test('followers get every frame in order, and go on after a flush', async () => {
  const hot = new RedisHotStore(redis);
  const frames = new RedisFrames(() => openBlockingRedis(embedded.redisUrl!, fail), fail);
  const { market, nextFrame } = runMarket();
  await hot.rebuild(nextFrame(), market, []);
  const seen: number[] = [];
  let heard = () => {};
  const following = frames.follow('m', 0, (frame) => {
    seen.push(frame.to.beat);
    heard();
  });
  const until = (beat: number) =>
    new Promise<void>((resolve) => {
      heard = () => seen.at(-1) === beat && resolve();
      heard();
    });
  // Between the numbers of two beats there is room for what is no frame.
  for (const [i, text] of ['{', 'null', '[]', '{"from":{},"to":1}'].entries()) {
    await redis.xadd(keysOf('m').frames, `1-${i + 1}`, 'frame', text);
  }
  for (let i = 0; i < 3; i += 1) await hot.write(nextFrame(), market, []);
  await until(4);
  await redis.flushall();
  const lost = nextFrame();
  expect(await hot.write(lost, market, [])).toBe('conflict');
  await hot.rebuild(lost, market, []);
  await hot.write(nextFrame(), market, []);
  await until(6);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  await following.stop();
});

test('a follower whose line went silent notices it, and goes on over a new one', async () => {
  const hot = new RedisHotStore(redis);
  const line = await TcpProxy.open(Number(new URL(embedded.redisUrl!).port));
  const complaints: Error[] = [];
  const complain = (error: Error) => complaints.push(error);
  const frames = new RedisFrames(
    () => openBlockingRedis(`redis://127.0.0.1:${line.port}`, complain),
    complain,
  );
  const { market, nextFrame } = runMarket();
  await hot.rebuild(nextFrame(), market, []);
  let heard = (_beat: number) => {};
  const until = (beat: number) =>
    new Promise<void>((resolve) => (heard = (at) => void (at === beat && resolve())));
  const first = until(1);
  const following = frames.follow('m', 0, (frame) => heard(frame.to.beat));
  await first;
  line.silenceStanding();
  const next = until(2);
  await hot.write(nextFrame(), market, []);
  await next;
  expect(complaints).not.toEqual([]);
  await following.stop();
  await line.close();
});

test('the inbox keeps what waits until its beat is done, and refuses what is too much', async () => {
  const inbox = new RedisInbox(redis);
  const hot = new RedisHotStore(redis);
  const { market, nextFrame } = runMarket();
  const submission = {
    commandId: 'c',
    idempotencyKey: 'k',
    by: 'x',
    command: { type: 'ResumeClock' as const },
  };
  await inbox.submit('m', submission);
  await redis.xadd(keysOf('m').inbox, '*', 'something', 'else');
  const waiting = await inbox.read('m', 10);
  expect(waiting.map((entry) => entry.submission)).toEqual([submission, null]);
  expect(await inbox.read('m', 10)).toEqual(waiting);
  await hot.rebuild(
    nextFrame(),
    market,
    waiting.map((entry) => entry.entryId),
  );
  expect(await inbox.depth('m')).toBe(0);

  const filling = redis.pipeline();
  for (let i = 0; i < LIMITS.inbox; i += 1) filling.xadd(keysOf('m').inbox, '*', 'submission', '{}');
  await filling.exec();
  await expect(inbox.submit('m', submission)).rejects.toThrow(InboxFull);
  expect(await inbox.depth('m')).toBe(LIMITS.inbox);
});

test('who listens is called as long as something waits in the inbox, and no longer', async () => {
  const inbox = new RedisInbox(redis);
  const key = keysOf('m').inbox;
  const command = { type: 'ResumeClock' as const };
  const submission = { commandId: 'c', idempotencyKey: 'k', by: 'x', command };
  let calls = 0;
  let called = () => {};
  const arrivals = new RedisArrivals(() => openBlockingRedis(embedded.redisUrl!, fail), fail);
  const following = arrivals.listen('m', async () => {
    // As a beat would that takes one entry at a time.
    const [first] = await inbox.read('m', 1);
    await redis.xdel(key, first!.entryId);
    calls += 1;
    called();
  });
  const until = (times: number) =>
    new Promise<void>((resolve) => {
      called = () => calls === times && resolve();
      called();
    });
  await inbox.submit('m', submission);
  await until(1);
  await Promise.all([inbox.submit('m', submission), inbox.submit('m', submission)]);
  await until(3);
  await following.stop();
  expect(await inbox.depth('m')).toBe(0);
  await inbox.submit('m', submission);
  expect(await inbox.depth('m')).toBe(1);
});
