/** Real stores for servers that are to die: embedded Postgres and Valkey in a folder of their own, and a token. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded/embedded.ts';
import { mintToken } from '../http/mint-token.ts';
import type { CrashWorld } from './crash-run.ts';

const SECRET = 'a secret that is only used for tests on loopback';

export async function openCrashWorld(scenario: string): Promise<CrashWorld & { close(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'forecourt-crash-'));
  const embedded = await startEmbedded({ dir, postgres: true, redis: true, log: () => {} });
  const databaseUrl = embedded.databaseUrl!;
  const redisUrl = embedded.redisUrl!;
  return {
    databaseUrl,
    redisUrl,
    token: await mintToken(SECRET, { role: 'admin', sub: 'crash-test' }, '1d'),
    env: {
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      JWT_SECRET: SECRET,
      FORECOURT_DIR: dir,
      SCENARIO: scenario,
    },
    ports: [await freePort(), await freePort()],
    close: async () => {
      await embedded.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
