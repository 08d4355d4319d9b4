/**
 * Why a car was bought at this dealership: the asks that competed at that moment, in the order in which the buyer
 * took them. The loyalty of a buyer says where he bought before, so others are told the prices without it.
 */
import type { Knex } from 'knex';
import { z } from 'zod';
import { PurchaseRow } from '../../../db/models/PurchaseRow.ts';
import { seesWho } from '../../market/privacy.ts';
import type { ReadContext } from '../filters.ts';
import * as field from '../fields.ts';
import { QUERY_LIMITS } from '../limits.ts';
import { forSaleAt, unitsBoughtBefore } from './for-sale.ts';
import { byPrice, quote, quoteOf } from './quote.ts';

export const purchaseWhy = z
  .object({
    purchaseId: field.purchaseId,
    seq: field.seq,
    tick: field.tick,
    modelId: field.modelId,
    dealershipId: field.dealershipId,
    priceCents: field.cents(2_897_500),
    place: field
      .whole(1)
      .describe('Of the dealership among the quotes: 1, unless loyalty decided and is not told.'),
    competed: field.whole(4).describe('Dealerships that had the model in stock at an ask.'),
    withLoyalty: field
      .flag(true)
      .describe('Whether the quotes count the buyer’s loyalty: for himself and admins.'),
    quotes: z.array(quote).describe(`The cheapest ${QUERY_LIMITS.competitors}, as they stood just before.`),
  })
  .meta({ id: 'PurchaseWhy' });

export type PurchaseWhy = z.infer<typeof purchaseWhy>;

export async function whyPurchased(
  database: Knex,
  { marketId, viewer }: ReadContext,
  seq: number,
): Promise<PurchaseWhy | null> {
  const purchase = await PurchaseRow.query(database).findById([marketId, seq]);
  if (purchase === undefined) return null;
  const { tick, modelId, buyerId, dealershipId, purchaseId, priceCents } = purchase;
  const moment = { marketId, seq, tick };
  const sales = await forSaleAt(database, moment, modelId);
  const withLoyalty = seesWho(viewer, buyerId);
  const units = withLoyalty ? await unitsBoughtBefore(database, moment, buyerId) : new Map<string, number>();
  const quotes = sales.map((sale) => quoteOf(sale, units.get(sale.dealershipId) ?? 0)).sort(byPrice);
  return {
    purchaseId,
    seq,
    tick,
    modelId,
    dealershipId,
    priceCents,
    place: quotes.findIndex((one) => one.dealershipId === dealershipId) + 1,
    competed: quotes.length,
    withLoyalty,
    quotes: quotes.slice(0, QUERY_LIMITS.competitors),
  };
}
