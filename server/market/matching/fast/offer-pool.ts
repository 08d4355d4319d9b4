/**
 * The open offers in numbers: each has a slot, which is used again when it is closed and no list holds it any
 * more. The offers of one buyer are linked, so that a loyalty tier he reaches finds them.
 */
import { grown, roomFor } from './columns.ts';

export const NONE = -1;

/** Where a slot is: free, in the list of the new or the waiting offers, in the order of a model, or only closed. */
export const PLACE = { free: 0, listed: 1, ordered: 2, closed: 3 } as const;

export class OfferPool {
  /** The place of the offer in the queue; -1 for a free slot. */
  seq = new Float64Array(0);
  maxCents = new Float64Array(0);
  model = new Int32Array(0);
  buyer = new Int32Array(0);
  place = new Uint8Array(0);
  /** The links of `Demand`. */
  left = new Int32Array(0);
  right = new Int32Array(0);
  earliest = new Int32Array(0);
  #next = new Int32Array(0);
  #previous = new Int32Array(0);
  #firstOfBuyer = new Int32Array(0);
  #used = 0;
  #free: number[] = [];

  open(seq: number, model: number, buyer: number, maxCents: number): number {
    let slot = this.#free.pop();
    if (slot === undefined) {
      slot = this.#used;
      if (slot === this.seq.length) this.#grow(roomFor(slot));
      this.#used += 1;
    }
    this.seq[slot] = seq;
    this.maxCents[slot] = maxCents;
    this.model[slot] = model;
    this.buyer[slot] = buyer;
    this.place[slot] = PLACE.listed;
    this.#link(slot, buyer);
    return slot;
  }

  isOpen(slot: number, seq: number): boolean {
    return this.seq[slot] === seq && this.place[slot] !== PLACE.closed;
  }

  /** Closes an offer; its slot is free once it is released. */
  close(slot: number): void {
    this.place[slot] = PLACE.closed;
    const [next, previous] = [this.#next[slot]!, this.#previous[slot]!];
    if (previous === NONE) this.#firstOfBuyer[this.buyer[slot]!] = next;
    else this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
  }

  release(slot: number): void {
    this.seq[slot] = -1;
    this.place[slot] = PLACE.free;
    this.#free.push(slot);
  }

  /** The open offers of a buyer, in no order. */
  ofBuyer(buyer: number): number[] {
    const slots: number[] = [];
    if (buyer >= this.#firstOfBuyer.length) return slots;
    for (let slot = this.#firstOfBuyer[buyer]!; slot !== NONE; slot = this.#next[slot]!) slots.push(slot);
    return slots;
  }

  #link(slot: number, buyer: number): void {
    if (buyer >= this.#firstOfBuyer.length) {
      const before = this.#firstOfBuyer.length;
      this.#firstOfBuyer = grown(this.#firstOfBuyer, roomFor(buyer)).fill(NONE, before);
    }
    const first = this.#firstOfBuyer[buyer]!;
    this.#next[slot] = first;
    this.#previous[slot] = NONE;
    if (first !== NONE) this.#previous[first] = slot;
    this.#firstOfBuyer[buyer] = slot;
  }

  #grow(rows: number): void {
    this.seq = grown(this.seq, rows);
    this.maxCents = grown(this.maxCents, rows);
    this.model = grown(this.model, rows);
    this.buyer = grown(this.buyer, rows);
    this.place = grown(this.place, rows);
    this.left = grown(this.left, rows);
    this.right = grown(this.right, rows);
    this.earliest = grown(this.earliest, rows);
    this.#next = grown(this.#next, rows);
    this.#previous = grown(this.#previous, rows);
  }
}
