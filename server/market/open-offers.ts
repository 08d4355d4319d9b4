/**
 * The open offers by themselves. There may be far more of them than a watcher wants to hold, so they are watched by
 * model, beside the rest of the market: here is which events they hear of, and their fold.
 */
import type { EventType, MarketEvent } from './events.ts';
import type { Offer } from './market.ts';
import type { SeenEvent } from './privacy.ts';

/** By offer id, in the order of their placing. */
export type OpenOffers = Map<string, Offer>;

export type OfferEvent = Extract<
  SeenEvent,
  { type: 'OfferPlaced' | 'OfferCancelled' | 'OfferExpired' | 'CarPurchased' }
>;

/** Whether an event opens or ends an offer. */
export function isOfferEvent<E extends SeenEvent | MarketEvent>(
  event: E,
): event is E & { type: OfferEvent['type'] } {
  return isOfOffersOnly(event.type) || event.type === 'CarPurchased';
}

/** Whether events of a type change nothing but the open offers. */
export function isOfOffersOnly(type: EventType): boolean {
  return type === 'OfferPlaced' || type === 'OfferCancelled' || type === 'OfferExpired';
}

/** Folds what was placed and what ended; an end of an offer that is not here changes nothing. */
export function applyToOffers(offers: OpenOffers, event: OfferEvent): void {
  if (event.type === 'OfferPlaced') offers.set(event.offerId, offerFrom(event));
  else offers.delete(event.offerId);
}

export function offerFrom(event: Extract<OfferEvent, { type: 'OfferPlaced' }>): Offer {
  return {
    offerId: event.offerId,
    seq: event.seq,
    buyerId: event.buyerId ?? null,
    modelId: event.modelId,
    maxPriceCents: event.maxPriceCents,
    expiresAtTick: event.expiresAtTick,
  };
}
