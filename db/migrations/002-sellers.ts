/**
 * The read models of the catalogue, the suppliers and the dealerships: what stands now. Rows are never deleted;
 * what no longer stands has is_active = false. They can be rebuilt from the journal at any time.
 */
import type { Knex } from 'knex';

/**
 * These change seldom and carry foreign keys; `stock` changes with every sale and carries none, since foreign keys
 * about halve the rate of the hottest tables. Room on the pages lets hot rows be updated in place.
 */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    CREATE TABLE models (
      market_id text NOT NULL REFERENCES markets,
      model_id text NOT NULL,
      make text NOT NULL,
      model text NOT NULL,
      year integer NOT NULL,
      body_type text NOT NULL,
      fuel text NOT NULL,
      transmission text NOT NULL,
      drivetrain text NOT NULL,
      horsepower integer NOT NULL,
      seats integer NOT NULL,
      msrp_cents bigint NOT NULL,
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, model_id)
    );

    CREATE TABLE suppliers (
      market_id text NOT NULL REFERENCES markets,
      supplier_id text NOT NULL,
      name text NOT NULL,
      founded_year integer NOT NULL,
      country text NOT NULL,
      takings_cents bigint NOT NULL CHECK (takings_cents >= 0),
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, supplier_id)
    ) WITH (fillfactor = 50);

    CREATE TABLE supplier_tiers (
      market_id text NOT NULL,
      supplier_id text NOT NULL,
      units integer NOT NULL,
      discount_bp integer NOT NULL,
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, supplier_id, units),
      FOREIGN KEY (market_id, supplier_id) REFERENCES suppliers
    );

    CREATE TABLE supplier_prices (
      market_id text NOT NULL,
      supplier_id text NOT NULL,
      model_id text NOT NULL,
      list_cents bigint,
      is_active boolean NOT NULL CHECK (NOT is_active OR list_cents IS NOT NULL),
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, supplier_id, model_id),
      FOREIGN KEY (market_id, supplier_id) REFERENCES suppliers,
      FOREIGN KEY (market_id, model_id) REFERENCES models
    );
    CREATE INDEX supplier_prices_by_model ON supplier_prices (market_id, model_id, list_cents) WHERE is_active;

    CREATE TABLE dealerships (
      market_id text NOT NULL REFERENCES markets,
      dealership_id text NOT NULL,
      name text NOT NULL,
      country text NOT NULL,
      city text NOT NULL,
      preferences jsonb NOT NULL,
      pricing jsonb NOT NULL,
      restock jsonb NOT NULL,
      balance_cents bigint NOT NULL CHECK (balance_cents >= 0),
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, dealership_id)
    ) WITH (fillfactor = 50);

    CREATE TABLE dealership_tiers (
      market_id text NOT NULL,
      dealership_id text NOT NULL,
      units integer NOT NULL,
      discount_bp integer NOT NULL,
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, dealership_id, units),
      FOREIGN KEY (market_id, dealership_id) REFERENCES dealerships
    );

    CREATE TABLE assortments (
      market_id text NOT NULL,
      dealership_id text NOT NULL,
      model_id text NOT NULL,
      rank integer NOT NULL,
      score double precision NOT NULL,
      source_supplier_id text,
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, dealership_id, model_id),
      FOREIGN KEY (market_id, dealership_id) REFERENCES dealerships,
      FOREIGN KEY (market_id, model_id) REFERENCES models,
      FOREIGN KEY (market_id, source_supplier_id) REFERENCES suppliers
    );
    CREATE INDEX assortments_by_source ON assortments (market_id, source_supplier_id) WHERE is_active;

    CREATE TABLE stock (
      market_id text NOT NULL,
      dealership_id text NOT NULL,
      model_id text NOT NULL,
      stock integer NOT NULL CHECK (stock >= 0),
      stock_cost_cents bigint NOT NULL CHECK (stock_cost_cents >= 0),
      ask_cents bigint,
      ask_seq bigint NOT NULL,
      ask_tick integer NOT NULL,
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, dealership_id, model_id)
    ) WITH (fillfactor = 50);
    CREATE INDEX stock_by_model ON stock (market_id, model_id);

    CREATE TABLE promotions (
      market_id text NOT NULL REFERENCES markets,
      promotion_id text NOT NULL,
      seq bigint NOT NULL,
      owner_type text NOT NULL,
      owner_id text NOT NULL,
      name text NOT NULL,
      description text NOT NULL,
      discount_bp integer NOT NULL,
      model_ids jsonb,
      starts_at_tick integer NOT NULL,
      ends_at_tick integer NOT NULL,
      withdrawn_at_tick integer,
      is_active boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, promotion_id)
    );
    CREATE INDEX promotions_by_owner ON promotions (market_id, owner_type, owner_id, ends_at_tick);
    CREATE INDEX promotions_by_end ON promotions (market_id, ends_at_tick);
  `);
}
