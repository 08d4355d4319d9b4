/** Real stores for servers that are to die: embedded Postgres and Valkey in a folder of their own, and a token. */
import { startEmbedded } from '../embedded/embedded.ts';
import { findFreePort } from '../embedded/free-port.ts';
import { mintToken } from '../http/mint-token.ts';
import type { CrashWorld } from './crash-run.ts';
import { openStoresDir } from './stores-dir.ts';

/** Below the ephemeral range: a port must stay ours while its server is dead. */
const FIRST_PORT = 18_200;
const SECRET = 'a secret that is only used for tests on loopback';

export async function openCrashWorld(scenario: string): Promise<CrashWorld & { close(): Promise<void> }> {
  const dir = await openStoresDir();
  const embedded = await startEmbedded({ dir: dir.path, postgres: true, redis: true, log: () => {} });
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
      FORECOURT_DIR: dir.path,
      SCENARIO: scenario,
    },
    ports: [await findFreePort(FIRST_PORT), await findFreePort(FIRST_PORT + 100)],
    close: async () => {
      await embedded.stop();
      await dir.remove();
    },
  };
}
