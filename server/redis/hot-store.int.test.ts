/** The hot state moves by compare-and-set, holds what the market holds, and is rebuilt when it may be wrong. */
import { decide } from '../market/decide/decide.ts';
import { promotion } from '../market/testing/tiny-market.ts';
import { useTestValkey } from '../testing/test-valkey.ts';
import { RedisHotStore } from './hot-store.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';
import { tradingMarket } from './testing/trading-market.ts';

const valkey = useTestValkey();

test('the hot state moves by compare-and-set and holds what the market holds', async () => {
  const hot = new RedisHotStore(valkey.redis);
  const { market, nextFrame } = tradingMarket();
  expect(await hot.position('m')).toBeNull();
  const opening = nextFrame();
  expect(await hot.write(opening, market, [])).toBe('conflict');
  expect(await valkey.redis.dbsize()).toBe(0);
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
  const hot = new RedisHotStore(valkey.redis);
  const { market, nextFrame, record } = tradingMarket();
  await hot.rebuild(nextFrame(), market, []);
  decide(market, promotion('dealership d1', { promotionId: 'long' }), 'tester', record);
  let last = nextFrame();
  // Long enough for the hashes to be written on the way.
  for (let beat = 0; beat < 1.5 * LIMITS.changesKept; beat += 1) {
    await hot.write(last, market, []);
    last = nextFrame();
  }
  expect(await hot.write(last, market, [])).toBe('written');
  const written = await hot.state('m');
  expect(written!.position).toEqual(last.to);
  expect([...written!.promotions.keys()]).toEqual(['long']);
  await hot.rebuild(last, market, []);
  expect(await hot.state('m')).toEqual(written);
});

test('an engine that woke up late changes nothing that another wrote', async () => {
  const { market, nextFrame } = tradingMarket();
  const late = new RedisHotStore(valkey.redis);
  await late.rebuild(nextFrame(), market, []);
  await late.write(nextFrame(), market, []);
  const slept = nextFrame();
  const next = new RedisHotStore(valkey.redis);
  await next.rebuild({ ...slept, from: slept.to, events: [] }, market, []);
  const heard = async () => [await next.state('m'), await valkey.redis.xrange(keysOf('m').frames, '-', '+')];
  const before = await heard();
  expect(await late.write(slept, market, [])).toBe('conflict');
  expect(await heard()).toEqual(before);
  expect(await next.write(nextFrame(), market, [])).toBe('written');
  const after = await heard();
  await late.rebuild(slept, market, []);
  expect(await late.write(slept, market, [])).toBe('conflict');
  expect(await heard()).toEqual(after);
});

test('who repairs what is wrong puts it over anything, also over beats that the journal does not know', async () => {
  const { market, nextFrame } = tradingMarket();
  const hot = new RedisHotStore(valkey.redis);
  await hot.rebuild(nextFrame(), market, []);
  const stored = nextFrame();
  await hot.write(stored, market, []);
  await hot.write(nextFrame(), market, []);
  await hot.rebuild({ ...stored, from: stored.to, events: [] }, market, []);
  expect(await hot.position('m')).toEqual(stored.to);
});

test('who follows another engine rebuilds, and a beat that got lost is no state', async () => {
  const { market, nextFrame } = tradingMarket();
  const first = new RedisHotStore(valkey.redis);
  await first.rebuild(nextFrame(), market, []);
  expect(await first.write(nextFrame(), market, [])).toBe('written');
  const second = new RedisHotStore(valkey.redis);
  const frame = nextFrame();
  expect(await second.write(frame, market, [])).toBe('conflict');
  await second.rebuild(frame, market, []);
  const lost = nextFrame();
  await second.write(lost, market, []);
  await valkey.redis.xdel(keysOf('m').changes, `${lost.to.beat}-0`);
  await second.write(nextFrame(), market, []);
  expect(await second.state('m')).toBeNull();
});

test('a promotion that is over leaves the hot state when the market forgets it', async () => {
  const hot = new RedisHotStore(valkey.redis);
  const { market, nextFrame, record } = tradingMarket();
  await hot.rebuild(nextFrame(), market, []);
  const announce = (promotionId: string, endsAtTick: number) =>
    decide(market, promotion('dealership d1', { promotionId, endsAtTick }), 'tester', record);
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
