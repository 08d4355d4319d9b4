/**
 * What every beat writes is changed in place: an update that touches no indexed column and finds room on its page
 * leaves all indexes as they are. And no index is written that no list reads.
 */
import type { Knex } from 'knex';

/**
 * `open_offers` is an index made by hand. A partial index of the open ones would be touched by each offer that ends,
 * and every other index of the offers with it. Triggers keep it, so that servers of the version before do so too.
 *
 * An account has one line at most in each movement of money, so its own index is the ledger's key.
 */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    CREATE TABLE open_offers (
      market_id text NOT NULL,
      placed_tick integer NOT NULL,
      placed_seq bigint NOT NULL,
      PRIMARY KEY (market_id, placed_tick, placed_seq)
    );

    CREATE FUNCTION offers_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO open_offers SELECT market_id, placed_tick, placed_seq FROM placed WHERE is_active;
        RETURN NULL;
      END $$;
    CREATE FUNCTION offers_end() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM open_offers USING ended
        WHERE (TG_OP = 'DELETE' OR NOT ended.is_active)
          AND open_offers.market_id = ended.market_id
          AND open_offers.placed_tick = ended.placed_tick AND open_offers.placed_seq = ended.placed_seq;
        RETURN NULL;
      END $$;
    CREATE TRIGGER offers_open AFTER INSERT ON offers
      REFERENCING NEW TABLE AS placed FOR EACH STATEMENT EXECUTE FUNCTION offers_open();
    CREATE TRIGGER offers_end AFTER UPDATE ON offers
      REFERENCING NEW TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION offers_end();
    CREATE TRIGGER offers_gone AFTER DELETE ON offers
      REFERENCING OLD TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION offers_end();
    INSERT INTO open_offers SELECT market_id, placed_tick, placed_seq FROM offers WHERE is_active;

    DROP INDEX offers_open;
    DROP INDEX offers_by_buyer;
    CREATE INDEX offers_by_buyer ON offers (market_id, buyer_id, placed_tick, placed_seq);
    ALTER TABLE offers SET (fillfactor = 70);

    ALTER TABLE ledger DROP CONSTRAINT ledger_pkey;
    DROP INDEX ledger_by_account;
    ALTER TABLE ledger ADD PRIMARY KEY (market_id, account_type, account_id, tick, seq);

    DROP INDEX dealership_customers_by_buyer;
    DROP INDEX supplier_customers_by_dealership;
  `);
}
