/** A real, empty Postgres of its own for one test file, migrated; it goes with its folder when it is closed. */
import type { Knex } from 'knex';
import { openDatabase } from '../../db/connection.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { startEmbedded } from '../embedded/embedded.ts';
import { openStoresDir } from './stores-dir.ts';

export interface TestDatabase {
  url: string;
  database: Knex;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const dir = await openStoresDir();
  const opened = await openMigrated(dir.path);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await dir.remove();
    },
  };
}

/** The same in a folder that stays. */
export async function openMigrated(dir: string): Promise<TestDatabase> {
  const embedded = await startEmbedded({ dir, postgres: true, redis: false, log: () => undefined });
  const url = embedded.databaseUrl!;
  const database = openDatabase(url);
  await migrateToLatest(database);
  const close = async () => {
    await database.destroy();
    await embedded.stop();
  };
  return { url, database, close };
}
