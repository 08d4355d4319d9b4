/**
 * The fast matcher, in numbers only. An offer is looked at when it is new, when the best price of its model gets
 * better than its maximum, when a cell gets better at which its buyer has a loyalty tier, or when he reaches
 * one; those that may be fillable are taken in the order of their placing. While offers are served, prices only
 * get worse and tiers only rise, so what was passed over stays unfillable unless its buyer's tier rose: the
 * earliest fillable offer is served first, as the plain matcher does it.
 */
import { netCents } from '../../money.ts';
import { Demand } from './demand.ts';
import { Loyalty } from './loyalty.ts';
import { Marks } from './marks.ts';
import { NONE, OfferPool, PLACE } from './offer-pool.ts';
import { Supply } from './supply.ts';
import { TurnQueue } from './turn-queue.ts';

/** Is told of each fill, and must tell the matcher of all that follows from it, `sold` at least, before it returns. */
export type Fill = (slot: number, cell: number, priceCents: number) => void;

export class Matcher {
  readonly supply = new Supply();
  readonly #offers = new OfferPool();
  readonly #loyalty = new Loyalty();
  readonly #demands: Demand[] = [];
  readonly #turns = new TurnQueue();
  /** Placed since the last matching, in the order of their placing. */
  #placed: number[] = [];
  /** Cells that got better since then. */
  readonly #betterCells = new Marks();
  readonly #betterModels = new Marks();
  #foundCell = NONE;
  #foundCents = 0;

  /** The number of a new model. */
  addModel(): number {
    this.#demands.push(new Demand(this.#offers));
    return this.supply.addModel();
  }

