/**
 * Dealerships that were seen to have nothing to restock, until something happens that may change it. What takes a car,
 * money or a source from or to one counts for it alone; what suppliers do counts for all that want something. Time
 * alone lets `sold24h` only fall, so nothing comes to be wanted by it; all are looked at again once a day all the same.
 */
import type { EventOf, MarketEvent } from '../events.ts';
import { TICKS_PER_DAY } from '../time.ts';

export class QuietHouses {
  readonly #satisfied = new Set<string>();
  /** They want something that nobody sells, or that they cannot pay. */
  readonly #wanting = new Set<string>();
  /** When promotions of suppliers begin or end. */
  readonly #turns = new Set<number>();
  #day = 0;

  has(dealershipId: string): boolean {
    return this.#satisfied.has(dealershipId) || this.#wanting.has(dealershipId);
  }

  add(dealershipId: string, wants: boolean): void {
    (wants ? this.#wanting : this.#satisfied).add(dealershipId);
  }

  /** After the clock moved on. */
  tickBegan(tick: number): void {
    for (const turn of this.#turns) {
      if (turn > tick) continue;
      this.#turns.delete(turn);
      this.#wanting.clear();
    }
    const day = Math.floor(tick / TICKS_PER_DAY);
    if (day === this.#day) return;
    this.#day = day;
    this.#satisfied.clear();
    this.#wanting.clear();
  }

  /** After an event was applied. */
  follow(event: MarketEvent): void {
    switch (event.type) {
      case 'DealershipOpened':
      case 'DealershipUpdated':
      case 'AssortmentMatched':
      case 'SupplierSwitched':
      case 'CarPurchased':
      case 'CarsRestocked':
        return this.#disturb(event.dealershipId);
      case 'MoneyDeposited':
        return this.#disturb(event.accountId);
      case 'SupplierJoined':
      case 'SupplierUpdated':
      case 'SupplierLeft':
      case 'SupplierPriced':
      case 'PromotionWithdrawn':
        return this.#wanting.clear();
      case 'PromotionAnnounced':
        return this.#announced(event);
    }
  }

  #announced({ ownerType, startsAtTick, endsAtTick }: EventOf<'PromotionAnnounced'>): void {
    if (ownerType !== 'supplier') return;
    this.#wanting.clear();
    this.#turns.add(startsAtTick).add(endsAtTick);
  }

  #disturb(dealershipId: string): void {
    this.#satisfied.delete(dealershipId);
    this.#wanting.delete(dealershipId);
  }
}
