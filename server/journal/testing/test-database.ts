/** A real, empty Postgres of its own for one test file, migrated; it goes with its folder when it is closed. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { openDatabase } from '../../../db/connection.ts';
import { migrateToLatest } from '../../../db/migrate.ts';
import { startEmbedded } from '../../embedded/embedded.ts';

export interface TestDatabase {
  url: string;
  database: Knex;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const dir = mkdtempSync(join(tmpdir(), 'forecourt-database-'));
  // Open, so that the account that root hands Postgres to may live in it.
  chmodSync(dir, 0o755);
  const embedded = await startEmbedded({ dir, postgres: true, redis: false, log: () => undefined });
  const url = embedded.databaseUrl!;
  const database = openDatabase(url);
  await migrateToLatest(database);
  const close = async () => {
    await database.destroy();
    await embedded.stop();
    rmSync(dir, { recursive: true });
  };
  return { url, database, close };
}
