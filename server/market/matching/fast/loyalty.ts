/**
 * Loyalty, the exception to one price for all: which dealerships a buyer has a tier at, and for each cell the open offers
 * of buyers who have one there. When that cell gets better, those are the offers to look at. Who has a tier at most
 * dealerships waits at the few that have the model, and not at all of them.
 */
export interface Tiers {
  houses: number[];
  discountsBp: number[];
}

export class Loyalty {
  readonly #tiers: (Tiers | undefined)[] = [];
  /** By cell: the open offers of those who have a tier there. */
  readonly #offersAt = new Slots();
  /** By model: the open offers of those who have a tier anywhere, for cells that are yet to come. */
  readonly #offersFor = new Slots();

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

  waitAt(cell: number, slot: number): void {
    this.#offersAt.add(cell, slot);
  }

  leave(cell: number, slot: number): void {
    this.#offersAt.delete(cell, slot);
  }

  /** The open offers for a cell's model of buyers with a tier at its dealership. */
  offersAt(cell: number): Iterable<number> {
    return this.#offersAt.of(cell);
  }

  waitFor(model: number, slot: number): void {
    this.#offersFor.add(model, slot);
  }

  leaveModel(model: number, slot: number): void {
    this.#offersFor.delete(model, slot);
  }

  /** The open offers for a model of buyers with a tier anywhere. */
  offersFor(model: number): Iterable<number> {
    return this.#offersFor.of(model);
  }
}

/** Slots of offers by a number; nothing is kept for numbers without any. */
class Slots {
  readonly #byNumber = new Map<number, Set<number>>();

  add(number: number, slot: number): void {
    const slots = this.#byNumber.get(number);
    if (slots === undefined) this.#byNumber.set(number, new Set([slot]));
    else slots.add(slot);
  }

  delete(number: number, slot: number): void {
    const slots = this.#byNumber.get(number);
    if (slots === undefined) return;
    slots.delete(slot);
    if (slots.size === 0) this.#byNumber.delete(number);
  }

  of(number: number): Iterable<number> {
    return this.#byNumber.get(number) ?? [];
  }
}
