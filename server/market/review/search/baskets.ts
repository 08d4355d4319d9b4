/**
 * An assignment under search: what each supplier's basket holds and costs, kept up to date move by move, so
 * that weighing a move looks at the two or three baskets it touches and at nothing else.
 */
import { UNASSIGNED } from '../problem.ts';
import type { Columns } from './columns.ts';

/** What moving a model away from home costs, and how much of it there may be. */
export interface Terms {
  /** What is added to the cost of an assignment for each model away from home, in cents. */
  toll: Float64Array;
  /** What each model away from home has to save, in cents; together with the cost it stays below the ceiling. */
  due: Float64Array;
  ceilingCents: number;
}

export class Baskets {
  /** The supplier of each model, and that of which it is no move to have it. */
  readonly at: Int32Array;
  readonly home: Int32Array;
  terms: Terms;
  /** A gain of less is noise of the arithmetic. */
  noiseCents = 0;
  readonly units: Float64Array;
  readonly lists: Float64Array;
  readonly costs: Float64Array;
  /** The share of its list prices that a basket costs; 1 for an empty one. */
  readonly shares: Float64Array;
  /** Costs and dues together, in cents. */
  claimedCents = 0;

  constructor(
    readonly columns: Columns,
    home: Int32Array,
    terms: Terms,
  ) {
    const { suppliers } = columns;
    this.at = Int32Array.from(home);
    this.home = Int32Array.from(home);
    this.terms = terms;
    this.units = new Float64Array(suppliers);
    this.lists = new Float64Array(suppliers);
    this.costs = new Float64Array(suppliers);
    this.shares = new Float64Array(suppliers);
    this.load(home);
  }

  /** Begins anew: at another home, on other terms. */
  begin(home: Int32Array, terms: Terms): void {
    this.home.set(home);
    this.terms = terms;
    this.load(home);
  }

  load(assignment: Int32Array): void {
    const { columns, units, lists } = this;
    this.at.set(assignment);
    units.fill(0);
    lists.fill(0);
    for (let model = 0; model < columns.models; model += 1) {
      const supplier = this.at[model]!;
      if (supplier === UNASSIGNED) continue;
      units[supplier]! += columns.units[model]!;
      lists[supplier]! += columns.listOf(supplier, model);
    }
    this.claimedCents = 0;
    this.costs.fill(0);
    for (let s = 0; s < columns.suppliers; s += 1) this.#price(s);
    for (let model = 0; model < columns.models; model += 1) {
      this.claimedCents += this.dueAt(model, this.at[model]!);
    }
  }

  /** What is to be as small as it gets: costs and tolls, in cents. */
  total(): number {
    let cents = 0;
    for (let s = 0; s < this.costs.length; s += 1) cents += this.costs[s]!;
    for (let model = 0; model < this.at.length; model += 1) cents += this.tollAt(model, this.at[model]!);
    return cents;
  }

  /** What a basket costs with so many more units and list cents in it. */
  costWith(supplier: number, moreUnits: number, moreLists: number): number {
    const units = this.units[supplier]! + moreUnits;
    if (units === 0) return 0;
    return (this.lists[supplier]! + moreLists) * this.columns.rates.at(supplier, units);
  }

  tollAt(model: number, supplier: number): number {
    return this.home[model] === supplier ? 0 : this.terms.toll[model]!;
  }

  dueAt(model: number, supplier: number): number {
    return this.home[model] === supplier ? 0 : this.terms.due[model]!;
  }

  /** Whether so much more of cost and dues keeps below the ceiling. */
  affords(moreCost: number, moreDue: number): boolean {
    return this.claimedCents + moreCost + moreDue <= this.terms.ceilingCents;
  }

  assign(model: number, supplier: number): void {
    const from = this.at[model]!;
    if (from === supplier) return;
    this.claimedCents += this.dueAt(model, supplier) - this.dueAt(model, from);
    this.at[model] = supplier;
    if (from !== UNASSIGNED) this.#put(from, -this.columns.units[model]!, -this.columns.listOf(from, model));
    this.#put(supplier, this.columns.units[model]!, this.columns.listOf(supplier, model));
  }

  #put(supplier: number, moreUnits: number, moreLists: number): void {
    this.units[supplier]! += moreUnits;
    this.lists[supplier]! += moreLists;
    this.#price(supplier);
  }

  #price(supplier: number): void {
    const units = this.units[supplier]!;
    const share = units === 0 ? 1 : this.columns.rates.at(supplier, units);
    const cost = units === 0 ? 0 : this.lists[supplier]! * share;
    this.claimedCents += cost - this.costs[supplier]!;
    this.costs[supplier] = cost;
    this.shares[supplier] = share;
  }
}
