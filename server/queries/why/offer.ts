/**
 * Why an open offer is not filled, from the market as it is folded now: the cheapest car for this very buyer, the
 * gap to what he would pay, who is before him, and which promotions will soon make it cheaper.
 */
import { z } from 'zod';
import { accountsOf, type Market, type Offer, type Promotion } from '../../market/market.ts';
import { ActivePromotions, bestOf, covers } from '../../market/promotions.ts';
import * as field from '../fields.ts';
import { QUERY_LIMITS } from '../limits.ts';
import { byPrice, type ForSale, quote, quoteOf } from './quote.ts';

const REASONS = [
  'not-in-stock',
  'too-dear',
  'next-tick',
  'paused',
  'filled',
  'cancelled',
  'expired',
] as const;

export const coming = z.object({
  promotionId: field.promotionId,
  dealershipId: field.dealershipId,
  discountBp: field.bp(800),
  startsAtTick: field.whole(700),
  inStock: field.flag(true),
  priceCents: field
    .cents(2_806_000)
    .nullable()
    .describe('What the ask of today would come to at its start, with the largest discount of then.'),
  wouldFill: field.flag(true),
});

export const offerWhy = z
  .object({
    offerId: field.offerId,
    reason: z.enum(REASONS).meta({ examples: ['too-dear'] }),
    maxPriceCents: field.cents(2_800_000),
    cheapest: quote.nullable().describe('The cheapest car in stock for this buyer now.'),
    gapCents: field
      .cents(97_500)
      .nullable()
      .describe('How much the cheapest is above the most he would pay.'),
    stock: field.whole(7).describe('Cars of the model at all open dealerships.'),
    queue: z
      .object({ place: field.whole(2), length: field.whole(5) })
      .nullable()
      .describe('Among the open offers for the model, in the order of their placing.'),
    comingPromotions: z.array(coming),
    purchaseId: field.purchaseId.nullable(),
  })
  .meta({ id: 'OfferWhy' });

export type OfferWhy = z.infer<typeof offerWhy>;

export function whyOpen(market: Market, offer: Offer): OfferWhy {
  const sales = salesTo(market, offer);
  const quotes = sales.map(({ sale, units }) => quoteOf(sale, units)).sort(byPrice);
  const cheapest = quotes.find(({ stock }) => stock > 0) ?? null;
  const gapCents = cheapest === null ? null : Math.max(0, cheapest.priceCents - offer.maxPriceCents);
  return {
    offerId: offer.offerId,
    reason: reasonOf(market, gapCents),
    maxPriceCents: offer.maxPriceCents,
    cheapest,
    gapCents,
    stock: quotes.reduce((sum, { stock }) => sum + stock, 0),
    queue: queueOf(market, offer),
    comingPromotions: comingFor(market, offer, sales),
    purchaseId: null,
  };
}

/** An offer that is over has no market to be held against. */
export function whyClosed(row: {
  offerId: string;
  maxPriceCents: number;
  status: 'filled' | 'cancelled' | 'expired';
  purchaseId: string | null;
}): OfferWhy {
  const { status, ...rest } = row;
  const nothing = { cheapest: null, gapCents: null, stock: 0, queue: null, comingPromotions: [] };
  return { ...rest, ...nothing, reason: status };
}

function reasonOf(market: Market, gapCents: number | null): OfferWhy['reason'] {
  if (gapCents === null) return 'not-in-stock';
  if (gapCents > 0) return 'too-dear';
  return market.clock.paused === null ? 'next-tick' : 'paused';
}

/** A car that could be this buyer's, and how many he has bought there before. */
interface Sale {
  sale: ForSale;
  units: number;
}

/** What each open dealership with an ask on the model has for this buyer, in stock or not. */
function salesTo(market: Market, { modelId, buyerId }: Offer): Sale[] {
  const promotions = new ActivePromotions(market);
  const { unitsBought } = accountsOf(market);
  const sales: Sale[] = [];
  for (const { dealershipId, open, cells, loyaltyTiers } of market.dealerships.values()) {
    const cell = cells.get(modelId);
    if (!open || cell === undefined || cell.askCents === null) continue;
    const { askCents, askSeq, stock } = cell;
    const promotion = promotions.best('dealership', dealershipId, modelId);
    const units = unitsBought.get(dealershipId)?.get(buyerId!) ?? 0;
    sales.push({ sale: { dealershipId, askCents, askSeq, stock, loyaltyTiers, promotion }, units });
  }
  return sales;
}

function queueOf(market: Market, offer: Offer): OfferWhy['queue'] {
  let place = 0;
  let length = 0;
  for (const other of market.offers.values()) {
    if (other.modelId !== offer.modelId) continue;
    length += 1;
    if (other.seq <= offer.seq) place += 1;
  }
  return { place, length };
}

function comingFor(market: Market, offer: Offer, sales: readonly Sale[]): OfferWhy['comingPromotions'] {
  const byDealership = new Map(sales.map((one) => [one.sale.dealershipId, one]));
  const ofDealerships = [...market.promotions.values()].filter(({ ownerType }) => ownerType === 'dealership');
  const soon = ofDealerships.filter((promotion) => startsSoon(market, promotion, offer));
  return soon
    .sort((a, b) => a.startsAtTick - b.startsAtTick || a.seq - b.seq)
    .slice(0, QUERY_LIMITS.competitors)
    .map(({ promotionId, ownerId, discountBp, startsAtTick }) => {
      const standing = byDealership.get(ownerId);
      // Discounts never add up: one that still runs, or starts with it, may be the larger.
      const owned = ofDealerships.filter((other) => other.ownerId === ownerId);
      const promotion = bestOf(owned, offer.modelId, startsAtTick);
      const priceCents =
        standing === undefined ? null : quoteOf({ ...standing.sale, promotion }, standing.units).priceCents;
      const inStock = standing !== undefined && standing.sale.stock > 0;
      const wouldFill = inStock && priceCents !== null && priceCents <= offer.maxPriceCents;
      return { promotionId, dealershipId: ownerId, discountBp, startsAtTick, inStock, priceCents, wouldFill };
    });
}

function startsSoon({ tick }: Market, promotion: Promotion, { modelId, expiresAtTick }: Offer): boolean {
  const until = Math.min(tick + QUERY_LIMITS.comingTicks, expiresAtTick ?? Infinity);
  const { startsAtTick } = promotion;
  return startsAtTick > tick && startsAtTick < until && covers(promotion, modelId);
}
