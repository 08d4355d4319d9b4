/** The database as servers meet it: empty, up to date, or being migrated by somebody else at this moment. */
import type { Knex } from 'knex';
import { openTestDatabase, type TestDatabase } from '../server/testing/test-database.ts';
import { openDatabase } from './connection.ts';
import { migrateToLatest } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { READ_MODELS } from './models/read-models.ts';

let test1: TestDatabase;
const others: Knex[] = [];

beforeAll(async () => {
  test1 = await openTestDatabase();
});

afterAll(async () => {
  for (const other of others) await other.destroy();
  await test1.close();
});

async function emptyDatabase(name: string): Promise<string> {
  await test1.database.raw(`CREATE DATABASE ${name}`);
  const url = new URL(test1.url);
  url.pathname = `/${name}`;
  return url.href;
}

function open(url: string): Knex {
  const database = openDatabase(url, { poolConnections: 2 });
  others.push(database);
  return database;
}

test('a second run finds nothing to do', async () => {
  expect(await migrateToLatest(test1.database)).toEqual([]);
});

test('servers that start together migrate once', async () => {
  const url = await emptyDatabase('together');
  const done = await Promise.all([1, 2, 3, 4].map(() => migrateToLatest(open(url))));
  expect(done.filter((names) => names.length > 0)).toEqual([MIGRATIONS.map(({ name }) => name)]);
});

test('a migration that fails leaves nothing behind', async () => {
  const database = open(await emptyDatabase('cut_off'));
  await database.raw('CREATE TABLE stock (in_the_way text)');
  await expect(migrateToLatest(database)).rejects.toThrow('already exists');
  const { rows } = await database.raw<{ rows: unknown[] }>(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
  );
  expect(rows).toEqual([{ tablename: 'stock' }]);
});

test('a later version’s database is left as it is, and one of another making is refused', async () => {
  const database = open(await emptyDatabase('ahead'));
  await migrateToLatest(database);
  const applied = { batch: 2, migration_time: new Date() };
  await database('knex_migrations').insert({ name: '999-of-a-later-version', ...applied });
  expect(await migrateToLatest(database)).toEqual([]);
  await database('knex_migrations').insert({ name: '000-nobody-knows', ...applied });
  await expect(migrateToLatest(database)).rejects.toThrow('000-nobody-knows');
});

test('of alerts that are alike the oldest stays, and there is never another', async () => {
  const database = open(await emptyDatabase('alerts_once'));
  const at = MIGRATIONS.findIndex(({ name }) => name === '012-alerts-once');
  const migrate = (index: number) =>
    database.transaction((transaction) => MIGRATIONS[index]!.up(transaction));
  for (let index = 0; index < at; index += 1) await migrate(index);
  const times = { created_at: new Date(0), updated_at: new Date(0) };
  await database('users').insert({
    ...{ user_id: 'ann', email: 'ann@example.org', user_name: 'ann', user_name_key: 'ann' },
    ...{ role: 'buyer', buyer_id: 'b1', is_active: true, ...times },
  });
  const ofAnn = { market_id: 'main', user_id: 'ann', model_id: 'm1' };
  await database('watched_models').insert({ ...ofAnn, created_at: new Date(0) });
  const alert = (alert_id: string, kind: string, price_cents: number | null, second: number) => ({
    ...{ ...ofAnn, alert_id, kind, price_cents, armed: true, changed_beat: 1 },
    created_at: new Date(second * 1_000),
  });
  const alerts = [
    alert('a', 'price', 5, 2),
    alert('b', 'price', 5, 1),
    alert('c', 'price', 6, 3),
    alert('d', 'stock', null, 1),
    alert('e', 'stock', null, 1),
  ];
  await database('alerts').insert(alerts);
  await migrate(at);
  const left = await database('alerts').orderBy('alert_id').pluck<string[]>('alert_id');
  expect(left).toEqual(['b', 'c', 'd']);
  await expect(database('alerts').insert(alert('f', 'stock', null, 9))).rejects.toThrow('alerts_once');
});

/** People live beside the markets: the same person comes to all of them. */
const OF_PEOPLE = [
  'users',
  'sessions',
  'email_changes',
  'links',
  'mails',
  'profiles',
  'managed_houses',
  'audit',
];

test('every table of a market begins its key with the market', async () => {
  const { rows } = await test1.database.raw<{ rows: { tablename: string; key: string }[] }>(
    `
    SELECT indexes.tablename, indexdef AS key FROM pg_indexes indexes
    WHERE schemaname = 'public' AND tablename NOT LIKE 'knex%' AND tablename <> ALL (?)`,
    [OF_PEOPLE],
  );
  expect(rows.length).toBeGreaterThan(READ_MODELS.length);
  for (const { key } of rows) expect(key).toMatch(/\(market_id\b/);
});

test('models and tables have the same columns', async () => {
  for (const model of READ_MODELS) {
    const columns = await test1.database(model.tableName).columnInfo();
    const declared = Object.keys(model.columns).map((field) => model.propertyNameToColumnName(field));
    expect(Object.keys(columns).sort()).toEqual(['market_id', ...declared].sort());
  }
});

test('a BIGINT is a number, and one that a number cannot hold is refused', async () => {
  const read = (text: string) => test1.database.raw<{ rows: unknown[] }>('SELECT ?::bigint AS cents', [text]);
  expect((await read('9007199254740991')).rows).toEqual([{ cents: 9_007_199_254_740_991 }]);
  await expect(read('9007199254740993')).rejects.toThrow('9007199254740993 is past the safe integers');
  expect((await read('-1')).rows).toEqual([{ cents: -1 }]);
});
