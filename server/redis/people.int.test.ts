/** Attempts and notices over a real Valkey: windows and locks that end, notices that reach others, a line that breaks. */
import type { Redis } from 'ioredis';
import { useTestValkey } from '../testing/test-valkey.ts';
import { TcpProxy } from '../testing/topology/tcp-proxy.ts';
import { RedisAttempts } from './attempts.ts';
import { openBlockingRedis } from './connection.ts';
import { RedisNotices } from './notices.ts';

const valkey = useTestValkey();

test('so many attempts in a window, each key for itself', async () => {
  const attempts = new RedisAttempts(valkey.redis);
  const allowance = { most: 2, windowMs: 60_000 };
  expect(await attempts.take('a', allowance)).toBeNull();
  expect(await attempts.take('a', allowance)).toBeNull();
  expect(await attempts.take('a', allowance)).toBeGreaterThan(0);
  expect(await attempts.take('b', allowance)).toBeNull();
});

test('tries are counted and locks hold, until they are forgotten', async () => {
  const attempts = new RedisAttempts(valkey.redis);
  expect([await attempts.count('c', 60_000), await attempts.count('c', 60_000)]).toEqual([1, 2]);
  await attempts.lock('c', 60_000);
  expect(await attempts.lockedMs('c')).toBeGreaterThan(0);
  expect(await attempts.lockedMs('d')).toBeNull();
  await attempts.forget('c');
  expect(await attempts.lockedMs('c')).toBeNull();
  expect(await attempts.count('c', 60_000)).toBe(1);
});

interface Word {
  word: string;
}

test('a notice reaches others, and a line that was down says that something may have been missed', async () => {
  const proxy = await TcpProxy.open(Number(new URL(valkey.url).port));
  const through = new URL(valkey.url);
  through.port = String(proxy.port);
  let line: Redis | undefined;
  const opened = (url: string) => {
    line = openBlockingRedis(url, () => undefined);
    return line;
  };
  const read = (text: string) => JSON.parse(text) as Word;
  // The line breaks on purpose; what counts is what is heard when it is back.
  const ignore = () => undefined;
  const here = new RedisNotices<Word>(valkey.redis, () => opened(valkey.url), read, ignore);
  const there = new RedisNotices<Word>(valkey.redis, () => opened(through.href), read, ignore);
  const heard: (Word | null)[] = [];
  let wake: () => void = () => undefined;
  const next = () => new Promise<void>((resolve) => (wake = resolve));
  const listening = next();
  there.onNotice((notice) => {
    heard.push(notice);
    wake();
  });
  await listening;
  const told = next();
  await here.tell({ word: 'hello' });
  await told;
  expect(heard).toEqual([null, { word: 'hello' }]);

  const closed = new Promise<void>((resolve) => line!.once('close', () => resolve()));
  const back = next();
  proxy.cut();
  await closed;
  expect(there.listening).toBe(false);
  await back;
  expect(heard.at(-1)).toBeNull();
  here.close();
  there.close();
  await proxy.close();
});
