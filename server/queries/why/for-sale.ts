/**
 * What was for sale of a model just before an event, however long ago: each ask, promotion and description is looked
 * up as the last one before it, so the work follows the number of dealerships and not the age of the market. Only
 * the stock is added up, over the model's own restocks and sales.
 */
import type { Knex } from 'knex';
import type { LoyaltyTier } from '../../market/money.ts';
import type { ForSale } from './quote.ts';

export interface Moment {
  marketId: string;
  /** The event that is asked about: what was is what stood before it. */
  seq: number;
  tick: number;
}

interface SaleRow {
  dealership_id: string;
  ask_cents: number;
  ask_seq: number;
  stock: number;
  tiers: LoyaltyTier[];
}

interface PromotionAt {
  promotion_id: string;
  owner_id: string;
  discount_bp: number;
}

export async function forSaleAt(database: Knex, moment: Moment, modelId: string): Promise<ForSale[]> {
  const { marketId, seq, tick } = moment;
  const binding = { marketId, seq, tick, modelId };
  const { rows } = await database.raw<{ rows: SaleRow[] }>(FOR_SALE, binding);
  const promotions = await database.raw<{ rows: PromotionAt[] }>(PROMOTIONS, binding);
  return rows.map((row) => {
    // The best comes first; of equal ones the one announced first.
    const best = promotions.rows.find(({ owner_id }) => owner_id === row.dealership_id);
    return {
      dealershipId: row.dealership_id,
      askCents: row.ask_cents,
      askSeq: row.ask_seq,
      stock: row.stock,
      loyaltyTiers: row.tiers,
      promotion: best && { promotionId: best.promotion_id, discountBp: best.discount_bp },
    };
  });
}

/** Units that a buyer had bought before, by dealership. */
export async function unitsBoughtBefore(
  database: Knex,
  { marketId, seq, tick }: Moment,
  buyerId: string,
): Promise<Map<string, number>> {
  const { rows } = await database.raw<{ rows: { dealership_id: string; units: number }[] }>(
    `SELECT dealership_id, count(*)::integer AS units FROM purchases
     WHERE market_id = :marketId AND buyer_id = :buyerId AND (tick, seq) < (:tick, :seq)
     GROUP BY dealership_id`,
    { marketId, buyerId, tick, seq },
  );
  return new Map(rows.map((row) => [row.dealership_id, row.units]));
}

const HOUSE = `journal.market_id = :marketId AND journal.seq < :seq
  AND event ->> 'dealershipId' = dealerships.dealership_id
  AND type IN ('DealershipOpened', 'DealershipUpdated', 'DealershipClosed')`;

const FOR_SALE = `
  WITH restocked AS (
    SELECT dealership_id, sum(units) AS units FROM restocks
    WHERE market_id = :marketId AND model_id = :modelId AND (tick, seq) < (:tick, :seq) GROUP BY dealership_id
  ), sold AS (
    SELECT dealership_id, count(*) AS units FROM purchases
    WHERE market_id = :marketId AND model_id = :modelId AND (tick, seq) < (:tick, :seq) GROUP BY dealership_id
  )
  SELECT dealerships.dealership_id, (ask.event ->> 'askCents')::bigint AS ask_cents, ask.seq AS ask_seq,
    (restocked.units - coalesce(sold.units, 0))::integer AS stock, tiers.tiers
  FROM dealerships
  JOIN restocked USING (dealership_id)
  LEFT JOIN sold USING (dealership_id)
  CROSS JOIN LATERAL (
    SELECT seq, event FROM journal WHERE journal.market_id = :marketId AND type = 'AskChanged'
      AND event ->> 'modelId' = :modelId AND event ->> 'dealershipId' = dealerships.dealership_id
      AND journal.seq < :seq ORDER BY seq DESC LIMIT 1) AS ask
  CROSS JOIN LATERAL (
    SELECT type FROM journal WHERE ${HOUSE} AND type <> 'DealershipUpdated' ORDER BY seq DESC LIMIT 1) AS house
  CROSS JOIN LATERAL (
    SELECT event -> 'loyaltyTiers' AS tiers FROM journal
    WHERE ${HOUSE} AND event -> 'loyaltyTiers' IS NOT NULL ORDER BY seq DESC LIMIT 1) AS tiers
  WHERE dealerships.market_id = :marketId AND house.type = 'DealershipOpened'
    AND ask.event ->> 'askCents' IS NOT NULL AND restocked.units > coalesce(sold.units, 0)`;

const PROMOTIONS = `
  SELECT promotion_id, owner_id, discount_bp FROM promotions
  WHERE market_id = :marketId AND owner_type = 'dealership' AND seq < :seq
    AND starts_at_tick <= :tick AND ends_at_tick > :tick
    AND (model_ids IS NULL OR model_ids @> to_jsonb(CAST(:modelId AS text)))
    AND (withdrawn_at_tick IS NULL OR NOT EXISTS (
      SELECT 1 FROM journal WHERE journal.market_id = :marketId AND type = 'PromotionWithdrawn'
        AND event ->> 'promotionId' = promotions.promotion_id AND journal.seq < :seq))
  ORDER BY discount_bp DESC, seq`;
