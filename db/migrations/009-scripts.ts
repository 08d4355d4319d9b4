/** What is still to come of the scripts that markets were opened with: a command goes with the beat that decides it. */
import type { Knex } from 'knex';

/** A command keeps its text as it was written, since the order of its keys is that of the event it leads to. */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    CREATE TABLE scripted_commands (
      market_id text NOT NULL,
      tick bigint NOT NULL,
      place integer NOT NULL,
      command json NOT NULL,
      PRIMARY KEY (market_id, tick, place)
    )
  `);
}
