/**
 * The waiting offers of one model, ordered by their maximum, so that those which a price could fill are found
 * without touching the others: a treap (Seidel, Aragon, "Randomized Search Trees", 1996) in which every node
 * knows the earliest offer below it. Most offers never see a better price, so they are only put in order when one comes.
 */
import { NONE, type OfferPool, PLACE } from './offer-pool.ts';

const FIRST_SWEEP = 64;

export class Demand {
  readonly #pool: OfferPool;
  #root = NONE;
  /** Waiting, not in order yet; may hold closed ones. */
  #unordered: number[] = [];
  #sweepAt = FIRST_SWEEP;
  /** No waiting offer has a higher maximum. */
  #mostCents = -1;
  #splitLow = NONE;
  #splitHigh = NONE;

  constructor(pool: OfferPool) {
    this.#pool = pool;
  }

  wait(slot: number): void {
    if (this.#unordered.length >= this.#sweepAt) this.#sweep();
    this.#unordered.push(slot);
    this.#mostCents = Math.max(this.#mostCents, this.#pool.maxCents[slot]!);
  }

  /** An offer that is in order leaves it. */
  remove(slot: number): void {
    this.#root = this.#without(this.#root, slot);
  }

  /** The earliest offer whose maximum reaches a price; -1 when there is none. */
  earliest(priceCents: number): number {
    if (priceCents > this.#mostCents) return NONE;
    this.#orderAll();
    const { maxCents, seq, left, right, earliest } = this.#pool;
    let best = NONE;
    let node = this.#root;
    this.#mostCents = node === NONE ? -1 : maxCents[this.#highest(node)]!;
    while (node !== NONE) {
      if (maxCents[node]! < priceCents) {
        node = right[node]!;
        continue;
      }
      if (best === NONE || seq[node]! < seq[best]!) best = node;
      const above = right[node]!;
      if (above !== NONE && seq[earliest[above]!]! < seq[best]!) best = earliest[above]!;
      node = left[node]!;
    }
    return best;
  }

  #highest(node: number): number {
    const { right } = this.#pool;
    let highest = node;
    while (right[highest] !== NONE) highest = right[highest]!;
    return highest;
  }

  /** Drops closed offers from the unordered ones; often enough that they stay a part of all. */
  #sweep(): void {
    const waiting: number[] = [];
    for (const slot of this.#unordered) {
      if (this.#pool.place[slot] === PLACE.closed) this.#pool.release(slot);
      else waiting.push(slot);
    }
    this.#unordered = waiting;
    this.#sweepAt = Math.max(FIRST_SWEEP, 2 * waiting.length);
  }

  #orderAll(): void {
    if (this.#unordered.length === 0) return;
    const { place } = this.#pool;
    for (const slot of this.#unordered) {
      if (place[slot] === PLACE.closed) {
        this.#pool.release(slot);
        continue;
      }
      place[slot] = PLACE.ordered;
      this.#pool.left[slot] = NONE;
      this.#pool.right[slot] = NONE;
      this.#pool.earliest[slot] = slot;
      this.#root = this.#with(this.#root, slot);
    }
    this.#unordered = [];
    this.#sweepAt = FIRST_SWEEP;
  }

  #with(node: number, slot: number): number {
    const { left, right } = this.#pool;
    if (node === NONE) return slot;
    if (rank(slot) > rank(node)) {
      this.#split(node, slot);
      left[slot] = this.#splitLow;
      right[slot] = this.#splitHigh;
      this.#learn(slot);
      return slot;
    }
    if (this.#isBelow(slot, node)) left[node] = this.#with(left[node]!, slot);
    else right[node] = this.#with(right[node]!, slot);
    this.#learn(node);
    return node;
  }

  #without(node: number, slot: number): number {
    const { left, right } = this.#pool;
    if (node === slot) return this.#joined(left[node]!, right[node]!);
    if (this.#isBelow(slot, node)) left[node] = this.#without(left[node]!, slot);
    else right[node] = this.#without(right[node]!, slot);
    this.#learn(node);
    return node;
  }

  /** Parts a tree into what lies below a slot and what lies above it. */
  #split(node: number, slot: number): void {
    const { left, right } = this.#pool;
    if (node === NONE) {
      this.#splitLow = NONE;
      this.#splitHigh = NONE;
      return;
    }
    if (this.#isBelow(node, slot)) {
      this.#split(right[node]!, slot);
      right[node] = this.#splitLow;
      this.#splitLow = node;
    } else {
      this.#split(left[node]!, slot);
      left[node] = this.#splitHigh;
      this.#splitHigh = node;
    }
    this.#learn(node);
  }

  #joined(low: number, high: number): number {
    const { left, right } = this.#pool;
    if (low === NONE) return high;
    if (high === NONE) return low;
    const top = rank(low) > rank(high) ? low : high;
    if (top === low) right[low] = this.#joined(right[low]!, high);
    else left[high] = this.#joined(low, left[high]!);
    this.#learn(top);
    return top;
  }

  #learn(node: number): void {
    const { seq, left, right, earliest } = this.#pool;
    let best = node;
    const [low, high] = [left[node]!, right[node]!];
    if (low !== NONE && seq[earliest[low]!]! < seq[best]!) best = earliest[low]!;
    if (high !== NONE && seq[earliest[high]!]! < seq[best]!) best = earliest[high]!;
    earliest[node] = best;
  }

  #isBelow(a: number, b: number): boolean {
    const { maxCents, seq } = this.#pool;
    return maxCents[a]! < maxCents[b]! || (maxCents[a] === maxCents[b] && seq[a]! < seq[b]!);
  }
}

/** The rank of a slot in the heap order of its tree: spread evenly, and never the same for two slots. */
function rank(slot: number): number {
  let mixed = Math.imul(slot ^ (slot >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