  /** The number of a new cell, which is not for sale yet. */
  addCell(house: number, model: number): number {
    const cell = this.supply.addCell(house, model);
    for (const slot of this.#loyalty.offersFor.of(model)) {
      if (this.#loyalty.discountBp(this.#offers.buyer[slot]!, house) > 0)
        this.#loyalty.offersAt.add(cell, slot);
    }
    return cell;
  }

  /** The slot of a new offer; `seq` rises from offer to offer. */
  placeOffer(seq: number, model: number, buyer: number, maxCents: number): number {
    const slot = this.#offers.open(seq, model, buyer, maxCents);
    this.#placed.push(slot);
    const tiers = this.#loyalty.tiersOf(buyer);
    if (tiers !== undefined) {
      this.#loyalty.offersFor.add(model, slot);
      for (const house of tiers.houses) this.#waitAt(house, slot);
    }
    return slot;
  }

  closeOffer(slot: number): void {
    const { place, model, buyer } = this.#offers;
    const tiers = this.#loyalty.tiersOf(buyer[slot]!);
    if (tiers !== undefined) {
      this.#loyalty.offersFor.delete(model[slot]!, slot);
      for (const house of tiers.houses) this.#leave(house, slot);
    }
    const ordered = place[slot] === PLACE.ordered;
    if (ordered) this.#demands[model[slot]!]!.remove(slot);
    this.#offers.close(slot);
    if (ordered) this.#offers.release(slot);
  }

  /** What a cell offers now; a stock of 0 for what is not for sale. */
  setCell(cell: number, stock: number, askCents: number, askSeq: number, publicBp: number): void {
    if (this.supply.set(cell, stock, askCents, askSeq, publicBp)) this.#betterCells.add(cell);
  }

  /** The loyalty discount of a buyer at a dealership from now on. */
  setLoyalty(buyer: number, house: number, discountBp: number): void {
    const before = this.#loyalty.discountBp(buyer, house);
    if (discountBp === before) return;
    const wasLoyal = this.#loyalty.tiersOf(buyer) !== undefined;
    this.#loyalty.set(buyer, house, discountBp);
    const isLoyal = this.#loyalty.tiersOf(buyer) !== undefined;
    const { model, seq } = this.#offers;
    for (const slot of this.#offers.ofBuyer(buyer)) {
      if (isLoyal && !wasLoyal) this.#loyalty.offersFor.add(model[slot]!, slot);
      if (wasLoyal && !isLoyal) this.#loyalty.offersFor.delete(model[slot]!, slot);
      if (before === 0) this.#waitAt(house, slot);
      if (discountBp === 0) this.#leave(house, slot);
      if (discountBp > before) this.#turns.push(seq[slot]!, slot, NONE);
    }
  }

  #waitAt(house: number, slot: number): void {
    const cell = this.supply.cellAt(house, this.#offers.model[slot]!);
    if (cell !== undefined) this.#loyalty.offersAt.add(cell, slot);
  }

  #leave(house: number, slot: number): void {
    const cell = this.supply.cellAt(house, this.#offers.model[slot]!);
    if (cell !== undefined) this.#loyalty.offersAt.delete(cell, slot);
  }

  /** A unit of a cell was sold to an offer. */
  sold(slot: number, cell: number): void {
    this.supply.take(cell, this.#offers.model[slot]!);
    this.closeOffer(slot);
  }

  match(fill: Fill): void {
    this.#callBetter();
    const placed = this.#placed;
    this.#placed = [];
    const { seq, place, model } = this.#offers;
    for (const slot of placed) {
      while (this.#turns.nextSeq < seq[slot]!) this.#serveTurn(fill);
      if (place[slot] !== PLACE.closed) {
        if (this.#find(slot)) fill(slot, this.#foundCell, this.#foundCents);
        else this.#demands[model[slot]!]!.wait(slot);
      }
      if (place[slot] === PLACE.closed) this.#offers.release(slot);
    }
    while (this.#turns.size > 0) this.#serveTurn(fill);
  }

  /** Gives a turn to whom a better cell may serve: the earliest in its model, and those with a tier there. */
  #callBetter(): void {
    const { model } = this.supply;
    const { seq } = this.#offers;
    for (const cell of this.#betterCells.take()) {
      if (this.supply.stock[cell] === 0) continue;
      this.#betterModels.add(model[cell]!);
      for (const slot of this.#loyalty.offersAt.of(cell)) {
        if (this.#find(slot)) this.#turns.push(seq[slot]!, slot, NONE);
      }
    }
    for (const better of this.#betterModels.take()) this.#callNext(better);
  }

  #callNext(model: number): void {
    const bestCents = this.supply.bestCents[model]!;
    if (bestCents === Infinity) return;
    const slot = this.#demands[model]!.earliest(bestCents);
    if (slot !== NONE) this.#turns.push(this.#offers.seq[slot]!, slot, model);
  }

  #serveTurn(fill: Fill): void {
    const { seq, slot, model } = this.#turns.pop();
    if (this.#offers.isOpen(slot, seq) && this.#find(slot)) fill(slot, this.#foundCell, this.#foundCents);
    if (model !== NONE) this.#callNext(model);
  }

  /** Finds the cheapest unit for an offer: the best of its model, or one of a dealership its buyer has a tier at. */
  #find(slot: number): boolean {
    const { supply } = this;
    const model = this.#offers.model[slot]!;
    const maxCents = this.#offers.maxCents[slot]!;
    let cents = supply.bestCents[model]!;
    const tiers = this.#loyalty.tiersOf(this.#offers.buyer[slot]!);
    if (tiers === undefined && cents > maxCents) return false;
    let cell = supply.bestCell[model]!;
    if (tiers !== undefined) {
      for (let i = 0; i < tiers.houses.length; i += 1) {
        const own = supply.cellAt(tiers.houses[i]!, model);
        if (own === undefined || supply.stock[own] === 0) continue;
        if (tiers.discountsBp[i]! <= supply.publicBp[own]!) continue;
        const ownCents = netCents(supply.askCents[own]!, tiers.discountsBp[i]!);
        if (ownCents < cents || (ownCents === cents && supply.askSeq[own]! < supply.askSeq[cell]!)) {
          cents = ownCents;
          cell = own;
        }
      }
    }
    if (cents > maxCents) return false;
    this.#foundCell = cell;
    this.#foundCents = cents;
    return true;
  }
}
