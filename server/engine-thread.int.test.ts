/** An engine whose stores are not there keeps the server from starting, which can then take the rest apart. */
import { EngineThread } from './engine-thread.ts';

const NOWHERE = {
  databaseUrl: 'postgres://127.0.0.1:1/nowhere',
  redisUrl: 'redis://127.0.0.1:1',
  ...{ engineId: 'e', beatMs: 100, logLevel: 'silent', measured: false },
};

test('what keeps it from beating is told to who starts it, and it can be stopped then', async () => {
  const thread = new EngineThread();
  await expect(thread.start(NOWHERE)).rejects.toThrow('ECONNREFUSED');
  await thread.stop();
});

test('one that was never started can be stopped', async () => {
  await new EngineThread().stop();
});
