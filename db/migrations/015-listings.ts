/** What a model was listed for at a moment is found without reading the journal: few events, of all its partitions. */
import type { Knex } from 'knex';

export async function up(database: Knex): Promise<void> {
  await database.schema.raw(
    `CREATE INDEX journal_listings ON journal (market_id, (event ->> 'modelId'), seq) WHERE type = 'ModelListed'`,
  );
}
