/**
 * Purchases made durable with all that goes with them (journal, offers, wallets, balances, stock, ledger, customers),
 * many in a commit through the engine's own journal, beside COPY of the purchases alone and beside one transaction
 * for each purchase.
 */
import type { Knex } from 'knex';
import pg from 'pg';
import { DATABASE_LIMITS } from '../../db/limits.ts';
import type { Batch } from '../../server/engine/ports.ts';
import { PostgresJournal } from '../../server/journal/postgres-journal.ts';
import { openTestDatabase } from '../../server/testing/test-database.ts';
import { type Bench, type BenchResult, benchResult, interleaved, quantile, type Scale } from './bench.ts';
import { copyPurchases, purchaseOneByOne } from './persist-others.ts';
import { type Sale, SalesMarket } from './sales-market.ts';

const SCALES = {
  full: { dealerships: 200, models: 100, buyers: 20_000, purchases: 1_000, rounds: 40, warmUps: 8 },
  smoke: { dealerships: 5, models: 4, buyers: 20, purchases: 10, rounds: 2, warmUps: 1 },
};

type Size = (typeof SCALES)[Scale];

const VARIANTS = ['live', 'copied', 'single'] as const;

export const persistBench: Bench = { name: 'persist', run };

async function run(scale: Scale): Promise<BenchResult> {
  const size = SCALES[scale];
  const { purchases, rounds, warmUps } = size;
  const opened = await openTestDatabase();
  const copying = new pg.Client({ connectionString: opened.url });
  try {
    await copying.connect();
    const writers = {
      live: await openSales(opened.database, 'live', size, async (batch, journal) => {
        if ((await journal.commit(batch)) !== 'committed') throw new Error('nobody else writes here');
      }),
      copied: await openSales(opened.database, 'copied', size, (batch) =>
        copyPurchases(copying, salesOf(batch)),
      ),
      single: await openSales(opened.database, 'single', size, (batch) =>
        purchaseOneByOne(opened.database, salesOf(batch), DATABASE_LIMITS.poolConnections),
      ),
    };
    await opened.database.raw('VACUUM ANALYZE');
    const variants = VARIANTS.map((name) => ({ name, ...writers[name] }));
    const tookMs = await interleaved(variants, rounds, warmUps);
    const [live, copied, single] = VARIANTS.map(
      (name) => (purchases * 1_000) / quantile(tookMs.get(name)!, 0.5),
    );
    return benchResult(
      'persist',
      `${purchases} purchases in a commit, journal and read models with them, of ${size.dealerships} dealerships with ` +
        `${size.models} models and ${size.buyers} buyers; medians of ${rounds} interleaved rounds; fsync on`,
      [
        { name: 'durable, with all that goes with them', value: live!, unit: 'purchases/s' },
        { name: 'COPY of the purchases alone', value: copied!, unit: 'purchases/s' },
        { name: 'one transaction each, 10 connections', value: single!, unit: 'purchases/s' },
      ],
      [
        { name: 'durable, to COPY', value: live! / copied!, unit: 'x' },
        { name: 'durable, to one transaction each', value: live! / single!, unit: 'x' },
      ],
    );
  } finally {
    await copying.end();
    await opened.close();
  }
}

function salesOf(batch: Batch): Sale[] {
  return batch.events.filter((event) => event.type === 'CarPurchased');
}

/** A market of its own in which all offers wait; each run writes the next purchases in the given way. */
async function openSales(
  database: Knex,
  marketId: string,
  { purchases, rounds, warmUps, ...size }: Size,
  write: (batch: Batch, journal: PostgresJournal) => Promise<void>,
): Promise<{ prepare: () => void; run: () => Promise<void> }> {
  const journal = new PostgresJournal(database);
  const sales = new SalesMarket(marketId, size);
  const opening = sales.open();
  await journal.create({ marketId, position: opening.to, seed: 'bench', agents: null }, opening);
  for (let round = 0; round < rounds + warmUps; round += 1) await journal.commit(sales.place(purchases));
  let next: Batch;
  return {
    prepare: () => {
      next = sales.sell(purchases);
    },
    run: () => write(next, journal),
  };
}
