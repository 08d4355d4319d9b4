/** People who are no buyers any more are few, and found without reading all people. */
import type { Knex } from 'knex';

export async function up(database: Knex): Promise<void> {
  await database.schema.raw(
    "CREATE INDEX users_no_buyers ON users (buyer_id) WHERE NOT is_active OR role <> 'buyer'",
  );
}
