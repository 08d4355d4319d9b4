/** The journal in partitions over a real Postgres: made ahead, taken off behind a snapshot, and reached from before. */
import type { Knex } from 'knex';
import {
  detachPartition,
  ensurePartition,
  PARTITION_EVENTS,
  partitionsOf,
} from '../../db/journal-partitions.ts';
import { openDatabase } from '../../db/connection.ts';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { boardSnapshotOf } from '../market/board/snapshot.ts';
import { fingerprintOf, snapshotOf } from '../market/snapshot.ts';
import { TINY_SCENARIO } from '../market/testing/tiny-scenario.ts';
import { loadFold } from '../engine/fold.ts';
import { foundMarket } from '../engine/founding.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { PostgresJournal } from './postgres-journal.ts';

let opened: TestDatabase;
let journal: PostgresJournal;

beforeAll(async () => {
  opened = await openTestDatabase();
  journal = new PostgresJournal(opened.database);
});
afterAll(() => opened.close());

/** As if the market had had so many events: all but the last are left out. */
async function age(marketId: string, seq: number): Promise<void> {
  await opened.database.raw('UPDATE markets SET seq = ? WHERE market_id = ?', [seq, marketId]);
}

/** A beat in which nothing happened, from wherever the market stands. */
async function emptyBeat(marketId: string) {
  const { position: from } = (await journal.find(marketId))!;
  const market = (await loadFold(journal, marketId).catch(() => null))?.market;
  const to = { ...from, beat: from.beat + 1 };
  return {
    marketId,
    from,
    to,
    events: [],
    settlements: [],
    market: { ...market!, id: marketId, seq: to.seq },
  };
}

test('a new market has room, and room is made ahead of the events that need it', async () => {
  await foundMarket(journal, 'ahead', TINY_SCENARIO, 'seed');
  await age('ahead', PARTITION_EVENTS);
  expect(await journal.commit(await emptyBeat('ahead'))).toBe('committed');
  await age('ahead', 2 * PARTITION_EVENTS + 1);
  expect(await journal.commit(await emptyBeat('ahead'))).toBe('committed');
  const partitions = await partitionsOf(opened.database, 'ahead');
  expect(partitions.map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([
    [1, PARTITION_EVENTS],
    [PARTITION_EVENTS + 1, 2 * PARTITION_EVENTS],
    [2 * PARTITION_EVENTS + 1, 3 * PARTITION_EVENTS],
  ]);
});

test('whoever makes the same room at the same time finds it made', async () => {
  const makers = Array.from({ length: 40 }, (_, i) =>
    opened.database.transaction((trx) => ensurePartition(trx, 'crowd', i >> 3)),
  );
  await Promise.all(makers);
});

test('a market starts from its snapshot when the partition behind it is taken off', async () => {
  await foundMarket(journal, 'off', TINY_SCENARIO, 'seed');
  const { position, market, board } = (await loadFold(journal, 'off'))!;
  await journal.saveSnapshot('off', { position, market: snapshotOf(market), board: boardSnapshotOf(board) });
  const [partition] = await partitionsOf(opened.database, 'off');
  await detachPartition(opened.database, partition!.table);
  expect(await partitionsOf(opened.database, 'off')).toEqual([]);
  expect(fingerprintOf((await loadFold(journal, 'off'))!.market)).toBe(fingerprintOf(market));
  const [{ count }] = (await opened.database(partition!.table).count()) as unknown as [{ count: number }];
  expect(Number(count)).toBe(position.seq);
});

test.each([1, 2])('a journal of %i markets from before is kept, indexes and all', async (markets) => {
  const name = `before_${markets}`;
  await opened.database.raw(`CREATE DATABASE ${name}`);
  const database = openDatabase(Object.assign(new URL(opened.url), { pathname: `/${name}` }).href);
  try {
    const partitioned = MIGRATIONS.findIndex((migration) => migration.name === '006-partitions');
    for (const migration of MIGRATIONS.slice(0, partitioned)) await migration.up(database);
    for (let market = 0; market < markets; market += 1) await fillBefore(database, `m${market}`);
    const rows = async () => (await database.raw<Rows>('SELECT * FROM journal ORDER BY market_id, seq')).rows;
    const before = await rows();
    await database.transaction((trx) => MIGRATIONS[partitioned]!.up(trx));
    expect(await rows()).toEqual(before);
    expect(await partitionsOf(database, 'm0')).toHaveLength(1);
    const indexes = await database.raw<Rows>(`SELECT 1 FROM pg_indexes WHERE tablename = 'journal'`);
    expect(indexes.rows.length).toBeGreaterThan(1);
  } finally {
    await database.destroy();
  }
});

type Rows = { rows: unknown[] };

async function fillBefore(database: Knex, marketId: string): Promise<void> {
  await database.raw(
    `INSERT INTO markets (market_id, name, beat, seq, tick, seed, origin, created_at, updated_at)
     VALUES (?, 'before', 1, 3, 0, 'seed', now(), now(), now())`,
    [marketId],
  );
  await database.raw(
    `INSERT INTO journal (market_id, seq, tick, type, beat, recorded_at, event)
     SELECT ?, seq, 0, 'AskChanged', 1, now(), '{"modelId":"m1"}' FROM generate_series(1, 3) AS seq`,
    [marketId],
  );
}
