/**
 * An address has one account that holds it; who registers it again gets one beside it, which it can never confirm. Were
 * there none, a sign-in with its name would tell a stranger that the address is known.
 */
import type { Knex } from 'knex';

export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    ALTER TABLE users ADD COLUMN holds_address boolean NOT NULL DEFAULT true;
    ALTER TABLE users DROP CONSTRAINT users_email_key;
    CREATE UNIQUE INDEX users_holding_address ON users (email) WHERE holds_address;
  `);
}
