/** A real, empty Postgres of its own for one test file, migrated; it goes with its folder when it is closed. */
import type { Knex } from 'knex';
import { openDatabase } from '../../db/connection.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { startEmbedded } from '../embedded/embedded.ts';
import { openTempDir } from './temp-dir.ts';

export interface TestDatabase {
  url: string;
  database: Knex;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const dir = await openTempDir();
  const embedded = await startEmbedded({
    dir: dir.path,
    postgres: true,
    redis: false,
    log: () => undefined,
  });
  const url = embedded.databaseUrl!;
  const database = openDatabase(url);
  await migrateToLatest(database);
  const close = async () => {
    await database.destroy();
    await embedded.stop();
    await dir.remove();
  };
  return { url, database, close };
}
