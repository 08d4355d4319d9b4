/** A review problem as columns of numbers, made once for all searches of one review. */
import { NOT_SOLD, type ReviewProblem, UNASSIGNED } from '../problem.ts';
import { keepCandidates } from './candidates.ts';
import { Rates } from './rates.ts';
import { type Rows, turned } from './rows.ts';

/** What a model costs where it is not sold: no comparison ever takes it. */
const UNSOLD = Infinity;

export class Columns {
  readonly models: number;
  readonly suppliers: number;
  readonly units: Float64Array;
  /**
   * What the units of a model cost at list prices, by model, then supplier; infinite where it is not sold or where
   * the search does not look.
   */
  readonly lists: Float64Array;
  readonly rates: Rates;
  /** The share of its list prices that a supplier would charge if it had every movable model that it sells. */
  readonly leastShares: Float64Array;
  /** The models that the search may move. */
  readonly movable: Int32Array;
  readonly isMovable: Uint8Array;
  /** By model, the suppliers that it could go to. */
  readonly sellers: Rows;
  /** By supplier, the movable models that could go to it. */
  readonly drawable: Rows;

  constructor(problem: ReviewProblem, home: readonly number[], movable: (model: number) => boolean) {
    const models = problem.modelIds.length;
    this.models = models;
    this.suppliers = problem.supplierIds.length;
    this.units = Float64Array.from(problem.units);
    this.lists = new Float64Array(models * this.suppliers);
    problem.lists.forEach((list, supplier) => {
      for (let model = 0; model < models; model += 1) {
        const cents = list[model]!;
        this.lists[model * this.suppliers + supplier] =
          cents === NOT_SOLD ? UNSOLD : cents * this.units[model]!;
      }
    });
    this.rates = new Rates(problem);
    this.movable = Int32Array.from(problem.modelIds.keys()).filter(movable);
    this.isMovable = new Uint8Array(models);
    for (const model of this.movable) this.isMovable[model] = 1;
    const { lists, units, rates } = this;
    keepCandidates({ lists, units, rates, movable: this.movable, home }, this.#leastShares(home));
    this.leastShares = this.#leastShares(home);
    this.drawable = this.#drawable();
    this.sellers = turned(this.drawable, models);
  }

  #drawable(): Rows {
    const first = new Int32Array(this.suppliers + 1);
    const values = new Int32Array(this.suppliers * this.movable.length);
    let length = 0;
    for (let supplier = 0; supplier < this.suppliers; supplier += 1) {
      for (const model of this.movable) if (this.sells(supplier, model)) values[length++] = model;
      first[supplier + 1] = length;
    }
    return { values, first };
  }

  #leastShares(home: readonly number[]): Float64Array {
    const mostUnits = new Float64Array(this.suppliers);
    for (let model = 0; model < this.models; model += 1) {
      const units = this.units[model]!;
      if (this.isMovable[model] === 1) {
        for (let s = 0; s < this.suppliers; s += 1) if (this.sells(s, model)) mostUnits[s]! += units;
      } else if (home[model] !== UNASSIGNED) mostUnits[home[model]!]! += units;
    }
    return mostUnits.map((units, supplier) => this.rates.at(supplier, Math.max(1, units)));
  }

  listOf(supplier: number, model: number): number {
    return this.lists[model * this.suppliers + supplier]!;
  }

  sells(supplier: number, model: number): boolean {
    return this.listOf(supplier, model) !== UNSOLD;
  }
}
