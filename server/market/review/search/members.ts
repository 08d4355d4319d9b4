/** Which movable models each supplier has, as rows of one column: pairs of suppliers look at theirs alone. */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';

export class Members {
  readonly models: Int32Array;
  /** Where the models of each supplier begin; one more entry ends the last. */
  readonly first: Int32Array;
  readonly #next: Int32Array;

  constructor(private readonly baskets: Baskets) {
    this.models = new Int32Array(baskets.columns.movable.length);
    this.first = new Int32Array(baskets.columns.suppliers + 1);
    this.#next = new Int32Array(baskets.columns.suppliers);
  }

  /** Reads the assignment anew. */
  read(): void {
    const { at, columns } = this.baskets;
    this.#next.fill(0);
    for (const model of columns.movable) if (at[model] !== UNASSIGNED) this.#next[at[model]!]! += 1;
    for (let s = 0; s < columns.suppliers; s += 1) {
      this.first[s + 1] = this.first[s]! + this.#next[s]!;
      this.#next[s] = this.first[s]!;
    }
    for (const model of columns.movable) {
      if (at[model] === UNASSIGNED) continue;
      this.models[this.#next[at[model]!]!] = model;
      this.#next[at[model]!]! += 1;
    }
  }

  count(supplier: number): number {
    return this.first[supplier + 1]! - this.first[supplier]!;
  }
}
