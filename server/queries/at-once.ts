/** Several statements over one state of the database: beats go on being committed meanwhile, and an answer must not be of two of them. */
import type { Knex } from 'knex';

export function atOnce<T>(database: Knex, read: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return database.transaction(read, { isolationLevel: 'repeatable read', readOnly: true });
}
