/** The same alert is there once: asked for twice, it told and mailed everything twice. */
import type { Knex } from 'knex';

/** Of those that are alike the oldest stays. The index takes the place of that by buyer, whose columns it begins with. */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    DELETE FROM alerts later USING alerts earlier
    WHERE (later.market_id, later.user_id, later.model_id, later.kind)
        = (earlier.market_id, earlier.user_id, earlier.model_id, earlier.kind)
      AND later.price_cents IS NOT DISTINCT FROM earlier.price_cents
      AND (later.created_at, later.alert_id) > (earlier.created_at, earlier.alert_id);
    CREATE UNIQUE INDEX alerts_once ON alerts (market_id, user_id, model_id, kind, coalesce(price_cents, 0));
    DROP INDEX alerts_by_buyer;
  `);
}
