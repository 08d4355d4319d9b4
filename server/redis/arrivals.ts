/**
 * Tells an engine that commands wait, whichever process they came from. Entries leave the inbox with the beat that
 * decides them, so a read from the very beginning blocks exactly as long as there is nothing to do.
 */
import type { Redis } from 'ioredis';
import type { ArrivalsPort, Following } from '../engine/ports.ts';
import { keepReading } from './blocking-reads.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';

export class RedisArrivals implements ArrivalsPort {
  constructor(
    /** Opens a connection of its own for each market: its reads block. */
    private readonly connect: () => Redis,
    private readonly onError: (error: Error) => void,
  ) {}

  listen(marketId: string, onArrival: () => Promise<void>): Following {
    const redis = this.connect();
    const { inbox } = keysOf(marketId);
    const ask = () => redis.xread('COUNT', 1, 'BLOCK', LIMITS.followBlockMs, 'STREAMS', inbox, '0-0');
    const hear = async (waiting: unknown, stopped: AbortSignal) => {
      if (waiting !== null && !stopped.aborted) await onArrival();
    };
    return keepReading(redis, ask, hear, this.onError);
  }
}
