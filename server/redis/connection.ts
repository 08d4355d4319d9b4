/**
 * Opens connections to Redis. A command fails after a bounded time instead of waiting for ever; reconnecting
 * goes on in the background, and whoever needed the answer tries again with the next beat. A line that has gone silent is
 * given up, since TCP alone would wait for it for many minutes. An address that ends in `?cluster` is that of any node
 * of a Redis Cluster.
 */
import { Cluster, Redis } from 'ioredis';
import { LIMITS } from './limits.ts';

export function openRedis(url: string, onError: (error: Error) => void): Redis {
  return open(
    url,
    { commandTimeout: LIMITS.commandMs, maxRetriesPerRequest: 1, enableAutoPipelining: true },
    onError,
  );
}

/** A connection for reads that block on the server: it has no command timeout of its own. */
export function openBlockingRedis(url: string, onError: (error: Error) => void): Redis {
  return open(url, { maxRetriesPerRequest: null }, onError);
}

interface OwnOptions {
  commandTimeout?: number;
  maxRetriesPerRequest: number | null;
  /** What is asked in one turn of the event loop goes out in one write, which costs more than what is in it. */
  enableAutoPipelining?: boolean;
}

function open(url: string, own: OwnOptions, onError: (error: Error) => void): Redis {
  const options = {
    ...own,
    connectTimeout: LIMITS.connectMs,
    socketTimeout: LIMITS.silentMs,
    retryStrategy: (attempt: number) => Math.min(50 * attempt, 1_000),
  };
  const redis = new URL(url).searchParams.has('cluster')
    ? openCluster(url, options)
    : new Redis(url, options);
  redis.on('error', onError);
  return redis;
}

const againAfterMs = (attempt: number) => Math.min(50 * attempt, 1_000);

/** It has the same commands as a single Redis, and sends each to the node that has its keys. */
function openCluster(url: string, redisOptions: OwnOptions): Redis {
  const { protocol, hostname, port, username, password } = new URL(url);
  const account = password === '' ? {} : { username, password };
  const tls = protocol === 'rediss:' ? { tls: {} } : {};
  const cluster = new Cluster([{ host: hostname, port: Number(port || 6379) }], {
    redisOptions: { ...redisOptions, ...account, ...tls },
    clusterRetryStrategy: againAfterMs,
  });
  return cluster as unknown as Redis;
}
