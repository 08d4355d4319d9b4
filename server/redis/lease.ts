/**
 * The lease of a market by Redlock: it saves two engines from doing the same work twice. It is not what keeps
 * the journal right (a paused process can wake up believing in an old lease); that is the journal's own key.
 */
import type { Redis } from 'ioredis';
import Redlock, { ExecutionError, type Lock } from 'redlock';
import type { LeasePort } from '../engine/ports.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';

/** What Redis' clock may run ahead of ours in the time of a lease, as a share of it. */
const DRIFT = 0.01;

interface Held {
  lock: Lock;
  /** On the monotonic clock: the wall clock may jump, and Redis counts down whatever it says. */
  untilMs: number;
}

export class RedisLease implements LeasePort {
  readonly #redlock: Redlock;
  readonly #held = new Map<string, Held>();

  constructor(
    private readonly redis: Redis,
    private readonly engineId: string,
    onError: (error: Error) => void,
    /** Monotonic milliseconds. */
    private readonly nowMs: () => number,
  ) {
    this.#redlock = new Redlock([redis], { retryCount: 0 });
    // Redlock tells every failed vote here as well; somebody else's lease is no error.
    this.#redlock.on('error', (error: Error) => {
      if (error.name !== 'ResourceLockedError') onError(error);
    });
  }

  async hold(marketId: string): Promise<{ untilMs: number } | null> {
    const held = this.#held.get(marketId);
    const startMs = this.nowMs();
    const leftMs = held === undefined ? 0 : held.untilMs - startMs;
    if (held !== undefined && leftMs > LIMITS.leaseMs / 2) return { untilMs: held.untilMs };
    const lock =
      held !== undefined && leftMs > 0
        ? ((await this.#extend(held.lock, leftMs)) ?? (await this.#acquire(marketId)))
        : await this.#acquire(marketId);
    if (lock === null) {
      this.#held.delete(marketId);
      return null;
    }
    const untilMs = startMs + LIMITS.leaseMs * (1 - DRIFT);
    this.#held.set(marketId, { lock, untilMs });
    await this.redis.set(keysOf(marketId).leader, this.engineId, 'PX', LIMITS.leaseMs);
    return { untilMs };
  }

  async release(marketId: string): Promise<void> {
    const held = this.#held.get(marketId);
    this.#held.delete(marketId);
    if (held === undefined || held.untilMs <= this.nowMs()) return;
    try {
      await held.lock.release();
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

  #extend(lock: Lock, leftMs: number): Promise<Lock | null> {
    // Redlock reckons by the wall clock, and would not extend what that says is over.
    lock.expiration = Date.now() + leftMs;
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
