/** When open offers must expire: the first thing in their tick, before anything else happens in it. */
import type { EventOf, MarketEvent } from '../events.ts';
import type { Books } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

export class Expiries {
  readonly #dueAt = new Map<number, Set<string>>();
  /** The tick of the last expiry, and when its offer was placed. */
  #lastTick = -1;
  #lastSeq = 0;

  constructor(private readonly books: Books) {}

  /** Before an event is applied. */
  follow(event: MarketEvent): void {
    switch (event.type) {
      case 'OfferPlaced': {
        if (event.expiresAtTick === null) return;
        const due = this.#dueAt.get(event.expiresAtTick);
        if (due === undefined) this.#dueAt.set(event.expiresAtTick, new Set([event.offerId]));
        else due.add(event.offerId);
        return;
      }
      case 'OfferExpired':
        this.#takeTurn(event);
        return this.#drop(event.offerId);
      case 'OfferCancelled':
      case 'CarPurchased':
        return this.#drop(event.offerId);
    }
  }

  /** When the expiries of the standing tick are over. */
  done(): void {
    const { tick } = this.books.market;
    const due = this.#dueAt.get(tick);
    if (due === undefined) return;
    for (const offerId of due) {
      throw new RuleBroken('late-expiry', this.books.seq, { offerId, expiresAtTick: tick }, 'still open');
    }
    this.#dueAt.delete(tick);
  }

  #takeTurn({ offerId, tick }: EventOf<'OfferExpired'>): void {
    const { seq } = this.books.market.offers.get(offerId)!;
    if (tick === this.#lastTick && seq < this.#lastSeq) {
      const expected = `an offer placed after seq ${this.#lastSeq}`;
      throw new RuleBroken('expiry-order', this.books.seq, expected, { offerId, seq });
    }
    this.#lastTick = tick;
    this.#lastSeq = seq;
  }

  #drop(offerId: string): void {
    const { expiresAtTick } = this.books.market.offers.get(offerId)!;
    if (expiresAtTick !== null) this.#dueAt.get(expiresAtTick)?.delete(offerId);
  }
}
