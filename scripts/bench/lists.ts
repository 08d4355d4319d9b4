/**
 * The same pages from a small market and from a large one beside it: first pages, pages deep inside, narrowed ones,
 * in every order of the lists that grow with a market's age. A page must cost what it holds, not what lies around it.
 */
import type { Knex } from 'knex';
import type { ReadContext } from '../../server/queries/filters.ts';
import { dealershipCustomers } from '../../server/queries/customers.ts';
import { askedOf, type List, pageOf } from '../../server/queries/list.ts';
import { offers } from '../../server/queries/offers.ts';
import { promotions } from '../../server/queries/promotions.ts';
import { purchases } from '../../server/queries/purchases.ts';
import { restocks } from '../../server/queries/restocks.ts';
import { switches } from '../../server/queries/switches.ts';
import { ledger, wallets } from '../../server/queries/wallets.ts';
import { openTestDatabase } from '../../server/testing/test-database.ts';
import {
  type Bench,
  type BenchResult,
  benchResult,
  type Figure,
  interleaved,
  quantile,
  type Scale,
} from './bench.ts';
import { fillMarket } from './lists-rows.ts';

const SCALES = {
  full: { small: 1_000, large: 1_000_000, rounds: 60, warmUps: 10 },
  smoke: { small: 100, large: 1_000, rounds: 2, warmUps: 1 },
};

type Asked = Record<string, string>;

const ADMIN = { viewer: { role: 'admin' } } as const;
const HOUSE = { dealershipId: 'house-1' };
const PAGES: readonly [name: string, list: List, scope: Asked, asked: Asked][] = [
  ['offers, newest', offers, {}, {}],
  ['offers, oldest', offers, {}, { order: 'placed' }],
  ['offers, open', offers, {}, { status: 'open' }],
  ['offers, open, oldest', offers, {}, { status: 'open', order: 'placed' }],
  ['offers of a model', offers, {}, { modelId: 'model-7' }],
  ['offers of a buyer', offers, {}, { buyerId: 'buyer-7' }],
  ['purchases, newest', purchases, {}, {}],
  ['purchases, dearest', purchases, {}, { order: '-priceCents' }],
  ['purchases of a dealership', purchases, HOUSE, {}],
  ['purchases of a model', purchases, {}, { modelId: 'model-7' }],
  ['purchases of a buyer', purchases, {}, { buyerId: 'buyer-7' }],
  ['restocks of a dealership', restocks, HOUSE, {}],
  ['restocks of a supplier', restocks, { supplierId: 'supplier-3' }, {}],
  ['switches, newest', switches, {}, {}],
  ['switches of a dealership', switches, HOUSE, {}],
  ['ledger of a dealership', ledger, { accountType: 'dealership', accountId: 'house-1' }, {}],
  ['wallets', wallets, {}, {}],
  ['customers, best', dealershipCustomers, HOUSE, {}],
  ['promotions, newest', promotions, {}, {}],
  ['promotions, active', promotions, {}, { state: 'active', order: '-endsAtTick' }],
];

export const listsBench: Bench = { name: 'lists', run };

async function run(scale: Scale): Promise<BenchResult> {
  const { small, large, rounds, warmUps } = SCALES[scale];
  const opened = await openTestDatabase();
  try {
    const { database } = opened;
    await fillMarket(database, 'small', small);
    await fillMarket(database, 'large', large);
    await database.raw('VACUUM ANALYZE');
    const figures: Figure[] = [];
    const ratios: Figure[] = [];
    for (const [name, list, scope, asked] of PAGES) {
      const sizes = [
        ['small', small],
        ['large', large],
      ] as const;
      const variants = sizes.map(([market, rows]) => ({
        name: market,
        run: () => pagesOf(database, list, { ...ADMIN, marketId: market, tick: rows / 10 }, scope, asked),
      }));
      const tookMs = await interleaved(variants, rounds, warmUps);
      const [smallMs, largeMs] = ['small', 'large'].map((market) => quantile(tookMs.get(market)!, 0.5));
      figures.push({ name, value: largeMs!, unit: `ms of ${large} rows` });
      ratios.push({ name, value: largeMs! / smallMs!, unit: `x the time of ${small} rows` });
    }
    const workload = `two pages of 10 rows, the second behind the first's cursor; medians of ${rounds} interleaved rounds, without HTTP`;
    return benchResult('lists', workload, figures, ratios);
  } finally {
    await opened.close();
  }
}

/** A page and the one behind it. */
async function pagesOf(
  database: Knex,
  list: List,
  context: ReadContext,
  scope: Asked,
  asked: Asked,
): Promise<void> {
  const query = askedOf(list);
  const first = await pageOf(database, list, context, scope, query.parse({ ...asked, limit: '10' }));
  const cursor = first.next ?? undefined;
  await pageOf(database, list, context, scope, query.parse({ ...asked, limit: '10', cursor }));
}
