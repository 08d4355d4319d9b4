/**
 * Puts a backup into an empty database: the schema first, then every table in one transaction, each held against
 * the manifest's checksum on its way in. What does not agree leaves an empty database.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type BackedUpTable, BACKUP_VERSION, MANIFEST, type Manifest } from './backup.ts';
import { openDatabase } from './connection.ts';
import { ensurePartition, portionOf } from './journal-partitions.ts';
import { MarketRow } from './models/MarketRow.ts';
import { migrateToLatest } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Says why a backup cannot be restored, in a sentence. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
  readonly code = 'restore-refused';
}

export async function restore(folder: string, url: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await prepare(url, manifest);
  const client = new pg.Client({ connectionString: url, application_name: 'forecourt restore' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
    for (const table of await inOrder(client, manifest.tables)) {
      await copyIn(client, folder, table);
      await continueSequences(client, table);
    }
    await client.query('COMMIT');
    // Without statistics the first hours would be slow.
    await client.query('ANALYZE');
    return manifest;
  } finally {
    // An open transaction goes with its connection.
    await client.end();
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw unreadable(path, error);
    throw new RestoreRefused(`${folder} holds no ${MANIFEST}: it is no backup, or one that was cut off.`);
  });
  const manifest = parsed(path, text);
  if (manifest.version !== BACKUP_VERSION) {
    throw new RestoreRefused(
      `The backup has version ${manifest.version}; this restores version ${BACKUP_VERSION}.`,
    );
  }
  const names = MIGRATIONS.map(({ name }) => name);
  if (manifest.migrations.join() !== names.join()) {
    throw new RestoreRefused(
      `The backup was taken at migration ${manifest.migrations.at(-1)}, and this version has ${names.at(-1)}: ` +
        'restore with the version that took it, then start this one, which migrates.',
    );
  }
  return manifest;
}

function parsed(path: string, text: string): Manifest {
  try {
    return JSON.parse(text) as Manifest;
  } catch (error) {
    throw new RestoreRefused(`${path} is no JSON (${(error as Error).message}): the backup is damaged.`);
  }
}

function unreadable(path: string, error: Error): RestoreRefused {
  return new RestoreRefused(`${path} cannot be read (${error.message}).`);
}

/** The schema, and room for every event. */
async function prepare(url: string, { markets }: Manifest): Promise<void> {
  const database = openDatabase(url, { poolConnections: 1 });
  try {
    await migrateToLatest(database);
    const first = await MarketRow.query(database).first();
    if (first !== undefined)
      throw new RestoreRefused('The database holds a market: restore into an empty one.');
    await database.transaction(async (trx) => {
      for (const { marketId, seq } of markets) {
        for (let portion = 0; portion <= portionOf(seq); portion += 1)
          await ensurePartition(trx, marketId, portion);
      }
    });
  } finally {
    await database.destroy();
  }
}

/** Those that others refer to come first. */
async function inOrder(client: pg.Client, tables: readonly BackedUpTable[]): Promise<BackedUpTable[]> {
  const { rows } = await client.query<{ table: string; needs: string }>(`
    SELECT conrelid::regclass::text AS "table", confrelid::regclass::text AS needs
    FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`);
  const ordered: BackedUpTable[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const waiting = new Set([...left].map(({ table }) => table));
    const ready = [...left].filter(
      ({ table }) => !rows.some((row) => row.table === table && waiting.has(row.needs)),
    );
    if (ready.length === 0)
      throw new RestoreRefused(`These tables refer to each other: ${[...waiting].join(', ')}.`);
    for (const table of ready) left.delete(table);
    ordered.push(...ready);
  }
  return ordered;
}

async function copyIn(
  client: pg.Client,
  folder: string,
  { table, columns, file, sha256 }: BackedUpTable,
): Promise<void> {
  const digest = createHash('sha256');
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const found = digest.digest('hex');
      const message = `${file} has the checksum ${found}, and the manifest says ${sha256}: the backup is damaged.`;
      // As an error of the stream, which cuts the COPY off before it counts.
      done(found === sha256 ? null : new RestoreRefused(message));
    },
  });
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const rows = client.query(copyFrom(`COPY ${client.escapeIdentifier(table)} (${names}) FROM STDIN`));
  const path = join(folder, file);
  await pipeline(createReadStream(path), createGunzip(), measured, rows).catch((error: Error) => {
    throw isOfFile(error) ? unreadable(path, error) : error;
  });
}

/** Whether it came from opening, reading or unpacking a file, and not from Postgres. */
function isOfFile({ code, syscall }: NodeJS.ErrnoException): boolean {
  return code?.startsWith('Z_') === true || code === 'EIO' || code === 'EISDIR' || syscall === 'open';
}

/** Numbers that Postgres hands out go on after the highest that is there. */
async function continueSequences(client: pg.Client, { table, columns }: BackedUpTable): Promise<void> {
  for (const column of columns) {
    const name = client.escapeIdentifier(table);
    const { rows } = await client.query<{ sequence: string | null }>(
      'SELECT pg_get_serial_sequence($1, $2) AS sequence',
      [name, column],
    );
    const sequence = rows[0]?.sequence ?? null;
    if (sequence === null) continue;
    const highest = `SELECT max(${client.escapeIdentifier(column)}) FROM ${name}`;
    await client.query(`SELECT setval($1, coalesce((${highest}), 0) + 1, false)`, [sequence]);
  }
}
