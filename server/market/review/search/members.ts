/**
 * Which movable models each supplier has, as rows of one column, and between which suppliers any could go: pairs of
 * suppliers look at theirs alone, and most pairs of many suppliers have none.
 */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';

export class Members {
  readonly models: Int32Array;
  /** Where the models of each supplier begin; one more entry ends the last. */
  readonly first: Int32Array;
  readonly #next: Int32Array;
  /** By supplier and supplier: whether one of them has a model that could go to the other. */
  readonly #reaches: Uint8Array;

  constructor(private readonly baskets: Baskets) {
    this.models = new Int32Array(baskets.columns.movable.length);
    this.first = new Int32Array(baskets.columns.suppliers + 1);
    this.#next = new Int32Array(baskets.columns.suppliers);
    this.#reaches = new Uint8Array(baskets.columns.suppliers ** 2);
  }

  /** Reads the assignment anew. */
  read(): void {
    const { at, columns } = this.baskets;
    const { values, first } = columns.candidates;
    this.#next.fill(0);
    this.#reaches.fill(0);
    for (const model of columns.movable) if (at[model] !== UNASSIGNED) this.#next[at[model]!]! += 1;
    for (let s = 0; s < columns.suppliers; s += 1) {
      this.first[s + 1] = this.first[s]! + this.#next[s]!;
      this.#next[s] = this.first[s]!;
    }
    for (const model of columns.movable) {
      if (at[model] === UNASSIGNED) continue;
      const supplier = at[model]!;
      this.models[this.#next[supplier]!] = model;
      this.#next[supplier]! += 1;
      for (let i = first[model]!; i < first[model + 1]!; i += 1) {
        this.#reaches[supplier * columns.suppliers + values[i]!] = 1;
        this.#reaches[values[i]! * columns.suppliers + supplier] = 1;
      }
    }
  }

  /** Whether a model of one could go to the other. */
  exchange(one: number, other: number): boolean {
    return this.#reaches[one * this.baskets.columns.suppliers + other] === 1;
  }

  count(supplier: number): number {
    return this.first[supplier + 1]! - this.first[supplier]!;
  }
}
