/**
 * Dealerships that were seen to have nothing to restock, until something happens that may change it. What takes a car,
 * money or a source from or to one counts for it alone; what suppliers do counts for all that want something. Time
 * alone lets `sold24h` only fall, so nothing comes to be wanted by it; all are looked at again once a day all the same.
 */
import type { EventOf, MarketEvent } from '../events.ts';
import { TICKS_PER_DAY } from '../time.ts';

const RESTLESS = 0;
const SATISFIED = 1;
/** It wants something that nobody sells, or that it cannot pay. */
const WANTING = 2;

export class QuietHouses {
  /** By the place of the dealership in the order of opening. */
  readonly #states: number[] = [];
  /** When promotions of suppliers begin or end. */
  readonly #turns = new Set<number>();
  #day = 0;

  constructor(private readonly places: ReadonlyMap<string, number>) {}

  has(place: number): boolean {
    return this.#states[place] !== RESTLESS;
  }

  /** The first place from this one on that is not quiet, or the end. */
  nextRestless(place: number, end: number): number {
    const states = this.#states;
    let next = place;
    while (next < end && states[next] !== RESTLESS) next += 1;
    return next;
  }

  add(place: number, wants: boolean): void {
    this.#states[place] = wants ? WANTING : SATISFIED;
  }

  /** After the clock moved on. */
  tickBegan(tick: number): void {
    for (const turn of this.#turns) {
      if (turn > tick) continue;
      this.#turns.delete(turn);
      this.#disturbWanting();
    }
    const day = Math.floor(tick / TICKS_PER_DAY);
    if (day === this.#day) return;
    this.#day = day;
    this.#states.fill(RESTLESS);
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
        return this.#disturbWanting();
      case 'PromotionAnnounced':
        return this.#announced(event);
    }
  }

  #announced({ ownerType, startsAtTick, endsAtTick }: EventOf<'PromotionAnnounced'>): void {
    if (ownerType !== 'supplier') return;
    this.#disturbWanting();
    this.#turns.add(startsAtTick).add(endsAtTick);
  }

  #disturb(dealershipId: string): void {
    const place = this.places.get(dealershipId);
    if (place !== undefined) this.#states[place] = RESTLESS;
  }

  #disturbWanting(): void {
    this.#states.forEach((state, place, states) => {
      if (state === WANTING) states[place] = RESTLESS;
    });
  }
}
