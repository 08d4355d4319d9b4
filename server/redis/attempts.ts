/**
 * Attempts counted in Redis, where every process sees them: so many in a window that begins with the first, and locks
 * that end by themselves.
 */
import type { Redis } from 'ioredis';

/** KEYS count; ARGV window in ms. Returns the count and the milliseconds until it begins anew. */
const COUNT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {count, redis.call('PTTL', KEYS[1])}
`;

export class RedisAttempts {
  constructor(private readonly redis: Redis) {}

  /** Counts one attempt; how long to wait, in milliseconds, when there were too many in the window, else null. */
  async take(key: string, { most, windowMs }: { most: number; windowMs: number }): Promise<number | null> {
    const [count, leftMs] = await this.#count(attemptsOf(key), windowMs);
    return count > most ? Math.max(1, leftMs) : null;
  }

  /** Counts one try that may fail; how many there were in the window, this one included. */
  async count(key: string, windowMs: number): Promise<number> {
    const [count] = await this.#count(triesOf(key), windowMs);
    return count;
  }

  /** Tries and locks are as if they never were. */
  async forget(key: string): Promise<void> {
    await this.redis.del(triesOf(key), lockOf(key));
  }

  async lock(key: string, ms: number): Promise<void> {
    await this.redis.set(lockOf(key), '1', 'PX', ms);
  }

  async lockedMs(key: string): Promise<number | null> {
    const leftMs = await this.redis.pttl(lockOf(key));
    return leftMs > 0 ? leftMs : null;
  }

  async #count(key: string, windowMs: number): Promise<[count: number, leftMs: number]> {
    return (await this.redis.eval(COUNT, 1, key, windowMs)) as [number, number];
  }
}

/** One hash tag for what one call touches together. */
const attemptsOf = (key: string) => `forecourt:attempts:{${key}}`;
const triesOf = (key: string) => `forecourt:tries:{${key}}`;
const lockOf = (key: string) => `forecourt:lock:{${key}}`;
