/**
 * The offers that a stretch of events placed and closed. One that was placed before the stretch is only closed:
 * the events that close it do not name its buyer, and the market after them has forgotten it, so `owners` says.
 */
import type { OfferRow, OfferStatus } from '../../../db/models/OfferRow.ts';
import type { Fields } from '../../../db/models/Row.ts';
import type { EventOf, MarketEvent } from '../../market/events.ts';

export type OfferClosing = Pick<
  Fields<OfferRow>,
  'offerId' | 'status' | 'isActive' | 'closedSeq' | 'closedTick' | 'purchaseId' | 'updatedAt'
>;

/** Ids of the offers that end in the events without their buyer being named in any of them. */
export function offersOfUnnamedBuyers(events: readonly MarketEvent[]): string[] {
  const placed = new Set<string>();
  const unnamed: string[] = [];
  for (const event of events) {
    if (event.type === 'OfferPlaced') placed.add(event.offerId);
    const ends = event.type === 'OfferCancelled' || event.type === 'OfferExpired';
    if (ends && !placed.has(event.offerId)) unnamed.push(event.offerId);
  }
  return unnamed;
}

export class Offers {
  readonly #placed = new Map<string, Fields<OfferRow>>();
  readonly #closed: OfferClosing[] = [];
  readonly #owners: ReadonlyMap<string, string>;

  constructor(owners: ReadonlyMap<string, string>) {
    this.#owners = owners;
  }

  place(event: EventOf<'OfferPlaced'>, at: Date): void {
    this.#placed.set(event.offerId, {
      offerId: event.offerId,
      buyerId: event.buyerId,
      modelId: event.modelId,
      maxPriceCents: event.maxPriceCents,
      expiresAtTick: event.expiresAtTick,
      placedSeq: event.seq,
      placedTick: event.tick,
      status: 'open',
      closedSeq: null,
      closedTick: null,
      purchaseId: null,
      isActive: true,
      createdAt: at,
      updatedAt: at,
    });
  }

  /** Returns the buyer of the offer. */
  close(
    event: EventOf<'CarPurchased' | 'OfferCancelled' | 'OfferExpired'>,
    status: Exclude<OfferStatus, 'open'>,
    at: Date,
  ): string {
    const closing: OfferClosing = {
      offerId: event.offerId,
      status,
      isActive: false,
      closedSeq: event.seq,
      closedTick: event.tick,
      purchaseId: event.type === 'CarPurchased' ? event.purchaseId : null,
      updatedAt: at,
    };
    const placed = this.#placed.get(event.offerId);
    if (placed !== undefined) Object.assign(placed, closing);
    else this.#closed.push(closing);
    const buyerId =
      event.type === 'CarPurchased' ? event.buyerId : (placed?.buyerId ?? this.#owners.get(event.offerId));
    if (buyerId === undefined)
      throw new Error(`seq ${event.seq} ends offer ${event.offerId}, which is nobody's`);
    return buyerId;
  }

  rows(): { placed: Fields<OfferRow>[]; closed: OfferClosing[] } {
    return { placed: [...this.#placed.values()], closed: this.#closed };
  }
}
