/** A review problem as columns of numbers, made once for all searches of one review. */
import { NOT_SOLD } from '../price-columns.ts';
import { type ReviewProblem, UNASSIGNED } from '../problem.ts';
import { candidatesOf } from './candidates.ts';
import { Rates } from './rates.ts';
import { type Rows, turned } from './rows.ts';

export class Columns {
  readonly models: number;
  readonly suppliers: number;
  readonly units: Float64Array;
  /** What the units of a model cost at list prices, by model, then supplier; infinite where it is not sold. */
  readonly lists: Float64Array;
  readonly rates: Rates;
  /** The share of its list prices that a supplier would charge if it had every movable model that it sells. */
  readonly leastShares: Float64Array;
  /** The models that the search may move. */
  readonly movable: Int32Array;
  /** By movable model, the suppliers where the search looks. */
  readonly candidates: Rows;
  /** The same by supplier: the models for which it is a candidate. */
  readonly drawable: Rows;
  readonly #isCandidate: Uint8Array;

  constructor(problem: ReviewProblem, home: readonly number[], movable: (model: number) => boolean) {
    const models = problem.modelIds.length;
    this.models = models;
    this.suppliers = problem.supplierIds.length;
    this.units = Float64Array.from(problem.units);
    this.movable = Int32Array.from(problem.modelIds.keys()).filter(movable);
    this.lists = new Float64Array(models * this.suppliers);
    for (let model = 0; model < models; model += 1) this.#price(model, problem.lists[model]!);
    this.rates = new Rates(problem);
    this.leastShares = this.#leastShares(home);
    const { lists, units, rates } = this;
    const choice = { lists, units, rates, movable: this.movable, home };
    this.candidates = candidatesOf(choice, this.leastShares);
    this.drawable = turned(this.candidates, this.suppliers);
    this.#isCandidate = new Uint8Array(models * this.suppliers);
    for (const model of this.movable) {
      const { values, first } = this.candidates;
      for (let i = first[model]!; i < first[model + 1]!; i += 1) {
        this.#isCandidate[model * this.suppliers + values[i]!] = 1;
      }
    }
  }

  /** Infinite prices stay infinite. */
  #price(model: number, listCents: readonly number[]): void {
    const { lists, suppliers } = this;
    const units = this.units[model]!;
    for (let s = 0, i = model * suppliers; s < suppliers; s += 1, i += 1) lists[i] = listCents[s]! * units;
  }

  #leastShares(home: readonly number[]): Float64Array {
    const { lists, suppliers } = this;
    const mostUnits = new Float64Array(suppliers);
    home.forEach((supplier, model) => {
      if (supplier !== UNASSIGNED) mostUnits[supplier]! += this.units[model]!;
    });
    for (const model of this.movable) {
      const units = this.units[model]!;
      for (let s = 0, i = model * suppliers; s < suppliers; s += 1, i += 1) {
        mostUnits[s]! += lists[i] === NOT_SOLD ? 0 : units;
      }
      // At home it was counted already.
      const at = home[model]!;
      if (at !== UNASSIGNED) mostUnits[at]! -= units;
    }
    return mostUnits.map((units, supplier) => this.rates.at(supplier, Math.max(1, units)));
  }

  listOf(supplier: number, model: number): number {
    return this.lists[model * this.suppliers + supplier]!;
  }

  isCandidate(supplier: number, model: number): boolean {
    return this.#isCandidate[model * this.suppliers + supplier] === 1;
  }

  sells(supplier: number, model: number): boolean {
    return this.listOf(supplier, model) !== NOT_SOLD;
  }
}
