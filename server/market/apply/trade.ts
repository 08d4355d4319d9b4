/** The fold of trade: promotions, offers, purchases and restocks, and the money and cars they move. */
import { cellOf, forgetOldSales } from '../cells.ts';
import { rememberId } from '../ids.ts';
import type { Market } from '../market.ts';
import { offerFrom } from '../open-offers.ts';
import type { SeenEvent } from '../privacy.ts';
import { TICKS_PER_DAY } from '../time.ts';
import { add, buyerOf } from './money.ts';

type Trade = Extract<
  SeenEvent,
  {
    type:
      | 'PromotionAnnounced'
      | 'PromotionWithdrawn'
      | 'OfferPlaced'
      | 'OfferCancelled'
      | 'OfferExpired'
      | 'CarPurchased'
      | 'CarsRestocked';
  }
>;
type TradeOf<T extends Trade['type']> = Extract<Trade, { type: T }>;

export function applyTradeEvent(market: Market, event: Trade): void {
  switch (event.type) {
    case 'PromotionAnnounced':
      return announcePromotion(market, event);
    case 'PromotionWithdrawn':
      market.promotions.delete(event.promotionId);
      return;
    case 'OfferPlaced':
      return placeOffer(market, event);
    case 'OfferCancelled':
    case 'OfferExpired':
      return closeOffer(market, event.offerId);
    case 'CarPurchased':
      return purchaseCar(market, event);
    case 'CarsRestocked':
      return restockCars(market, event);
  }
}

function announcePromotion(market: Market, event: TradeOf<'PromotionAnnounced'>): void {
  for (const promotion of market.promotions.values()) {
    if (promotion.endsAtTick <= event.tick) market.promotions.delete(promotion.promotionId);
  }
  market.promotions.set(event.promotionId, {
    promotionId: event.promotionId,
    seq: event.seq,
    ownerType: event.ownerType,
    ownerId: event.ownerId,
    name: event.name,
    description: event.description,
    discountBp: event.discountBp,
    modelIds: event.modelIds,
    startsAtTick: event.startsAtTick,
    endsAtTick: event.endsAtTick,
  });
  rememberId(market, 'promotion', event.promotionId);
}

function placeOffer(market: Market, event: TradeOf<'OfferPlaced'>): void {
  market.offers.set(event.offerId, offerFrom(event));
  rememberId(market, 'offer', event.offerId);
  if (market.accounts !== null) {
    buyerOf(market.accounts, event.buyerId!).heldCents += event.maxPriceCents;
  }
}

/** A public fold may never have been told of the offer. */
function closeOffer(market: Market, offerId: string): void {
  if (market.accounts !== null) {
    const { buyerId, maxPriceCents } = market.offers.get(offerId)!;
    buyerOf(market.accounts, buyerId!).heldCents -= maxPriceCents;
  }
  market.offers.delete(offerId);
}

function purchaseCar(market: Market, event: TradeOf<'CarPurchased'>): void {
  closeOffer(market, event.offerId);
  const dealership = market.dealerships.get(event.dealershipId)!;
  const cell = cellOf(dealership, event.modelId);
  cell.stock -= 1;
  cell.stockCostCents -= event.costCents;
  cell.soldTicks.push(event.tick);
  // At least a day: adaptive asks may look back that far where the market's own window is shorter.
  forgetOldSales(cell, event.tick - Math.max(market.rules.soldWindowTicks, TICKS_PER_DAY));
  const accounts = market.accounts;
  if (accounts === null) return;
  const buyerId = event.buyerId!;
  buyerOf(accounts, buyerId).balanceCents -= event.priceCents;
  add(accounts.dealershipBalances, event.dealershipId, event.priceCents);
  let units = accounts.unitsBought.get(event.dealershipId);
  if (units === undefined) {
    units = new Map();
    accounts.unitsBought.set(event.dealershipId, units);
  }
  add(units, buyerId, 1);
}

function restockCars(market: Market, event: TradeOf<'CarsRestocked'>): void {
  const dealership = market.dealerships.get(event.dealershipId)!;
  const cell = cellOf(dealership, event.modelId);
  if (cell.stock === 0) cell.stockedTick = event.tick;
  cell.stock += event.units;
  cell.stockCostCents += event.totalCents;
  add(dealership.unitsFrom, event.supplierId, event.units);
  const accounts = market.accounts;
  if (accounts === null) return;
  add(accounts.dealershipBalances, event.dealershipId, -event.totalCents);
  add(accounts.takings, event.supplierId, event.totalCents);
}
