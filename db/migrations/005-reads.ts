/**
 * The indexes behind the lists, the text search, the reasons and the statistics of the API: each order of a list
 * that grows with the market's age has one, so that a page costs what a page holds.
 */
import type { Knex } from 'knex';

/**
 * Trigrams find text anywhere in a name; together with the market's id they need `btree_gin`. Both extensions are
 * part of every Postgres and trusted, so the owner of a database may create them.
 *
 * The indexes of the journal hold only the kinds of events that reasons are looked up by: what a seller asked or
 * listed for a model, and how it described itself, just before an event, however long ago that was.
 */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE EXTENSION IF NOT EXISTS btree_gin;

    CREATE INDEX models_by_name ON models (market_id, make, model, model_id);
    CREATE INDEX models_by_msrp ON models (market_id, msrp_cents, model_id);
    CREATE INDEX models_by_text ON models USING gin (market_id, (make || ' ' || model) gin_trgm_ops);
    CREATE INDEX dealerships_by_name ON dealerships (market_id, name, dealership_id);
    CREATE INDEX dealerships_by_text ON dealerships USING gin (market_id, (name || ' ' || city) gin_trgm_ops);
    CREATE INDEX suppliers_by_text ON suppliers USING gin (market_id, name gin_trgm_ops);
    CREATE INDEX supplier_prices_by_list ON supplier_prices (market_id, supplier_id, list_cents, model_id)
      WHERE is_active;

    CREATE INDEX promotions_by_seq ON promotions (market_id, seq);
    CREATE INDEX promotions_by_start ON promotions (market_id, starts_at_tick, seq);
    DROP INDEX promotions_by_end;
    CREATE INDEX promotions_by_end ON promotions (market_id, ends_at_tick, seq);
    CREATE INDEX promotions_by_discount ON promotions (market_id, discount_bp, seq);
    CREATE INDEX promotions_by_text ON promotions
      USING gin (market_id, (name || ' ' || description) gin_trgm_ops);

    CREATE INDEX offers_by_tick ON offers (market_id, placed_tick, placed_seq);
    CREATE INDEX offers_by_model ON offers (market_id, model_id, placed_tick, placed_seq);
    CREATE INDEX offers_open ON offers (market_id, placed_tick, placed_seq) WHERE is_active;

    CREATE INDEX purchases_by_tick ON purchases (market_id, tick, seq);
    CREATE INDEX purchases_by_price ON purchases (market_id, price_cents, seq);
    CREATE INDEX restocks_by_tick ON restocks (market_id, tick, seq);
    CREATE INDEX restocks_by_model ON restocks (market_id, model_id, tick, seq);
    CREATE INDEX supplier_switches_by_tick ON supplier_switches (market_id, tick, seq);
    CREATE INDEX supplier_switches_by_model ON supplier_switches
      (market_id, dealership_id, model_id, tick, seq);
    CREATE INDEX supplier_switches_by_source ON supplier_switches (market_id, to_supplier_id, tick, seq);
    CREATE INDEX dealership_customers_by_spending ON dealership_customers
      (market_id, dealership_id, spent_cents, buyer_id);

    CREATE INDEX journal_asks ON journal
      (market_id, (event ->> 'modelId'), (event ->> 'dealershipId'), seq) WHERE type = 'AskChanged';
    CREATE INDEX journal_prices ON journal
      (market_id, (event ->> 'supplierId'), (event ->> 'modelId'), seq) WHERE type = 'SupplierPriced';
    CREATE INDEX journal_dealerships ON journal (market_id, (event ->> 'dealershipId'), seq)
      WHERE type IN ('DealershipOpened', 'DealershipUpdated', 'DealershipClosed');
    CREATE INDEX journal_suppliers ON journal (market_id, (event ->> 'supplierId'), seq)
      WHERE type IN ('SupplierJoined', 'SupplierUpdated', 'SupplierLeft');
    CREATE INDEX journal_assortments ON journal (market_id, (event ->> 'dealershipId'), seq)
      WHERE type = 'AssortmentMatched';
    CREATE INDEX journal_withdrawals ON journal (market_id, (event ->> 'promotionId'))
      WHERE type = 'PromotionWithdrawn';
  `);
}
