/**
 * A logical backup of our own, because pg_dump is not part of the embedded Postgres: every table through COPY, all
 * in one snapshot while the servers go on, each in a compressed file, with a manifest that is written last.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

export const BACKUP_VERSION = 1;
export const MANIFEST = 'manifest.json';

export interface BackedUpTable {
  table: string;
  /** Columns in the order in which they were copied; generated ones are not. */
  columns: string[];
  file: string;
  /** Of the uncompressed text. */
  bytes: number;
  sha256: string;
}

export interface Manifest {
  version: number;
  /** The database's clock. */
  takenAt: string;
  /** The schema that the tables have: a restore needs the same. */
  migrations: string[];
  markets: { marketId: string; beat: number; seq: number; tick: number }[];
  tables: BackedUpTable[];
}

/** Writes into a folder that must not exist yet. Throws what Postgres or the file system says. */
export async function backUp(url: string, folder: string): Promise<Manifest> {
  await mkdir(folder, { mode: 0o700 });
  const client = new pg.Client({ connectionString: url, application_name: 'forecourt backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
    const tables: BackedUpTable[] = [];
    for (const table of await tablesOf(client)) tables.push(await copyOut(client, folder, table));
    const manifest = await manifestOf(client, tables);
    await client.query('COMMIT');
    // It gets its name when everything before it is there: a folder without one is no backup.
    const partial = join(folder, `${MANIFEST}.partial`);
    await writeFile(partial, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(partial, join(folder, MANIFEST));
    return manifest;
  } finally {
    await client.end();
  }
}

async function manifestOf(client: pg.Client, tables: BackedUpTable[]): Promise<Manifest> {
  const [{ taken_at: takenAt }] = (await client.query<{ taken_at: Date }>('SELECT now() AS taken_at'))
    .rows as [{ taken_at: Date }];
  const { rows } = await client.query<Record<'market_id' | 'beat' | 'seq' | 'tick', string>>(
    'SELECT market_id, beat, seq, tick FROM markets ORDER BY market_id',
  );
  // Those of the database: before an upgrade they are not yet those of the version that takes the backup.
  const { rows: migrations } = await client.query<{ name: string }>(
    'SELECT name FROM knex_migrations ORDER BY id',
  );
  return {
    version: BACKUP_VERSION,
    takenAt: takenAt.toISOString(),
    migrations: migrations.map(({ name }) => name),
    markets: rows.map(({ market_id: marketId, beat, seq, tick }) => ({
      marketId,
      beat: Number(beat),
      seq: Number(seq),
      tick: Number(tick),
    })),
    tables,
  };
}

/**
 * Every table but the migrations' own, the partitions, whose rows come with the table they are part of, and the open
 * offers, which triggers list when offers are restored.
 */
async function tablesOf(client: pg.Client): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    SELECT relname AS "table", (
      SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    ) AS columns
    FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      AND NOT relispartition AND relname NOT LIKE 'knex\\_%' AND relname <> 'open_offers'
    ORDER BY relname`);
  return rows;
}

async function copyOut(
  client: pg.Client,
  folder: string,
  { table, columns }: { table: string; columns: string[] },
): Promise<BackedUpTable> {
  const file = `${table}.copy.gz`;
  const digest = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const rows = client.query(
    copyTo(`COPY (SELECT ${names} FROM ${client.escapeIdentifier(table)}) TO STDOUT`),
  );
  await pipeline(rows, measured, createGzip(), createWriteStream(join(folder, file), { mode: 0o600 }));
  return { table, columns, file, bytes, sha256: digest.digest('hex') };
}
