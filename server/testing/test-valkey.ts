/** A real Valkey of its own for one test file, empty before each test. */
import type { Redis } from 'ioredis';
import { startEmbedded } from '../embedded/embedded.ts';
import { openBlockingRedis, openRedis } from '../redis/connection.ts';
import { openTempDir } from './temp-dir.ts';

export interface TestValkey {
  url: string;
  redis: Redis;
  openListener: () => Redis;
  close(): Promise<void>;
}

/** What goes wrong on a line that should not. */
export const fail = (error: Error) => {
  throw error;
};

/** Opens it before the tests of the file that calls this, and closes it after them. */
export function useTestValkey(): TestValkey {
  const valkey = {} as TestValkey;
  beforeAll(async () => {
    const dir = await openTempDir();
    const embedded = await startEmbedded({ dir: dir.path, postgres: false, redis: true, log: () => {} });
    const url = embedded.redisUrl!;
    const redis = openRedis(url, fail);
    const close = async () => {
      redis.disconnect();
      await embedded.stop();
      await dir.remove();
    };
    Object.assign(valkey, { url, redis, openListener: () => openBlockingRedis(url, fail), close });
  });
  beforeEach(async () => {
    await valkey.redis.flushall();
  });
  afterAll(() => valkey.close());
  return valkey;
}
