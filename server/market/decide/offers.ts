/** Decides about offers: placing holds the maximum on the wallet, cancelling gives it back. */
import type { CancelOffer, PlaceOffer } from '../commands.ts';
import { mintId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import type { Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { Refusal } from '../refusal.ts';
import { joinedBuyer, listedModel, requireBelow, requireNewId } from './checks.ts';

export function placeOffer(market: Market, command: PlaceOffer, record: Record): string {
  if (command.offerId !== undefined) requireNewId(market, 'offer', command.offerId);
  const buyer = joinedBuyer(market, command.buyerId);
  listedModel(market, command.modelId);
  const expiresAtTick = command.expiresAtTick ?? null;
  if (expiresAtTick !== null && expiresAtTick <= market.tick) {
    throw new Refusal(
      'offer-expiry-past',
      `expiresAtTick must lie after the market's tick ${market.tick}; got ${expiresAtTick}.`,
    );
  }
  const availableCents = buyer.balanceCents - buyer.heldCents;
  if (availableCents < command.maxPriceCents) {
    throw new Refusal(
      'insufficient-funds',
      `maxPriceCents ${command.maxPriceCents} is more than the ${availableCents} cents that are available.`,
    );
  }
  requireBelow('open offers', market.offers.size, LIMITS.openOffers);
  const offerId = command.offerId ?? mintId('offer', market.seq + 1);
  record({
    type: 'OfferPlaced',
    offerId,
    buyerId: command.buyerId,
    modelId: command.modelId,
    maxPriceCents: command.maxPriceCents,
    expiresAtTick,
  });
  return offerId;
}

export function cancelOffer(market: Market, command: CancelOffer, by: string, record: Record): string {
  if (!market.offers.has(command.offerId)) {
    throw new Refusal('unknown-offer', `There is no open offer "${command.offerId}".`);
  }
  record({ type: 'OfferCancelled', offerId: command.offerId, by });
  return command.offerId;
}

/** Offers whose time is over release their hold, in the order of their placing. */
export function expireOffers(market: Market, record: Record): void {
  for (const offer of market.offers.values()) {
    if (offer.expiresAtTick !== null && offer.expiresAtTick <= market.tick) {
      record({ type: 'OfferExpired', offerId: offer.offerId });
    }
  }
}
