/** Offers that may be fillable, the earliest first: a binary heap by the seq of their placing. */
export class TurnQueue {
  #seqs: number[] = [];
  #slots: number[] = [];
  /** The model whose earliest waiting offer this was, -1 when it came from elsewhere. */
  #models: number[] = [];

  get size(): number {
    return this.#seqs.length;
  }

  /** The seq of the next one, `Infinity` when there is none. */
  get nextSeq(): number {
    return this.#seqs.length === 0 ? Infinity : this.#seqs[0]!;
  }

  push(seq: number, slot: number, model: number): void {
    let at = this.#seqs.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#seqs[above]! <= seq) break;
      this.#copy(above, at);
      at = above;
    }
    this.#put(at, seq, slot, model);
  }

  pop(): { seq: number; slot: number; model: number } {
    const first = { seq: this.#seqs[0]!, slot: this.#slots[0]!, model: this.#models[0]! };
    const [seq, slot, model] = [this.#seqs.pop()!, this.#slots.pop()!, this.#models.pop()!];
    const size = this.#seqs.length;
    if (size === 0) return first;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && this.#seqs[below + 1]! < this.#seqs[below]!) below += 1;
      if (this.#seqs[below]! >= seq) break;
      this.#copy(below, at);
      at = below;
    }
    this.#put(at, seq, slot, model);
    return first;
  }

  #put(at: number, seq: number, slot: number, model: number): void {
    this.#seqs[at] = seq;
    this.#slots[at] = slot;
    this.#models[at] = model;
  }

  #copy(from: number, to: number): void {
    this.#put(to, this.#seqs[from]!, this.#slots[from]!, this.#models[from]!);
  }
}
