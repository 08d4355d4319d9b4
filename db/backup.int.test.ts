/** A backup comes back as it was, in an empty database only, and not when a byte of it is damaged. */
import { cp, mkdir, rm, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Knex } from 'knex';
import { loadFold } from '../server/engine/fold.ts';
import { PostgresJournal } from '../server/journal/postgres-journal.ts';
import { BUSY_SCENARIO } from '../server/journal/testing/busy-scenario.ts';
import { runInBeats } from '../server/journal/testing/run-in-beats.ts';
import { fingerprintOf } from '../server/market/snapshot.ts';
import { auditJournal } from '../server/testing/journal-audit.ts';
import { openTempDir } from '../server/testing/temp-dir.ts';
import { openTestDatabase, type TestDatabase } from '../server/testing/test-database.ts';
import { backUp, MANIFEST, type Manifest } from './backup.ts';
import { migrateToLatest } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openDatabase } from './connection.ts';
import { restore, RestoreRefused } from './restore.ts';

const MARKETS = ['one', 'two'];

let opened: TestDatabase;
let dir: Awaited<ReturnType<typeof openTempDir>>;
let folder: string;
let manifest: Manifest;
const others: Knex[] = [];

beforeAll(async () => {
  opened = await openTestDatabase();
  dir = await openTempDir();
  const journal = new PostgresJournal(opened.database);
  for (const marketId of MARKETS) {
    const run = { scenario: BUSY_SCENARIO, seed: marketId, marketId, ticks: 1_440 };
    await runInBeats(run, async (batch) => {
      const stored = { marketId, position: batch.to, seed: marketId, agents: BUSY_SCENARIO.agents };
      if (batch.from.beat === 0) await journal.create(stored, batch);
      else await journal.commit(batch);
    });
  }
  folder = join(dir.path, 'backup');
  manifest = await backUp(opened.url, folder);
});

afterAll(async () => {
  for (const other of others) await other.destroy();
  await opened.close();
  await dir.remove();
});

async function emptyDatabase(name: string): Promise<string> {
  await opened.database.raw('CREATE DATABASE ??', [name]);
  return Object.assign(new URL(opened.url), { pathname: `/${name}` }).href;
}

async function digests(database: Knex): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { table } of manifest.tables) {
    const { rows } = await database.raw<{ rows: [{ digest: string }] }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(rows::text, '|' ORDER BY rows::text)), '') AS digest
       FROM ?? AS rows`,
      [table],
    );
    found[table] = rows[0].digest;
  }
  return found;
}

test('what was backed up is restored row for row, obeys every rule, and goes on', async () => {
  const url = await emptyDatabase('restored');
  expect(await restore(folder, url)).toEqual(manifest);
  const database = openDatabase(url);
  others.push(database);
  expect(await digests(database)).toEqual(await digests(opened.database));
  const [before, after] = [new PostgresJournal(opened.database), new PostgresJournal(database)];
  for (const marketId of MARKETS) {
    await auditJournal(after, marketId, () => {});
    const folds = await Promise.all([before, after].map((journal) => loadFold(journal, marketId)));
    expect(fingerprintOf(folds[1]!.market)).toBe(fingerprintOf(folds[0]!.market));
    const { market, position } = folds[1]!;
    const to = { ...position, beat: position.beat + 1 };
    const beat = { marketId, from: position, to, events: [], settlements: [], market };
    expect(await after.commit(beat)).toBe('committed');
  }
});

test('a database that holds a market is left alone', async () => {
  await expect(restore(folder, opened.url)).rejects.toThrow('restore into an empty one');
});

test('a damaged file leaves an empty database', async () => {
  const { file } = manifest.tables.find(({ table }) => table === 'journal')!;
  const path = join(folder, file);
  const whole = await readFile(path);
  const text = gunzipSync(whole);
  const digit = text.lastIndexOf('1');
  text[digit] = '2'.charCodeAt(0);
  await writeFile(path, gzipSync(text));
  const url = await emptyDatabase('damaged');
  await expect(restore(folder, url)).rejects.toThrow('the backup is damaged');
  await writeFile(path, whole);
  expect(await restore(folder, url)).toEqual(manifest);
});

test.each([
  ['ends too early', (path: string) => truncate(path, 20), 'unexpected end of file'],
  ['is not there', (path: string) => rm(path), 'ENOENT'],
  ['is none of ours', (path: string) => writeFile(path, 'rows'), 'incorrect header check'],
])('a file that %s is named', async (what, spoil, reason) => {
  const copy = join(dir.path, what.replaceAll(' ', '-'));
  await cp(folder, copy, { recursive: true });
  const { file } = manifest.tables.find(({ table }) => table === 'journal')!;
  await spoil(join(copy, file));
  const restored = restore(copy, await emptyDatabase(what.replaceAll(' ', '_')));
  await expect(restored).rejects.toThrow(RestoreRefused);
  await expect(restored).rejects.toThrow(`${join(copy, file)} cannot be read (`);
  await expect(restored).rejects.toThrow(reason);
});

test('a manifest that is there and cannot be read is not told as missing', async () => {
  const odd = join(dir.path, 'odd');
  await mkdir(join(odd, MANIFEST), { recursive: true });
  await expect(restore(odd, opened.url)).rejects.toThrow(`${join(odd, MANIFEST)} cannot be read (EISDIR`);
  const cut = join(dir.path, 'cut-manifest');
  await mkdir(cut);
  await writeFile(join(cut, MANIFEST), '{"version":');
  await expect(restore(cut, opened.url)).rejects.toThrow(`${join(cut, MANIFEST)} is no JSON (`);
});

test('a backup says what schema the tables have, and not the version that takes it', async () => {
  const url = await emptyDatabase('before_the_upgrade');
  const database = openDatabase(url);
  others.push(database);
  await migrateToLatest(database);
  await database('knex_migrations')
    .where({ name: MIGRATIONS.at(-1)!.name })
    .delete();
  const { migrations } = await backUp(url, join(dir.path, 'before-the-upgrade'));
  expect(migrations).toEqual(MIGRATIONS.slice(0, -1).map(({ name }) => name));
});

test('a folder without a manifest is no backup', async () => {
  await rm(join(folder, 'manifest.json'));
  await expect(restore(folder, await emptyDatabase('cut'))).rejects.toThrow(
    'no backup, or one that was cut off',
  );
});
