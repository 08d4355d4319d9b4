/**
 * The connections to Postgres and Redis that a process or a thread of it has, with the adapters that speak over them. Whoever
 * opens them closes them.
 */
import type { Redis } from 'ioredis';
import type { Knex } from 'knex';
import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import { openDatabase } from '../db/connection.ts';
import { LoggedJournal } from './journal/logged-journal.ts';
import type { Metrics } from './metrics/metrics.ts';
import { measureQueries } from './metrics/queries.ts';
import { openBlockingRedis, openRedis } from './redis/connection.ts';
import { RedisHotStore } from './redis/hot-store.ts';
import { RedisInbox } from './redis/inbox.ts';
import { RedisLease } from './redis/lease.ts';

/** Where they are, and the name by which an engine here holds leases. */
export interface StoreAddresses {
  databaseUrl: string;
  redisUrl: string;
  engineId: string;
}

export interface Stores {
  database: Knex;
  redis: Redis;
  journal: LoggedJournal;
  hot: RedisHotStore;
  inbox: RedisInbox;
  lease: RedisLease;
  /** A connection of one's own, for reads that block. */
  openListener: () => Redis;
  redisFailed: (error: Error) => void;
  close(): Promise<void>;
}

export function openStores(
  { databaseUrl, redisUrl, engineId }: StoreAddresses,
  log: Logger,
  metrics: Metrics | null,
): Stores {
  const redisFailed = (error: Error) => log.warn({ err: error }, 'redis');
  const database = openDatabase(databaseUrl);
  if (metrics !== null) measureQueries(database, metrics);
  const redis = openRedis(redisUrl, redisFailed);
  return {
    database,
    redis,
    journal: new LoggedJournal(database, (line) => log.info(line, 'settled')),
    hot: new RedisHotStore(redis),
    inbox: new RedisInbox(redis),
    lease: new RedisLease(redis, engineId, redisFailed, () => performance.now()),
    openListener: () => openBlockingRedis(redisUrl, redisFailed),
    redisFailed,
    close: async () => {
      redis.disconnect();
      await database.destroy();
    },
  };
}
