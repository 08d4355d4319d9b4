/**
 * Brings a database to the newest schema, in one transaction behind an advisory lock: servers that start together
 * wait for each other, and a start that is cut off leaves neither half a schema nor a lock to be removed by hand.
 */
import type { Knex } from 'knex';
import { unhurried } from './unhurried.ts';
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

/**
 * Returns the names of the migrations that were missing. A database that a later version has brought further is left as it is: a
 * schema takes nothing from the version before it, which goes on beside the new one and may be come back to.
 */
export async function migrateToLatest(database: Knex): Promise<string[]> {
  // Waiting for another server's migrations, or running long ones, is not being stuck.
  return unhurried(database, async (trx) => {
    await trx.raw('SELECT pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    const [, names] = (await trx.migrate.latest({
      migrationSource: source,
      disableMigrationsListValidation: await isAhead(trx),
    })) as [number, string[]];
    return names;
  });
}

/** Whether it has all of ours, and only later ones besides. Names begin with their number. */
async function isAhead(database: Knex): Promise<boolean> {
  const applied = await appliedMigrations(database);
  const known = MIGRATIONS.map(({ name }) => name);
  const [others, ours] = [
    applied.filter((name) => !known.includes(name)),
    known.filter((name) => applied.includes(name)),
  ];
  return ours.length === known.length && others.every((name) => name > known.at(-1)!);
}

/** In their order; none of a database that never had any. */
async function appliedMigrations(database: Knex): Promise<string[]> {
  if (!(await database.schema.hasTable('knex_migrations'))) return [];
  return database('knex_migrations').orderBy('id').pluck<string[]>('name');
}

function refuse(): Promise<void> {
  return Promise.reject(new Error('migrations only go forward: a journal is not dropped, it is restored'));
}
