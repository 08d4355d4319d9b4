/** The migration step of a deployment: brings the schema of DATABASE_URL up to date, and says what it did. */
import { openDatabase } from '../db/connection.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { FaultyConfig, readDatabaseConfig } from './config.ts';

const databaseUrl = readDatabaseUrl();
const database = openDatabase(databaseUrl, { poolConnections: 1 });
try {
  const names = await migrateToLatest(database);
  console.log(names.length === 0 ? 'The schema is up to date.' : `Migrated: ${names.join(', ')}`);
} catch (error) {
  console.error('The schema could not be migrated, and is as it was:', error);
  process.exitCode = 1;
} finally {
  await database.destroy();
}

function readDatabaseUrl(): string {
  try {
    const { databaseUrl } = readDatabaseConfig(process.env);
    if (databaseUrl !== null) return databaseUrl;
    console.error(
      'DATABASE_URL must be set: the embedded database is migrated by the server that starts it.',
    );
  } catch (error) {
    if (!(error instanceof FaultyConfig)) throw error;
    console.error(error.message);
  }
  process.exit(1);
}
