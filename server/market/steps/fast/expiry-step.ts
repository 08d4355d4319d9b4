/** Expiry from a queue: only the offers whose time is over are looked at. */
import type { Market, Offer } from '../../market.ts';
import type { Record } from '../../recorder.ts';
import { Timers } from './timers.ts';

export class ExpiryStep {
  readonly #timers: Timers<Offer>;

  constructor(private readonly market: Market) {
    this.#timers = new Timers((offer) => this.#isOpen(offer));
    for (const offer of market.offers.values()) this.placed(offer);
  }

  placed(offer: Offer): void {
    if (offer.expiresAtTick !== null) this.#timers.at(offer.expiresAtTick, offer);
  }

  /** In the order of their placing. */
  run(record: Record): void {
    const over = this.#timers.due(this.market.tick).filter((offer) => this.#isOpen(offer));
    over.sort((a, b) => a.seq - b.seq);
    for (const { offerId } of over) record({ type: 'OfferExpired', offerId });
  }

  #isOpen(offer: Offer): boolean {
    return this.market.offers.get(offer.offerId) === offer;
  }
}
