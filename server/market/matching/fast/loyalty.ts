/**
 * Loyalty, the exception to one price for all: which dealerships a buyer has a tier at, and for each cell the open offers
 * of buyers who have one there. When that cell gets better, those are the offers to look at. Who has a tier at most
 * dealerships waits at the few that have the model, and not at all of them.
 */
import { SlotsByNumber } from './slots-by-number.ts';

export interface Tiers {
  houses: number[];
  discountsBp: number[];
}

export class Loyalty {
  readonly #tiers: (Tiers | undefined)[] = [];
  /** By cell: the open offers for its model of buyers with a tier at its dealership. */
  readonly offersAt = new SlotsByNumber();
  /** By model: the open offers of buyers with a tier anywhere, for cells that are yet to come. */
  readonly offersFor = new SlotsByNumber();

  tiersOf(buyer: number): Tiers | undefined {
    // Most buyers have none: their numbers lie beyond the end, where a look must not be a slow one.
    return buyer < this.#tiers.length ? this.#tiers[buyer] : undefined;
  }

  discountBp(buyer: number, house: number): number {
    const tiers = this.tiersOf(buyer);
    const at = tiers === undefined ? -1 : tiers.houses.indexOf(house);
    return at < 0 ? 0 : tiers!.discountsBp[at]!;
  }

  /** Sets a tier; 0 for none. */
  set(buyer: number, house: number, discountBp: number): void {
    const tiers = (this.#tiers[buyer] ??= { houses: [], discountsBp: [] });
    const at = tiers.houses.indexOf(house);
    if (discountBp === 0) {
      if (at >= 0) {
        tiers.houses.splice(at, 1);
        tiers.discountsBp.splice(at, 1);
      }
      if (tiers.houses.length === 0) this.#tiers[buyer] = undefined;
    } else if (at < 0) {
      tiers.houses.push(house);
      tiers.discountsBp.push(discountBp);
    } else {
      tiers.discountsBp[at] = discountBp;
    }
  }
}
