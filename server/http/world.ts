/** What the routes need of the rest of the server. */
import type { MarketFollower } from '../engine/follower.ts';
import type { HotReads, JournalPort, LeasePort } from '../engine/ports.ts';
import type { Submitter } from './submit.ts';

export interface HttpWorld {
  journal: JournalPort;
  hot: HotReads;
  lease: LeasePort;
  submitter: Submitter;
  /** The followed market; undefined when there is none of that id. */
  follow(marketId: string): Promise<MarketFollower | undefined>;
  followed(): Iterable<MarketFollower>;
  /** Whether the stores that this process needs answer, by name. */
  checks(): Promise<Record<string, boolean>>;
}
