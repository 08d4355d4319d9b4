/**
 * Tick 0: what the scenario describes is opened section by section, and first assortments come last, one for
 * each dealership. Where a section is empty the opening may be over sooner; then commands follow.
 */
import type { MarketEvent } from '../events.ts';
import type { Books } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

const LAST_SECTION = 6;

export class Opening {
  #section = 0;
  #over = false;
  #waiting: string[] = [];

  constructor(private readonly books: Books) {}

  get over(): boolean {
    return this.#over;
  }

  /** Before an event is applied. Returns the dealerships whose first assortments begin with it. */
  check(event: MarketEvent): readonly string[] {
    if (this.#over) return [];
    const section = sectionOf(event);
    if (section !== null && section >= this.#section && event.tick === 0) {
      this.#section = section;
      if (event.type === 'DealershipOpened') this.#waiting.push(event.dealershipId);
      if (section < LAST_SECTION) return [];
    } else {
      this.requireDone(event.tick === 0 ? 'opening-order' : 'missed-assortment');
    }
    this.#over = true;
    return this.#waiting;
  }

  /** No dealership waits for its first assortment any more. */
  requireDone(rule: 'opening-order' | 'missed-assortment'): void {
    if (this.#over || this.#waiting.length === 0) return;
    throw new RuleBroken(rule, this.books.seq, `AssortmentMatched of ${this.#waiting[0]}`, 'none');
  }
}

function sectionOf(event: MarketEvent): number | null {
  switch (event.type) {
    case 'MarketOpened':
      return 0;
    case 'ModelListed':
      return 1;
    case 'SupplierJoined':
    case 'SupplierPriced':
      return 2;
    case 'DealershipOpened':
      return 3;
    case 'MoneyDeposited':
      return event.accountType === 'dealership' ? 3 : 5;
    case 'PromotionAnnounced':
      return 4;
    case 'BuyerJoined':
      return 5;
    case 'AssortmentMatched':
      return LAST_SECTION;
    default:
      return null;
  }
}
