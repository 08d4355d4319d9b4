/** The largest orders of a market are found without reading all of them. */
import type { Knex } from 'knex';

export async function up(database: Knex): Promise<void> {
  await database.schema.raw('CREATE INDEX restocks_by_total ON restocks (market_id, total_cents, seq)');
}
