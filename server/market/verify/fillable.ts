/**
 * The open offers that some stocked car could fill at this very moment: the first of them is who must be served
 * next, and after a tick's matching there are none. Kept by looking again only where something changed:
 * models whose stock, asks or promotions did, offers that were placed, buyers who reached a loyalty tier.
 */
import type { EventOf, MarketEvent } from '../events.ts';
import type { Offer } from '../market.ts';
import { netCents } from '../money.ts';
import type { Books } from './books.ts';
import { RuleBroken } from './rule-broken.ts';
import type { Lowest } from './shelves.ts';

export class Fillable {
  readonly #offers = new Map<string, Offer>();
  /** The same, the earliest first, with some that are gone; null after one was added in between. */
  #inOrder: Offer[] | null = null;
  /** Those before it are gone. */
  #firstInOrder = 0;

  constructor(private readonly books: Books) {}

  /** After an event was applied. */
  follow(event: MarketEvent): void {
    switch (event.type) {
      case 'OfferPlaced':
        return this.#look(this.books.market.offers.get(event.offerId)!);
      case 'OfferCancelled':
      case 'OfferExpired':
        this.#offers.delete(event.offerId);
        return;
      case 'CarPurchased':
        return this.#bought(event);
    }
  }

  hasAny(): boolean {
    this.#lookAgain();
    return this.#offers.size > 0;
  }

  /** The offer whose turn it is: the earliest that can be filled. */
  first(): Offer | undefined {
    if (!this.hasAny()) return undefined;
    if (this.#inOrder === null) {
      this.#inOrder = [...this.#offers.values()].sort((one, other) => one.seq - other.seq);
      this.#firstInOrder = 0;
    }
    while (!this.#offers.has(this.#inOrder[this.#firstInOrder]!.offerId)) this.#firstInOrder += 1;
    return this.#inOrder[this.#firstInOrder];
  }

  /** After the matching of a tick. */
  requireNone(): void {
    const first = this.first();
    if (first === undefined) return;
    const { offerId, modelId, maxPriceCents } = first;
    const found = { offerId, modelId, maxPriceCents };
    throw new RuleBroken('fillable-left', this.books.seq, 'no offer that can be filled', found);
  }

  #bought({ offerId, buyerId }: EventOf<'CarPurchased'>): void {
    this.#offers.delete(offerId);
    // A unit more may lift its buyer into a tier.
    for (const offer of this.books.offersByBuyer.get(buyerId)!.values()) this.#look(offer);
  }

  #lookAgain(): void {
    const { shelves, offersByModel } = this.books;
    for (const modelId of shelves.takeChanged()) {
      const offers = offersByModel.get(modelId);
      if (offers === undefined || offers.size === 0) continue;
      const lowest = shelves.lowestOf(modelId);
      for (const offer of offers.values()) this.#look(offer, lowest);
    }
  }

  #look(offer: Offer, lowest = this.books.shelves.lowestOf(offer.modelId)): void {
    if (!this.#isFillable(offer, lowest)) {
      if (this.#offers.size > 0) this.#offers.delete(offer.offerId);
    } else if (!this.#offers.has(offer.offerId)) {
      this.#offers.set(offer.offerId, offer);
      // Those that are placed come in their order.
      if (this.#inOrder !== null && this.#inOrder.at(-1)!.seq < offer.seq) this.#inOrder.push(offer);
      else this.#inOrder = this.#offers.size === 1 ? this.#begun(offer) : null;
    }
  }

  #begun(offer: Offer): Offer[] {
    this.#firstInOrder = 0;
    return [offer];
  }

  #isFillable({ modelId, buyerId, maxPriceCents }: Offer, { publicCents, loyalCents }: Lowest): boolean {
    if (maxPriceCents >= publicCents) return true;
    if (maxPriceCents < loyalCents) return false;
    for (const dealershipId of this.books.boughtAt.get(buyerId!) ?? []) {
      const dealership = this.books.market.dealerships.get(dealershipId)!;
      const cell = dealership.cells.get(modelId);
      if (!dealership.open || cell === undefined || cell.stock === 0 || cell.askCents === null) continue;
      const discountBp = this.books.saleDiscountBp(dealership, modelId, buyerId!);
      if (netCents(cell.askCents, discountBp) <= maxPriceCents) return true;
    }
    return false;
  }
}
