/** Followers get every frame in order, across a flush and over a line that goes silent. */
import { fail, useTestValkey } from '../testing/test-valkey.ts';
import { TcpProxy } from '../testing/topology/tcp-proxy.ts';
import { openBlockingRedis } from './connection.ts';
import { RedisFrames } from './frames.ts';
import { RedisHotStore } from './hot-store.ts';
import { keysOf } from './keys.ts';
import { tradingMarket } from './testing/trading-market.ts';

const valkey = useTestValkey();

test('followers get every frame in order, and go on after a flush', async () => {
  const hot = new RedisHotStore(valkey.redis);
  const frames = new RedisFrames(valkey.openListener, fail);
  const { market, nextFrame } = tradingMarket();
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
    await valkey.redis.xadd(keysOf('m').frames, `1-${i + 1}`, 'frame', text);
  }
  for (let i = 0; i < 3; i += 1) await hot.write(nextFrame(), market, []);
  await until(4);
  await valkey.redis.flushall();
  const lost = nextFrame();
  expect(await hot.write(lost, market, [])).toBe('conflict');
  await hot.rebuild(lost, market, []);
  await hot.write(nextFrame(), market, []);
  await until(6);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  await following.stop();
});

test('a follower whose line went silent notices it, and goes on over a new one', async () => {
  const hot = new RedisHotStore(valkey.redis);
  const line = await TcpProxy.open(Number(new URL(valkey.url).port));
  const complaints: Error[] = [];
  const complain = (error: Error) => complaints.push(error);
  const frames = new RedisFrames(
    () => openBlockingRedis(`redis://127.0.0.1:${line.port}`, complain),
    complain,
  );
  const { market, nextFrame } = tradingMarket();
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
