/** The migrations in their order. One that was ever released is never changed: what comes later is a new one. */
import type { Knex } from 'knex';
import * as journal from './001-journal.ts';
import * as sellers from './002-sellers.ts';
import * as trade from './003-trade.ts';
import * as accounts from './004-accounts.ts';
import * as reads from './005-reads.ts';
import * as partitions from './006-partitions.ts';
import * as hotRows from './007-hot-rows.ts';
import * as alerts from './008-alerts.ts';
import * as scripts from './009-scripts.ts';
import * as snapshots from './010-snapshots.ts';
import * as heldAddresses from './011-held-addresses.ts';
import * as alertsOnce from './012-alerts-once.ts';
import * as restocksByTotal from './013-restocks-by-total.ts';
import * as leftBehind from './014-left-behind.ts';
import * as listings from './015-listings.ts';

export interface Migration {
  name: string;
  up(database: Knex): Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '001-journal', up: journal.up },
  { name: '002-sellers', up: sellers.up },
  { name: '003-trade', up: trade.up },
  { name: '004-accounts', up: accounts.up },
  { name: '005-reads', up: reads.up },
  { name: '006-partitions', up: partitions.up },
  { name: '007-hot-rows', up: hotRows.up },
  { name: '008-alerts', up: alerts.up },
  { name: '009-scripts', up: scripts.up },
  { name: '010-snapshots', up: snapshots.up },
  { name: '011-held-addresses', up: heldAddresses.up },
  { name: '012-alerts-once', up: alertsOnce.up },
  { name: '013-restocks-by-total', up: restocksByTotal.up },
  { name: '014-left-behind', up: leftBehind.up },
  { name: '015-listings', up: listings.up },
];
