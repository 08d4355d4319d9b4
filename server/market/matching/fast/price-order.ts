/**
 * Cells of one model in the order of a price: the cheapest last, so that what is sold out goes from the end. Of
 * equal prices the ask that has stood longest is the better one. Price, cell and stock stand side by side in one
 * block of memory: whoever takes from the end finds the next one there, and a change moves the rest at once.
 */
import { grown, roomFor } from './columns.ts';

/** The seq of each cell's ask; no two cells for sale have the same. */
export interface AskAges {
  askSeq: Float64Array;
}

const WIDTH = 3;
const CELL = 1;
const STOCK = 2;

export class PriceOrder {
  /** Price in cents, cell and stock, entry by entry. */
  #entries = new Float64Array(0);
  /** How much of the block is used. */
  #end = 0;
  readonly #ages: AskAges;

  constructor(ages: AskAges) {
    this.#ages = ages;
  }

  /** The price of the best cell in cents, `Infinity` when there is none. */
  get bestCents(): number {
    return this.#end === 0 ? Infinity : this.#entries[this.#end - WIDTH]!;
  }

  /** The best cell, -1 when there is none. */
  get bestCell(): number {
    return this.#end === 0 ? -1 : this.#entries[this.#end - WIDTH + CELL]!;
  }

  get bestStock(): number {
    return this.#end === 0 ? 0 : this.#entries[this.#end - WIDTH + STOCK]!;
  }

  set bestStock(stock: number) {
    if (this.#end > 0) this.#entries[this.#end - WIDTH + STOCK] = stock;
  }

  add(cell: number, priceCents: number, stock: number): void {
    if (this.#end === this.#entries.length)
      this.#entries = grown(this.#entries, WIDTH * roomFor(this.#end / WIDTH));
    const place = this.#placeOf(cell, priceCents);
    if (place < this.#end) this.#entries.copyWithin(place + WIDTH, place, this.#end);
    this.#end += WIDTH;
    this.#entries[place] = priceCents;
    this.#entries[place + CELL] = cell;
    this.#entries[place + STOCK] = stock;
  }

  /** With the price that the cell was added with. */
  setStock(cell: number, priceCents: number, stock: number): void {
    this.#entries[this.#placeOf(cell, priceCents) + STOCK] = stock;
  }

  /** With the price that the cell was added with. */
  remove(cell: number, priceCents: number): void {
    const place = this.#placeOf(cell, priceCents);
    this.#end -= WIDTH;
    if (place < this.#end) this.#entries.copyWithin(place, place + WIDTH, this.#end + WIDTH);
  }

  removeBest(): void {
    this.#end -= WIDTH;
  }

  /** The first place whose cell is not worse than this one. */
  #placeOf(cell: number, priceCents: number): number {
    const entries = this.#entries;
    let low = 0;
    let high = this.#end / WIDTH;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = entries[middle * WIDTH]!;
      const isWorse =
        other > priceCents ||
        (other === priceCents && this.#isYounger(entries[middle * WIDTH + CELL]!, cell));
      if (isWorse) low = middle + 1;
      else high = middle;
    }
    return low * WIDTH;
  }

  #isYounger(cell: number, other: number): boolean {
    const { askSeq } = this.#ages;
    return askSeq[cell]! > askSeq[other]!;
  }
}
