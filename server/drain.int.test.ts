/** A web process that is asked to stop takes nobody new, answers whom it has promised an answer, and ends. */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { keysOf } from './redis/keys.ts';
import { openCrashWorld } from './testing/crash-world.ts';
import { startServerProcess } from './testing/server-process.ts';

test('a command that waits for its outcome when SIGTERM comes is answered with it', async () => {
  const world = await openCrashWorld('two-dealers');
  const redis = new Redis(world.redisUrl);
  const engine = await startServerProcess({ ...world.env, ROLES: 'engine' });
  const web = await startServerProcess({ ...world.env, ROLES: 'web', PORT: '0' });
  const clock = (verb: string) =>
    fetch(`${web.url}/api/v1/markets/main/clock/${verb}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.token}`, 'idempotency-key': randomUUID() },
    });
  try {
    expect((await clock('pause')).status).toBe(200);
    engine.signal('SIGSTOP');
    const answer = clock('resume');
    const { inbox } = keysOf('main');
    while ((await redis.xlen(inbox)) === 0);
    web.signal('SIGTERM');
    while (
      await fetch(`${web.url}/healthz`).then(
        () => true,
        () => false,
      )
    );
    engine.signal('SIGCONT');
    expect((await answer).status).toBe(200);
    expect(await web.exited).toEqual([0, null]);
  } finally {
    engine.signal('SIGCONT');
    redis.disconnect();
    await Promise.all([engine.stop(), web.kill()]);
    await world.close();
  }
});
