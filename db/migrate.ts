/**
 * Brings a database to the newest schema, in one transaction behind an advisory lock: servers that start together
 * wait for each other, and a start that is cut off leaves neither half a schema nor a lock to be removed by hand.
 */
import type { Knex } from 'knex';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** Any number that nobody else in this database uses: the first letters of "forecourt" as hexadecimal. */
const MIGRATION_LOCK = 0x666f7265;

/** Migrations are imported and not read from a folder, so that they are there in a bundle too. */
const source: Knex.MigrationSource<Migration> = {
  getMigrations: () => Promise.resolve([...MIGRATIONS]),
  getMigrationName: ({ name }) => name,
  getMigration: (migration) =>
    Promise.resolve({ up: (database: Knex) => migration.up(database), down: refuse }),
};

/** Returns the names of the migrations that were missing. */
export async function migrateToLatest(database: Knex): Promise<string[]> {
  return database.transaction(async (trx) => {
    // Waiting for another server's migrations, or running long ones, is not being stuck.
    await trx.raw("SELECT set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)");
    await trx.raw('SELECT pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    const [, names] = (await trx.migrate.latest({ migrationSource: source })) as [number, string[]];
    return names;
  });
}

function refuse(): Promise<void> {
  return Promise.reject(new Error('migrations only go forward: a journal is not dropped, it is restored'));
}
