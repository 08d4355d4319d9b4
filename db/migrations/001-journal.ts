/**
 * What a market is made of: where it stands, its journal, its snapshots, and what its commands came to. Every key
 * begins with the market's id, which is the way to partitions and to several machines.
 */
import type { Knex } from 'knex';

/**
 * No foreign key leads from the journal and the outcomes to the market: each row would take a lock on the one row
 * that every commit updates. The commit itself moves that row first, so the market is always there. Events and
 * agents are `json` and not `jsonb`: the order of their keys is part of the contract.
 */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    CREATE TABLE markets (
      market_id text PRIMARY KEY,
      name text NOT NULL,
      beat bigint NOT NULL,
      seq bigint NOT NULL,
      tick integer NOT NULL,
      seed text NOT NULL,
      agents json,
      origin timestamptz NOT NULL,
      is_active boolean NOT NULL DEFAULT true,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL
    ) WITH (fillfactor = 50);

    CREATE TABLE journal (
      market_id text NOT NULL,
      seq bigint NOT NULL,
      tick integer NOT NULL,
      type text NOT NULL,
      beat bigint NOT NULL,
      recorded_at timestamptz NOT NULL,
      event json NOT NULL,
      PRIMARY KEY (market_id, seq)
    );

    CREATE TABLE snapshots (
      market_id text NOT NULL REFERENCES markets,
      seq bigint NOT NULL,
      beat bigint NOT NULL,
      tick integer NOT NULL,
      body json NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, beat)
    );

    CREATE TABLE command_outcomes (
      market_id text NOT NULL,
      idempotency_key text NOT NULL,
      digest text NOT NULL,
      by text NOT NULL,
      command_type text NOT NULL,
      outcome json NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, idempotency_key)
    );
  `);
}
