/**
 * Opens connections to Redis. A command fails after a bounded time instead of waiting for ever; reconnecting
 * goes on in the background, and whoever needed the answer tries again with the next beat.
 */
import { Redis } from 'ioredis';
import { LIMITS } from './limits.ts';

export function openRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    connectTimeout: LIMITS.connectMs,
    commandTimeout: LIMITS.commandMs,
    maxRetriesPerRequest: 1,
    retryStrategy: (attempt) => Math.min(50 * attempt, 1_000),
  });
  redis.on('error', onError);
  return redis;
}

/** A connection for reads that block on the server: it has no command timeout of its own. */
export function openBlockingRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    connectTimeout: LIMITS.connectMs,
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(50 * attempt, 1_000),
  });
  redis.on('error', onError);
  return redis;
}
