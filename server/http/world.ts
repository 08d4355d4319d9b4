/** What the routes need of the rest of the server. */
import type { MarketFollower } from '../engine/follower.ts';
import type { HotReads, JournalPort, LeasePort } from '../engine/ports.ts';
import type { Knex } from 'knex';
import type { Accounts } from '../accounts/accounts.ts';
import type { Alerts } from '../alerts/alerts.ts';
import type { Queries } from '../queries/queries.ts';
import type { MarketBuyers } from './market-buyers.ts';
import type { Submitter } from './submit.ts';

export interface HttpWorld {
  journal: JournalPort;
  hot: HotReads;
  lease: LeasePort;
  submitter: Submitter;
  queries: Queries;
  accounts: Accounts;
  alerts: Alerts;
  buyers: MarketBuyers;
  database: Knex;
  /** The followed market; undefined when there is none of that id. */
  follow(marketId: string): Promise<MarketFollower | undefined>;
  followed(): Iterable<MarketFollower>;
  /** Commands that wait in a market's inbox. */
  inboxDepth(marketId: string): Promise<number>;
  /** Whether the stores that this process needs answer. */
  checks(): Promise<{ postgres: boolean; redis: boolean }>;
}
