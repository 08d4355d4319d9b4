/** The inbox is bounded, keeps what waits, and calls who listens as long as something does. */
import { InboxFull } from '../engine/ports.ts';
import { fail, useTestValkey } from '../testing/test-valkey.ts';
import { RedisArrivals } from './arrivals.ts';
import { RedisHotStore } from './hot-store.ts';
import { RedisInbox } from './inbox.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';
import { tradingMarket } from './testing/trading-market.ts';

const valkey = useTestValkey();

test('the inbox keeps what waits until its beat is done, and refuses what is too much', async () => {
  const inbox = new RedisInbox(valkey.redis);
  const hot = new RedisHotStore(valkey.redis);
  const { market, nextFrame } = tradingMarket();
  const submission = {
    commandId: 'c',
    idempotencyKey: 'k',
    by: 'x',
    command: { type: 'ResumeClock' as const },
  };
  await inbox.submit('m', submission);
  const nothing = JSON.stringify({ ...submission, command: null });
  for (const fields of [
    ['something', 'else'],
    ['submission', nothing],
  ])
    await valkey.redis.xadd(keysOf('m').inbox, '*', ...fields);
  const waiting = await inbox.read('m', 10);
  expect(waiting.map((entry) => entry.submission)).toEqual([submission, null, null]);
  expect(await inbox.read('m', 10)).toEqual(waiting);
  await hot.rebuild(
    nextFrame(),
    market,
    waiting.map((entry) => entry.entryId),
  );
  expect(await inbox.depth('m')).toBe(0);

  const filling = valkey.redis.pipeline();
  for (let i = 1; i < LIMITS.inbox; i += 1) filling.xadd(keysOf('m').inbox, '*', 'submission', '{}');
  await filling.exec();
  const [last, tooMuch] = [inbox.submit('m', submission), inbox.submit('m', submission)];
  await expect(tooMuch).rejects.toThrow(InboxFull);
  const all = (await inbox.read('m', LIMITS.inbox)).map(({ entryId }) => entryId);
  expect(all).toHaveLength(LIMITS.inbox);
  expect(all.at(-1)).toBe(await last);
  await hot.rebuild(nextFrame(), market, all);
  expect(await inbox.depth('m')).toBe(0);
});

test('who listens is called as long as something waits in the inbox, and no longer', async () => {
  const inbox = new RedisInbox(valkey.redis);
  const key = keysOf('m').inbox;
  const command = { type: 'ResumeClock' as const };
  const submission = { commandId: 'c', idempotencyKey: 'k', by: 'x', command };
  let calls = 0;
  let called = () => {};
  const arrivals = new RedisArrivals(valkey.openListener, fail);
  const following = arrivals.listen('m', async () => {
    // As a beat would that takes one entry at a time.
    const [first] = await inbox.read('m', 1);
    await valkey.redis.xdel(key, first!.entryId);
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
