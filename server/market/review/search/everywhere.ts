/**
 * The moves that no review may miss, weighed over all suppliers and not only a model's candidates: a model alone, a
 * basket as a whole, and everything that a supplier sells. Few of them are priced: none saves more than it would if
 * its supplier charged the least share of its list prices that it ever could, and if no other's discount went down.
 */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';

export class Everywhere {
  /** The models that could save something alone, and how many of them there are. */
  readonly #singles: Int32Array;
  #singleCount = 0;
  /** Of the models that a supplier could draw, by the basket they are in; what they would cost at its list prices. */
  readonly #units: Float64Array;
  readonly #lists: Float64Array;
  readonly #drawn: Float64Array;
  readonly #tolls: Float64Array;
  readonly #dues: Float64Array;
  /** What drawing them saves at the very most, without what the supplier saves on what it has. */
  readonly #most: Float64Array;
  readonly #columns: readonly Float64Array[];

  constructor(private readonly baskets: Baskets) {
    const { models, suppliers } = baskets.columns;
    this.#singles = new Int32Array(models);
    this.#units = new Float64Array(suppliers);
    this.#lists = new Float64Array(suppliers);
    this.#drawn = new Float64Array(suppliers);
    this.#tolls = new Float64Array(suppliers);
    this.#dues = new Float64Array(suppliers);
    this.#most = new Float64Array(suppliers);
    this.#columns = [this.#units, this.#lists, this.#drawn, this.#tolls, this.#dues, this.#most];
  }

  /** One round over all suppliers; whether any drew something. */
  run(): boolean {
    let improved = false;
    for (let to = 0; to < this.baskets.columns.suppliers; to += 1) {
      const leastGain = this.#addUp(to);
      if (this.#drawOne(to) || this.#drawBasket(to, leastGain) || this.#drawAll(to, leastGain))
        improved = true;
    }
    return improved;
  }

  /** Adds up what a supplier could draw. Returns what a move must save at the most to be worth pricing. */
  #addUp(to: number): number {
    const { baskets } = this;
    const { at, columns, shares } = baskets;
    const leastShare = columns.leastShares[to]!;
    const leastGain = baskets.noiseCents - (baskets.costs[to]! - baskets.lists[to]! * leastShare);
    for (const sums of this.#columns) sums.fill(0);
    this.#singleCount = 0;
    for (const model of columns.movable) {
      const from = at[model]!;
      if (from === to || from === UNASSIGNED || !columns.sells(to, model)) continue;
      const fromList = columns.listOf(from, model);
      const toList = columns.listOf(to, model);
      const toll = baskets.tollAt(model, to) - baskets.tollAt(model, from);
      const most = fromList * shares[from]! - toList * leastShare - toll;
      if (most > leastGain) {
        this.#singles[this.#singleCount] = model;
        this.#singleCount += 1;
      }
      this.#most[from]! += most;
      this.#units[from]! += columns.units[model]!;
      this.#lists[from]! += fromList;
      this.#drawn[from]! += toList;
      this.#tolls[from]! += toll;
      this.#dues[from]! += baskets.dueAt(model, to) - baskets.dueAt(model, from);
    }
    return leastGain;
  }

  /** The first model that saves something alone. */
  #drawOne(to: number): boolean {
    const { baskets } = this;
    const { at, columns, costs } = baskets;
    for (let i = 0; i < this.#singleCount; i += 1) {
      const model = this.#singles[i]!;
      const from = at[model]!;
      const units = columns.units[model]!;
      const left = baskets.costWith(from, -units, -columns.listOf(from, model)) - costs[from]!;
      const more = left + baskets.costWith(to, units, columns.listOf(to, model)) - costs[to]!;
      const toll = baskets.tollAt(model, to) - baskets.tollAt(model, from);
      const due = baskets.dueAt(model, to) - baskets.dueAt(model, from);
      if (!this.#pays(more, toll, due)) continue;
      baskets.assign(model, to);
      return true;
    }
    return false;
  }

  /** The first basket that saves something as a whole. */
  #drawBasket(to: number, leastGain: number): boolean {
    const { baskets } = this;
    for (let from = 0; from < this.#most.length; from += 1) {
      if (this.#units[from] === 0 || !(this.#most[from]! > leastGain)) continue;
      const left = baskets.costWith(from, -this.#units[from]!, -this.#lists[from]!) - baskets.costs[from]!;
      const more = left + baskets.costWith(to, this.#units[from]!, this.#drawn[from]!) - baskets.costs[to]!;
      if (!this.#pays(more, this.#tolls[from]!, this.#dues[from]!)) continue;
      this.#draw(to, (at) => at === from);
      return true;
    }
    return false;
  }

  #drawAll(to: number, leastGain: number): boolean {
    const { baskets } = this;
    let [most, units, drawn, left, toll, due] = [0, 0, 0, 0, 0, 0];
    for (let from = 0; from < this.#most.length; from += 1) most += this.#most[from]!;
    if (!(most > leastGain)) return false;
    for (let from = 0; from < this.#units.length; from += 1) {
      if (this.#units[from] === 0) continue;
      units += this.#units[from]!;
      drawn += this.#drawn[from]!;
      left += baskets.costWith(from, -this.#units[from]!, -this.#lists[from]!) - baskets.costs[from]!;
      toll += this.#tolls[from]!;
      due += this.#dues[from]!;
    }
    if (!this.#pays(left + baskets.costWith(to, units, drawn) - baskets.costs[to]!, toll, due)) return false;
    this.#draw(to, () => true);
    return true;
  }

  #pays(moreCost: number, toll: number, due: number): boolean {
    return moreCost + toll < -this.baskets.noiseCents && this.baskets.affords(moreCost, due);
  }

  #draw(to: number, isFrom: (supplier: number) => boolean): void {
    const { at, columns } = this.baskets;
    for (const model of columns.movable) {
      if (at[model] === UNASSIGNED || !isFrom(at[model]!) || !columns.sells(to, model)) continue;
      this.baskets.assign(model, to);
    }
  }
}
