/** Slots of offers by a number; nothing is kept for numbers without any. */
export class SlotsByNumber {
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
