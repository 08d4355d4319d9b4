/**
 * A supplier review as it stood just before one of its switches, in the very shape that the market decides by:
 * assortment, expected units, list prices, tiers and units bought, each looked up as the last before that event.
 */
import type { Knex } from 'knex';
import type { LoyaltyTier } from '../../market/money.ts';
import { NOT_SOLD } from '../../market/review/price-columns.ts';
import { expectedUnits, type ReviewProblem } from '../../market/review/problem.ts';
import type { Rules } from '../../market/rules.ts';
import type { Moment } from './for-sale.ts';

interface SupplierAt {
  supplier_id: string;
  tiers: LoyaltyTier[];
  units: number;
  prices: Record<string, number | null>;
}

/** Null when the dealership had no assortment yet. */
export async function reviewAt(
  database: Knex,
  { marketId, seq, tick }: Moment,
  dealershipId: string,
  rules: Rules,
): Promise<ReviewProblem | null> {
  const binding = { marketId, seq, tick, dealershipId, fromTick: tick - rules.soldWindowTicks };
  const matched = await database.raw<{ rows: { ids: string[] }[] }>(ASSORTMENT, binding);
  const modelIds = matched.rows[0]?.ids;
  if (modelIds === undefined) return null;
  const sold = await database.raw<{ rows: { model_id: string; units: number }[] }>(SOLD, binding);
  const soldUnits = new Map(sold.rows.map((row) => [row.model_id, row.units]));
  const { rows } = await database.raw<{ rows: SupplierAt[] }>(SUPPLIERS, {
    ...binding,
    modelIds: modelIds as unknown as string,
  });
  return {
    modelIds,
    supplierIds: rows.map((row) => row.supplier_id),
    units: modelIds.map((modelId) => expectedUnits(rules, soldUnits.get(modelId) ?? 0)),
    lists: modelIds.map((modelId) => rows.map(({ prices }) => prices[modelId] ?? NOT_SOLD)),
    tiers: rows.map((row) => row.tiers),
    bought: rows.map((row) => row.units),
  };
}

const ASSORTMENT = `
  SELECT (SELECT coalesce(json_agg(entry.value ->> 'modelId' ORDER BY entry.ordinality), '[]')
    FROM json_array_elements(event -> 'models') WITH ORDINALITY AS entry) AS ids
  FROM journal WHERE market_id = :marketId AND type = 'AssortmentMatched'
    AND event ->> 'dealershipId' = :dealershipId AND seq < :seq ORDER BY seq DESC LIMIT 1`;

const SOLD = `
  SELECT model_id, count(*)::integer AS units FROM purchases
  WHERE market_id = :marketId AND dealership_id = :dealershipId AND tick >= :fromTick AND tick < :tick
  GROUP BY model_id`;

const SUPPLIER = `journal.market_id = :marketId AND journal.seq < :seq
  AND event ->> 'supplierId' = suppliers.supplier_id
  AND type IN ('SupplierJoined', 'SupplierUpdated', 'SupplierLeft')`;

/** Prices of before a supplier joined (again) do not count: it starts a new list. */
const SUPPLIERS = `
  SELECT suppliers.supplier_id, tiers.tiers, coalesce(bought.units, 0)::integer AS units, (
    SELECT coalesce(json_object_agg(model_id, (price.event ->> 'listCents')::bigint), '{}')
    FROM unnest(:modelIds ::text[]) AS model_id
    CROSS JOIN LATERAL (
      SELECT event FROM journal WHERE journal.market_id = :marketId AND type = 'SupplierPriced'
        AND event ->> 'supplierId' = suppliers.supplier_id AND event ->> 'modelId' = model_id
        AND journal.seq < :seq AND journal.seq > house.seq ORDER BY journal.seq DESC LIMIT 1) AS price
  ) AS prices
  FROM suppliers
  CROSS JOIN LATERAL (
    SELECT type, seq FROM journal WHERE ${SUPPLIER} AND type <> 'SupplierUpdated'
    ORDER BY seq DESC LIMIT 1) AS house
  CROSS JOIN LATERAL (
    SELECT event -> 'loyaltyTiers' AS tiers FROM journal
    WHERE ${SUPPLIER} AND event -> 'loyaltyTiers' IS NOT NULL ORDER BY seq DESC LIMIT 1) AS tiers
  LEFT JOIN LATERAL (
    SELECT sum(units) AS units FROM restocks WHERE restocks.market_id = :marketId
      AND restocks.dealership_id = :dealershipId AND restocks.supplier_id = suppliers.supplier_id
      AND (restocks.tick, restocks.seq) < (:tick, :seq)) AS bought ON true
  WHERE suppliers.market_id = :marketId AND house.type = 'SupplierJoined'
  ORDER BY suppliers.supplier_id`;
