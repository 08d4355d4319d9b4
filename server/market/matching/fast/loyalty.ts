/**
 * Loyalty, the exception to one price for all: which dealerships a buyer has a tier at, and for each dealership
 * and model the open offers of buyers who have. When that cell gets better, those are the offers to look at.
 */
export interface Tiers {
  houses: number[];
  discountsBp: number[];
}

export class Loyalty {
  readonly #tiers: (Tiers | undefined)[] = [];
  readonly #offers: (Map<number, Set<number>> | undefined)[] = [];

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

  addOffer(house: number, model: number, slot: number): void {
    const byModel = (this.#offers[house] ??= new Map<number, Set<number>>());
    const slots = byModel.get(model);
    if (slots === undefined) byModel.set(model, new Set([slot]));
    else slots.add(slot);
  }

  removeOffer(house: number, model: number, slot: number): void {
    const byModel = this.#offers[house];
    const slots = byModel?.get(model);
    if (slots === undefined) return;
    slots.delete(slot);
    if (slots.size === 0) byModel!.delete(model);
  }

  /** The open offers for a model of buyers with a tier at a dealership. */
  offersAt(house: number, model: number): Iterable<number> {
    return this.#offers[house]?.get(model) ?? [];
  }
}
