/**
 * Restores a backup into an empty database and verifies it: npm run restore -- --from FOLDER. Every market's journal
 * is checked by every rule, and its fold held against the stored position, before anybody is told it is there.
 */
import { openDatabase } from '../db/connection.ts';
import { restore, RestoreRefused } from '../db/restore.ts';
import { PostgresJournal } from '../server/journal/postgres-journal.ts';
import { auditJournal } from '../server/testing/journal-audit.ts';
import { endWithFaults, readArguments } from './arguments.ts';
import { ScriptFailed, withDatabaseUrl } from './with-database.ts';

const USAGE = 'usage: npm run restore -- --from FOLDER';

const { values } = readArguments(USAGE, { from: { type: 'string' } });
const from = values.from;
if (from === undefined || from === '') endWithFaults(['--from must name the folder of a backup.', USAGE]);

await withDatabaseUrl(async (url) => {
  const { markets } = await restore(from, url).catch((error: Error) => {
    throw error instanceof RestoreRefused ? new ScriptFailed(error.message) : error;
  });
  const database = openDatabase(url, { poolConnections: 2 });
  try {
    const journal = new PostgresJournal(database);
    for (const { marketId } of markets) {
      const { events, purchases } = await auditJournal(journal, marketId, () => {});
      console.log(`market ${marketId}: ${events} events with ${purchases} purchases, every rule holds`);
    }
  } finally {
    await database.destroy();
  }
});
