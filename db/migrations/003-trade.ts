/**
 * The read models of trade: wallets, offers, sales and the money they move. They can be rebuilt from the journal
 * at any time.
 */
import type { Knex } from 'knex';

/**
 * None of these has a foreign key: they take the rows of every beat, and foreign keys about halve their rate. What
 * they refer to was checked when the event was decided. Sales and switches are keyed by the seq of their event,
 * which their minted id carries too, so that new rows go to the end of the index.
 */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    CREATE TABLE buyers (
      market_id text NOT NULL,
      buyer_id text NOT NULL,
      balance_cents bigint NOT NULL,
      held_cents bigint NOT NULL,
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, buyer_id),
      CHECK (held_cents BETWEEN 0 AND balance_cents)
    ) WITH (fillfactor = 50);

    CREATE TABLE ledger (
      market_id text NOT NULL,
      seq bigint NOT NULL,
      line integer NOT NULL,
      tick integer NOT NULL,
      account_type text NOT NULL,
      account_id text NOT NULL,
      amount_cents bigint NOT NULL,
      PRIMARY KEY (market_id, seq, line)
    );
    CREATE INDEX ledger_by_account ON ledger (market_id, account_type, account_id, tick, seq);

    CREATE TABLE offers (
      market_id text NOT NULL,
      offer_id text NOT NULL,
      buyer_id text NOT NULL,
      model_id text NOT NULL,
      max_price_cents bigint NOT NULL,
      expires_at_tick integer,
      placed_seq bigint NOT NULL,
      placed_tick integer NOT NULL,
      status text NOT NULL CHECK (status IN ('open', 'filled', 'cancelled', 'expired')),
      closed_seq bigint,
      closed_tick integer,
      purchase_id text,
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, offer_id),
      CHECK (is_active = (status = 'open') AND is_active = (closed_seq IS NULL))
    ) WITH (fillfactor = 80);
    CREATE INDEX offers_by_buyer ON offers (market_id, buyer_id, status, placed_seq);

    CREATE TABLE purchases (
      market_id text NOT NULL,
      seq bigint NOT NULL,
      purchase_id text NOT NULL,
      offer_id text NOT NULL,
      buyer_id text NOT NULL,
      dealership_id text NOT NULL,
      model_id text NOT NULL,
      ask_cents bigint NOT NULL,
      discount_bp integer NOT NULL,
      discount_kind text NOT NULL,
      promotion_id text,
      price_cents bigint NOT NULL,
      cost_cents bigint NOT NULL,
      tick integer NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (market_id, seq)
    );
    CREATE INDEX purchases_by_dealership ON purchases (market_id, dealership_id, tick, seq);
    CREATE INDEX purchases_by_buyer ON purchases (market_id, buyer_id, tick, seq);
    CREATE INDEX purchases_by_model ON purchases (market_id, model_id, tick, seq);

    CREATE TABLE restocks (
      market_id text NOT NULL,
      seq bigint NOT NULL,
      restock_id text NOT NULL,
      dealership_id text NOT NULL,
      supplier_id text NOT NULL,
      model_id text NOT NULL,
      units integer NOT NULL,
      sold24h integer NOT NULL,
      list_cents bigint NOT NULL,
      discount_bp integer NOT NULL,
      discount_kind text NOT NULL,
      promotion_id text,
      unit_cents bigint NOT NULL,
      total_cents bigint NOT NULL,
      tick integer NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (market_id, seq)
    );
    CREATE INDEX restocks_by_dealership ON restocks (market_id, dealership_id, tick, seq);
    CREATE INDEX restocks_by_supplier ON restocks (market_id, supplier_id, tick, seq);

    CREATE TABLE supplier_switches (
      market_id text NOT NULL,
      seq bigint NOT NULL,
      dealership_id text NOT NULL,
      model_id text NOT NULL,
      from_supplier_id text,
      to_supplier_id text,
      reason text NOT NULL,
      from_net_cents bigint,
      to_net_cents bigint,
      horizon_units bigint NOT NULL,
      projected_before_cents bigint,
      projected_after_cents bigint,
      tick integer NOT NULL,
      PRIMARY KEY (market_id, seq)
    );
    CREATE INDEX supplier_switches_by_dealership ON supplier_switches (market_id, dealership_id, tick, seq);

    CREATE TABLE dealership_customers (
      market_id text NOT NULL,
      dealership_id text NOT NULL,
      buyer_id text NOT NULL,
      units integer NOT NULL,
      spent_cents bigint NOT NULL,
      first_tick integer NOT NULL,
      last_tick integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, dealership_id, buyer_id)
    ) WITH (fillfactor = 80);
    CREATE INDEX dealership_customers_by_buyer ON dealership_customers (market_id, buyer_id);

    CREATE TABLE supplier_customers (
      market_id text NOT NULL,
      supplier_id text NOT NULL,
      dealership_id text NOT NULL,
      units integer NOT NULL,
      spent_cents bigint NOT NULL,
      first_tick integer NOT NULL,
      last_tick integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, supplier_id, dealership_id)
    ) WITH (fillfactor = 50);
    CREATE INDEX supplier_customers_by_dealership ON supplier_customers (market_id, dealership_id);
  `);
}
