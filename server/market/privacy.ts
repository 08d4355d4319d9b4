/**
 * Who may see what of the journal. The public learns everything but who: buyers' ids, `by` and wallet events
 * reach only their owner and admins. The same types serve both sides: what is withheld is simply not there.
 */
import type { EventBody, EventHead, MarketEvent } from './events.ts';

export type Viewer = { role: 'public' } | { role: 'buyer'; buyerId: string } | { role: 'admin' };

type Withheld = 'buyerId' | 'by';

type WithoutWho<E> = E extends unknown
  ? Omit<E, Withheld> & { [K in Extract<keyof E, Withheld>]?: E[K] }
  : never;

/** An event as somebody may see it: the full one is one of these too. */
export type SeenEvent = EventHead & WithoutWho<EventBody>;

/** Whether this viewer may be told who somebody's thing belongs to; undefined: it is no buyer's. */
export function seesWho(viewer: Viewer, ownerId: string | undefined): boolean {
  return viewer.role === 'admin' || (viewer.role === 'buyer' && viewer.buyerId === ownerId);
}

/** The event as this viewer may see it; null when it is none of his business. */
export function seenBy(viewer: Viewer, event: MarketEvent, offerOwner: OfferOwner): SeenEvent | null {
  if (seesWho(viewer, ownerOf(event, offerOwner))) return event;
  switch (event.type) {
    case 'BuyerJoined':
    case 'BuyerLeft':
    case 'MoneyDeposited':
    case 'MoneyWithdrawn':
      return null;
    case 'OfferPlaced':
    case 'CarPurchased': {
      const { buyerId: _buyerId, ...rest } = event;
      return rest;
    }
    case 'ClockPaused':
    case 'ClockResumed':
    case 'ClockStepped':
    case 'ClockSpeedChanged':
    case 'OfferCancelled': {
      const { by: _by, ...rest } = event;
      return rest;
    }
    default:
      return event;
  }
}

/** Whose offer this is; asked for events that name only the offer. */
export type OfferOwner = (offerId: string) => string | undefined;

/** The buyer whose business an event is; undefined: it is no single buyer's. */
export function ownerOf(event: MarketEvent, offerOwner: OfferOwner): string | undefined {
  switch (event.type) {
    case 'BuyerJoined':
    case 'BuyerLeft':
    case 'OfferPlaced':
    case 'CarPurchased':
      return event.buyerId;
    case 'MoneyDeposited':
    case 'MoneyWithdrawn':
      return event.accountType === 'buyer' ? event.accountId : undefined;
    case 'OfferCancelled':
    case 'OfferExpired':
      return offerOwner(event.offerId);
    default:
      return undefined;
  }
}
