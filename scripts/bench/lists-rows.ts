/** Fills the read models of a market with rows of no meaning: as many as one likes, spread as those of a market are. */
import type { Knex } from 'knex';
import { unhurried } from '../../db/unhurried.ts';

const EACH = 'generate_series(1, :rows) AS n';
const HEAD = 'market_id, seq, tick';
const AT = "now() + n * interval '1 second'";

const TABLES: readonly string[] = [
  `INSERT INTO markets (market_id, name, beat, seq, tick, seed, origin, created_at, updated_at)
   VALUES (:marketId, 'bench', 1, :rows, :rows / 10, 'seed', now(), now(), now())`,
  `INSERT INTO offers (market_id, offer_id, buyer_id, model_id, max_price_cents, expires_at_tick, placed_seq, placed_tick,
     status, closed_seq, closed_tick, purchase_id, is_active, created_at, updated_at)
   SELECT :marketId, 'offer~' || n, 'buyer-' || n % 5000, 'model-' || n % 500, 1000000 + (n * CAST(7919 AS bigint)) % 5000000, NULL,
     n, n / 10, CASE WHEN n % 50 = 0 THEN 'open' ELSE 'filled' END, CASE WHEN n % 50 = 0 THEN NULL ELSE n END,
     CASE WHEN n % 50 = 0 THEN NULL ELSE n / 10 END, NULL, n % 50 = 0, now(), now() FROM ${EACH}`,
  `INSERT INTO purchases (${HEAD}, purchase_id, offer_id, buyer_id, dealership_id, model_id, ask_cents, discount_bp,
     discount_kind, promotion_id, price_cents, cost_cents, at)
   SELECT :marketId, n, n / 10, 'purchase~' || n, 'offer~' || n, 'buyer-' || n % 5000, 'house-' || n % 100,
     'model-' || n % 500, 6000000, 0, 'none', NULL, 1000000 + (n * CAST(7919 AS bigint)) % 5000000, 900000, ${AT} FROM ${EACH}`,
  `INSERT INTO restocks (${HEAD}, restock_id, dealership_id, supplier_id, model_id, units, sold24h, list_cents,
     discount_bp, discount_kind, promotion_id, unit_cents, total_cents, at)
   SELECT :marketId, n, n / 10, 'restock~' || n, 'house-' || n % 100, 'supplier-' || n % 20, 'model-' || n % 500, 1, 1,
     2000000, 0, 'none', NULL, 2000000, 2000000, ${AT} FROM ${EACH}`,
  `INSERT INTO supplier_switches (${HEAD}, dealership_id, model_id, from_supplier_id, to_supplier_id, reason,
     from_net_cents, to_net_cents, horizon_units, projected_before_cents, projected_after_cents)
   SELECT :marketId, n, n / 10, 'house-' || n % 100, 'model-' || n % 500, 'supplier-1', 'supplier-' || n % 20,
     'long-run', 1, 1, 30, 2, 1 FROM ${EACH}`,
  `INSERT INTO ledger (${HEAD}, line, account_type, account_id, amount_cents)
   SELECT :marketId, n, n / 10, 1, 'dealership', 'house-' || n % 100, 5 FROM ${EACH}`,
  `INSERT INTO promotions (market_id, promotion_id, seq, owner_type, owner_id, name, description, discount_bp, model_ids,
     starts_at_tick, ends_at_tick, withdrawn_at_tick, is_active, created_at, updated_at)
   SELECT :marketId, 'promotion~' || n, n, 'dealership', 'house-' || n % 100, 'Sale ' || n, 'Of all', 500, NULL,
     n / 10, n / 10 + 1440, NULL, true, now(), now() FROM ${EACH}`,
  `INSERT INTO buyers (market_id, buyer_id, balance_cents, held_cents, is_active, created_at, updated_at)
   SELECT :marketId, 'buyer-' || n, 100, 0, true, now(), now() FROM ${EACH}`,
  `INSERT INTO dealership_customers (market_id, dealership_id, buyer_id, units, spent_cents, first_tick, last_tick,
     created_at, updated_at)
   SELECT :marketId, 'house-1', 'buyer-' || n, 1, (n * CAST(7919 AS bigint)) % 5000000, 1, 1, now(), now() FROM ${EACH}`,
];

export async function fillMarket(database: Knex, marketId: string, rows: number): Promise<void> {
  await unhurried(database, async (trx) => {
    // Nothing that is measured searches in it, and it takes longer to fill than all tables.
    await trx.raw('DROP INDEX IF EXISTS promotions_by_text');
    for (const sql of TABLES) await trx.raw(sql, { marketId, rows });
  });
}
