/**
 * What share of its list prices a supplier's basket costs, by the units in it: between two tiers the average
 * discount is `a - b / units`, so each supplier is a short row of segments and no unit is ever counted.
 */
import { WHOLE_BP } from '../../money.ts';
import type { ReviewProblem } from '../problem.ts';

export class Rates {
  /** Where each supplier's segments begin; one more entry ends the last. */
  readonly #first: Int32Array;
  /** The units of the basket after which a segment begins. */
  readonly #after: Float64Array;
  readonly #fixed: Float64Array;
  readonly #perUnit: Float64Array;

  constructor({ tiers, bought }: ReviewProblem) {
    const segments = tiers.reduce((sum, list) => sum + list.length + 1, 0);
    this.#first = new Int32Array(tiers.length + 1);
    this.#after = new Float64Array(segments);
    this.#fixed = new Float64Array(segments);
    this.#perUnit = new Float64Array(segments);
    let at = 0;
    tiers.forEach((list, supplier) => {
      this.#first[supplier] = at;
      this.#fixed[at] = 1;
      at += 1;
      // Whole numbers until the division, so that nothing is lost from tier to tier.
      let missedBp = 0;
      let lowerBp = 0;
      for (const { units, discountBp } of list) {
        const after = Math.max(0, units - bought[supplier]!);
        missedBp += (discountBp - lowerBp) * after;
        lowerBp = discountBp;
        this.#after[at] = after;
        this.#fixed[at] = 1 - discountBp / WHOLE_BP;
        this.#perUnit[at] = missedBp / WHOLE_BP;
        at += 1;
      }
    });
    this.#first[tiers.length] = at;
  }

  /** The share of the list price that so many units (at least one) cost on average. */
  at(supplier: number, units: number): number {
    const last = this.#first[supplier + 1]! - 1;
    let segment = this.#first[supplier]!;
    while (segment < last && this.#after[segment + 1]! < units) segment += 1;
    return this.#fixed[segment]! + this.#perUnit[segment]! / units;
  }
}
