/**
 * The lease of a market by Redlock: it saves two engines from doing the same work twice. It is not what keeps
 * the journal right (a paused process can wake up believing in an old lease); that is the journal's own key.
 */
import type { Redis } from 'ioredis';
import Redlock, { ExecutionError, type Lock } from 'redlock';
import type { LeasePort } from '../engine/ports.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';

export class RedisLease implements LeasePort {
  readonly #redlock: Redlock;
  readonly #held = new Map<string, Lock>();

  constructor(
    private readonly redis: Redis,
    private readonly engineId: string,
    onError: (error: Error) => void,
  ) {
    this.#redlock = new Redlock([redis], { retryCount: 0 });
    // Redlock tells every failed vote here as well; somebody else's lease is no error.
    this.#redlock.on('error', (error: Error) => {
      if (error.name !== 'ResourceLockedError') onError(error);
    });
  }

  async hold(marketId: string): Promise<{ untilMs: number } | null> {
    const held = this.#held.get(marketId);
    const now = Date.now();
    if (held !== undefined && held.expiration - now > LIMITS.leaseMs / 2) {
      return { untilMs: held.expiration };
    }
    const lock =
      held !== undefined && held.expiration > now
        ? ((await this.#extend(held)) ?? (await this.#acquire(marketId)))
        : await this.#acquire(marketId);
    if (lock === null) {
      this.#held.delete(marketId);
      return null;
    }
    this.#held.set(marketId, lock);
    await this.redis.set(keysOf(marketId).leader, this.engineId, 'PX', LIMITS.leaseMs);
    return { untilMs: lock.expiration };
  }

  async release(marketId: string): Promise<void> {
    const held = this.#held.get(marketId);
    this.#held.delete(marketId);
    if (held === undefined || held.expiration <= Date.now()) return;
    try {
      await held.release();
    } catch (error) {
      // Ended by itself meanwhile, or Redis is away: either way the lease is not ours any more, or soon.
      if (!(error instanceof ExecutionError)) throw error;
    }
  }

  async holder(marketId: string): Promise<string | null> {
    return this.redis.get(keysOf(marketId).leader);
  }

  #acquire(marketId: string): Promise<Lock | null> {
    return unlessLocked(() => this.#redlock.acquire([keysOf(marketId).lease], LIMITS.leaseMs));
  }

  #extend(lock: Lock): Promise<Lock | null> {
    return unlessLocked(() => lock.extend(LIMITS.leaseMs));
  }
}

/** Null when another engine has it. Redlock reports contention and a dead Redis alike; the votes tell them apart. */
async function unlessLocked(attempt: () => Promise<Lock>): Promise<Lock | null> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof ExecutionError)) throw error;
    for (const stats of await Promise.all(error.attempts)) {
      for (const vote of stats.votesAgainst.values()) {
        if (vote.name !== 'ResourceLockedError' && !/lock/i.test(vote.message)) throw vote;
      }
    }
    return null;
  }
}
