/**
 * The journal becomes partitioned by market and range of seqs. What is there stays where it is: the old table is
 * attached as the first partition of the one market, or its rows are dealt out when there are several.
 */
import type { Knex } from 'knex';
import {
  attachPartition,
  ensurePartition,
  PARTITION_EVENTS,
  partitionName,
  portionOf,
} from '../journal-partitions.ts';

type MarketAt = { market_id: string; seq: number };

/** Servers of the version before go on writing through the same name, once the short lock of the renaming is over. */
export async function up(database: Knex): Promise<void> {
  const trx = database as Knex.Transaction;
  const markets = await trx<MarketAt>('markets').select('market_id', 'seq').orderBy('market_id');
  const indexes = await indexesOf(trx);
  await trx.raw('LOCK TABLE journal IN ACCESS EXCLUSIVE MODE');
  await trx.raw('ALTER TABLE journal RENAME TO journal_whole');
  await trx.raw('ALTER INDEX journal_pkey RENAME TO journal_whole_pkey');
  for (const { name } of indexes) await trx.raw('ALTER INDEX ?? RENAME TO ??', [name, `${name}_whole`]);
  await trx.raw(
    'CREATE TABLE journal (LIKE journal_whole, PRIMARY KEY (market_id, seq)) PARTITION BY RANGE (market_id, seq)',
  );
  for (const { statement } of indexes) await trx.raw(statement);

  const [only, ...others] = markets;
  if (only !== undefined && others.length === 0) {
    const portion = portionOf(only.seq);
    const table = await partitionName(trx, only.market_id, portion);
    await trx.raw('ALTER TABLE journal_whole RENAME TO ??', [table]);
    await attachPartition(trx, table, only.market_id, 1, (portion + 1) * PARTITION_EVENTS);
    return;
  }
  for (const { market_id: marketId, seq } of markets) {
    for (let portion = 0; portion <= portionOf(seq); portion += 1)
      await ensurePartition(trx, marketId, portion);
  }
  await trx.raw('INSERT INTO journal SELECT * FROM journal_whole');
  await trx.raw('DROP TABLE journal_whole');
}

/** All but the primary key, as the statements that make them. */
async function indexesOf(trx: Knex): Promise<{ name: string; statement: string }[]> {
  const { rows } = await trx.raw<{ rows: { name: string; statement: string }[] }>(
    `SELECT indexname AS name, indexdef AS statement FROM pg_indexes
     WHERE schemaname = current_schema() AND tablename = 'journal' AND indexname <> 'journal_pkey'`,
  );
  return rows;
}
