/** Offers and promotions as such: ids given once, windows and expiries that lie ahead, wallets that can pay. */
import type { EventOf } from '../events.ts';
import { accountsOf } from '../market.ts';
import type { Books } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

/** The form of the ids that a market gives itself. */
const MINTED = { offer: /^offer~[0-9]+$/, promotion: /^promotion~[0-9]+$/ };

type OfferEvent =
  EventOf<'OfferPlaced'> | EventOf<'OfferCancelled'> | EventOf<'OfferExpired'> | EventOf<'CarPurchased'>;

export function checkOfferEvent(books: Books, event: OfferEvent): void {
  const { offerId, seq, tick } = event;
  if (event.type === 'OfferPlaced') return checkPlacing(books, event);
  const offer = books.market.offers.get(offerId);
  if (offer === undefined) throw new RuleBroken('offer-not-open', seq, 'an open offer', offerId);
  if (event.type !== 'OfferExpired') return;
  if (offer.expiresAtTick === null || offer.expiresAtTick > tick) {
    throw new RuleBroken('early-expiry', seq, offer.expiresAtTick ?? 'never', tick);
  }
}

export function checkPromotionEvent(
  books: Books,
  event: EventOf<'PromotionAnnounced'> | EventOf<'PromotionWithdrawn'>,
): void {
  const { promotionId, seq, tick } = event;
  if (event.type === 'PromotionWithdrawn') {
    const promotion = books.promotions.get(promotionId);
    if (promotion === undefined) throw new RuleBroken('unknown-id', seq, 'a promotion', promotionId);
    if (promotion.endsAtTick > tick) return;
    throw new RuleBroken('promotion-over', seq, `before tick ${promotion.endsAtTick}`, tick);
  }
  requireNewId(books, 'promotion', promotionId, seq);
  const { startsAtTick, endsAtTick } = event;
  if (endsAtTick > Math.max(tick, startsAtTick)) return;
  throw new RuleBroken('promotion-window', seq, `after tick ${Math.max(tick, startsAtTick)}`, endsAtTick);
}

function checkPlacing(books: Books, event: EventOf<'OfferPlaced'>): void {
  const { offerId, buyerId, maxPriceCents, expiresAtTick, seq, tick } = event;
  requireNewId(books, 'offer', offerId, seq);
  if (expiresAtTick !== null && expiresAtTick <= tick) {
    throw new RuleBroken('offer-expiry', seq, `after tick ${tick}`, expiresAtTick);
  }
  const { balanceCents, heldCents } = accountsOf(books.market).buyers.get(buyerId)!;
  if (balanceCents - heldCents >= maxPriceCents) return;
  throw new RuleBroken('overspent-wallet', seq, `at most ${balanceCents - heldCents}`, maxPriceCents);
}

/** Ids of the market's own form carry their seq and need no memory; the others are remembered. */
function requireNewId(books: Books, kind: 'offer' | 'promotion', id: string, seq: number): void {
  const isNew = MINTED[kind].test(id) ? id === `${kind}~${seq}` : !books.named.has(`${kind} ${id}`);
  if (!isNew) throw new RuleBroken('used-id', seq, 'a new id', id);
}
