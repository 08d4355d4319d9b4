/** What buyers want to be told of the models that they watch: who stops watching a model is told nothing of it any more. */
import type { Knex } from 'knex';

/** `changed_beat` is the market's beat at which it went off or waited again last: nobody who is behind it turns it. */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    CREATE TABLE alerts (
      market_id text NOT NULL,
      alert_id text NOT NULL,
      user_id text NOT NULL,
      model_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('price', 'stock', 'promotion')),
      price_cents bigint,
      armed boolean NOT NULL,
      changed_beat bigint NOT NULL,
      fired_tick bigint,
      fired_cents bigint,
      seen boolean NOT NULL DEFAULT true,
      mailed_at timestamptz,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, alert_id),
      FOREIGN KEY (market_id, user_id, model_id) REFERENCES watched_models ON DELETE CASCADE,
      CHECK ((kind = 'price') = (price_cents IS NOT NULL))
    );
    CREATE INDEX alerts_by_buyer ON alerts (market_id, user_id, model_id);
  `);
}
