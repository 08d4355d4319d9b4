/**
 * Gives a script the database: the one of DATABASE_URL, that of the embedded server when it runs, or the embedded
 * one started for as long as the script takes. What goes wrong is a sentence and exit code 1, or 3 when a disk is full.
 */
import type { Knex } from 'knex';
import { openDatabase } from '../db/connection.ts';
import { FaultyConfig, readDatabaseConfig } from '../server/config.ts';
import { attachDatabase } from '../server/embedded/attach.ts';
import { EmbeddedError } from '../server/embedded/embedded-error.ts';
import { EXIT_UNWRITABLE, isFull } from './output.ts';

/** Says what a script cannot do, in a sentence for whoever called it. */
export class ScriptFailed extends Error {
  override readonly name = 'ScriptFailed';
}

const UNDEFINED_TABLE = '42P01';

export async function withDatabase(work: (database: Knex) => Promise<void>): Promise<void> {
  await withDatabaseUrl((url) => withUrl(url, work));
}

/** The same for a script that opens its own connections. */
export async function withDatabaseUrl(work: (url: string) => Promise<void>): Promise<void> {
  try {
    const { databaseUrl, dir } = readDatabaseConfig(process.env);
    if (databaseUrl !== null) return await work(databaseUrl);
    const embedded = await attachDatabase({ dir, log: (line) => console.error(line) });
    try {
      await work(embedded.databaseUrl!);
    } finally {
      await embedded.stop();
    }
  } catch (error) {
    process.exitCode = isFull(error) ? EXIT_UNWRITABLE : 1;
    console.error(explained(error));
  }
}

async function withUrl(url: string, work: (database: Knex) => Promise<void>): Promise<void> {
  const database = openDatabase(url, { poolConnections: 1 });
  try {
    await work(database);
  } finally {
    await database.destroy();
  }
}

function explained(error: unknown): string {
  if (error instanceof FaultyConfig || error instanceof EmbeddedError || error instanceof ScriptFailed) {
    return error.message;
  }
  // Objection wraps what the database said.
  const { nativeError = error } = error as { nativeError?: unknown };
  const { code, message } = nativeError as { code?: string; message?: string };
  if (code === UNDEFINED_TABLE) return 'This database holds no markets: no server has opened one in it.';
  // What Node says of the system begins with its code; what Postgres says does not.
  if (code !== undefined && message !== undefined)
    return message.startsWith(code) ? message : `${code}: ${message}`;
  throw error;
}
