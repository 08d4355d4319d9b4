/** A Redis that is away for a while, again and again: the one engine there is goes on by itself each time it is back. */
import { TcpProxy } from './testing/topology/tcp-proxy.ts';
import { useTestValkey } from './testing/test-valkey.ts';
import { startServerProcess } from './testing/server-process.ts';
import { openTempDir } from './testing/temp-dir.ts';
import { Watcher } from './testing/watcher.ts';

const OUTAGES = 3;
const SECRET = 'v4Nq1uWm8Zt6Lr0cXy7Pb2Ke9Js5Hd3G';

const valkey = useTestValkey();

test('an engine beats on after every outage, and ends when it is told to while there is one', async () => {
  const dir = await openTempDir();
  const line = await TcpProxy.open(Number(new URL(valkey.url).port));
  const server = await startServerProcess({
    FORECOURT_DIR: dir.path,
    PORT: '0',
    REDIS_URL: `redis://127.0.0.1:${line.port}`,
    JWT_SECRET: SECRET,
  });
  const isReady = async () => (await fetch(`${server.url}/readyz`)).ok;
  const watcher = new Watcher(server.url, 'main');
  try {
    await watcher.until(({ tick }) => tick >= 2);
    for (let outage = 0; outage < OUTAGES; outage += 1) {
      await line.refuse();
      // Long enough for a beat to fail and for every line to be tried again in vain.
      while (await isReady()) continue;
      await line.listen();
      const { tick } = watcher.position!;
      await watcher.until((position) => position.tick > tick + 1);
    }
    expect(watcher.faults).toEqual([]);
    await line.refuse();
    while (await isReady()) continue;
    expect(await server.stop()).toBe(0);
  } finally {
    watcher.close();
    await server.kill();
    await line.close().catch(() => undefined);
    await dir.remove();
  }
}, 120_000);
