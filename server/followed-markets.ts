/**
 * The markets that this web process follows: each is loaded when first asked for, then told to the gateway and
 * to whoever waits for outcomes.
 */
import { MarketFollower } from './engine/follower.ts';
import type { Outcomes } from './engine/outcomes.ts';
import type { FramesPort, JournalPort } from './engine/ports.ts';
import type { Gateway } from './gateway/gateway.ts';

export class FollowedMarkets {
  readonly #followers = new Map<string, Promise<MarketFollower | null>>();
  readonly #ready = new Map<string, MarketFollower>();

  constructor(
    private readonly journal: JournalPort,
    private readonly frames: FramesPort,
    private readonly outcomes: Outcomes,
    private readonly nowMs: () => number,
    private readonly gateway: () => Gateway,
  ) {}

  /** Undefined when there is no such market. */
  async find(marketId: string): Promise<MarketFollower | undefined> {
    const ready = this.#ready.get(marketId);
    if (ready !== undefined) return ready;
    let starting = this.#followers.get(marketId);
    if (starting === undefined) {
      starting = this.#start(marketId);
      this.#followers.set(marketId, starting);
    }
    try {
      const follower = await starting;
      // It may be opened later: the next one who asks looks again.
      if (follower === null) this.#followers.delete(marketId);
      return follower ?? undefined;
    } catch (error) {
      this.#followers.delete(marketId);
      throw error;
    }
  }

  all(): Iterable<MarketFollower> {
    return this.#ready.values();
  }

  async stop(): Promise<void> {
    const followers = await Promise.all([...this.#followers.values()].map((f) => f.catch(() => null)));
    await Promise.all(followers.flatMap((follower) => (follower === null ? [] : [follower.stop()])));
  }

  async #start(marketId: string): Promise<MarketFollower | null> {
    const follower = await MarketFollower.start(marketId, this.journal, this.frames, this.nowMs, (frame) => {
      this.gateway().tell(frame);
      this.outcomes.answer(frame);
    });
    if (follower === null) return null;
    this.gateway().open(marketId, follower);
    this.#ready.set(marketId, follower);
    return follower;
  }
}
