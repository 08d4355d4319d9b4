/**
 * The moves that no review may miss, weighed over all suppliers and not only a model's candidates: a model alone, a
 * basket as a whole, and everything that a supplier sells. Few of them are priced. None saves more than it would if
 * its supplier charged the share of its list prices that it would after the largest move of that kind, for what it
 * has too, and if no other's discount went down.
 */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';
import { BasketBounds } from './basket-bounds.ts';
import { DrawableSums } from './drawable-sums.ts';
import { SingleBounds } from './single-bounds.ts';

export class Everywhere {
  readonly #sums: DrawableSums;
  readonly #singleBounds: SingleBounds;
  readonly #basketBounds: BasketBounds;
  /** The units of the largest model that may move. */
  readonly #modelUnits: number;

  constructor(private readonly baskets: Baskets) {
    const { movable, units } = baskets.columns;
    this.#sums = new DrawableSums(baskets);
    this.#singleBounds = new SingleBounds(baskets);
    this.#basketBounds = new BasketBounds(baskets, this.#sums);
    this.#modelUnits = movable.reduce((most, model) => Math.max(most, units[model]!), 1);
  }

  /** One round over all suppliers; whether any drew something. */
  run(): boolean {
    this.#singleBounds.read(this.#sums.saved);
    this.#basketBounds.read();
    let improved = false;
    for (let to = 0; to < this.baskets.columns.suppliers; to += 1) {
      // After a move the bounds of before say nothing.
      const mayDrawOne = improved || this.#singleBounds.may(to);
      const mayDrawMany = improved || this.#basketBounds.may(to);
      if ((mayDrawOne && this.#drawOne(to)) || (mayDrawMany && this.#drawMany(to))) improved = true;
    }
    return improved;
  }

  /** The first model that saves something alone. */
  #drawOne(to: number): boolean {
    const { baskets } = this;
    const { at, columns, costs, noiseCents, terms } = baskets;
    const { lists, suppliers } = columns;
    const { saved } = this.#sums;
    const share = columns.rates.at(to, baskets.units[to]! + this.#modelUnits);
    const own = costs[to]! - baskets.lists[to]! * share;
    for (const model of columns.movable) {
      const from = at[model]!;
      if (from === to || from === UNASSIGNED) continue;
      const list = lists[model * suppliers + to]!;
      const most = own + saved[model]! - list * share;
      if (!(most > noiseCents - terms.toll[model]!)) continue;
      const toll = baskets.tollAt(model, to) - baskets.tollAt(model, from);
      if (!(most - toll > noiseCents)) continue;
      const more = baskets.costWith(to, columns.units[model]!, list) - costs[to]! - saved[model]!;
      if (!this.#pays(more, toll, baskets.dueAt(model, to) - baskets.dueAt(model, from))) continue;
      baskets.assign(model, to);
      this.#sums.moved((supplier) => supplier === from || supplier === to);
      return true;
    }
    return false;
  }

  /** The first basket that saves something as a whole, or else all of them together. */
  #drawMany(to: number): boolean {
    const { baskets } = this;
    const { columns, costs, lists, noiseCents, shares } = baskets;
    const { used, usedCount, units, lists: here, drawn, tolls, dues } = this.#sums;
    let largest = 1;
    for (let i = 0; i < usedCount; i += 1) largest = Math.max(largest, baskets.units[used[i]!]!);
    const share = columns.rates.at(to, baskets.units[to]! + largest);
    const own = costs[to]! - lists[to]! * share;
    const leastShare = columns.leastShares[to]!;
    let all = costs[to]! - lists[to]! * leastShare;
    for (let i = 0; i < usedCount; i += 1) {
      const from = used[i]!;
      const pair = from * columns.suppliers + to;
      if (from === to || units[pair] === 0) continue;
      const most = here[pair]! * shares[from]! - tolls[pair]!;
      all += most - drawn[pair]! * leastShare;
      if (!(own + most - drawn[pair]! * share > noiseCents)) continue;
      const left = baskets.costWith(from, -units[pair]!, -here[pair]!) - costs[from]!;
      const more = left + baskets.costWith(to, units[pair]!, drawn[pair]!) - costs[to]!;
      if (!this.#pays(more, tolls[pair]!, dues[pair]!)) continue;
      this.#draw(to, (at) => at === from);
      return true;
    }
    return all > noiseCents && this.#drawAll(to);
  }

  #drawAll(to: number): boolean {
    const { baskets } = this;
    const sums = this.#sums;
    let [units, drawn, left, toll, due] = [0, 0, 0, 0, 0];
    for (const from of sums.used.subarray(0, sums.usedCount)) {
      const pair = from * baskets.columns.suppliers + to;
      if (from === to || sums.units[pair] === 0) continue;
      units += sums.units[pair]!;
      drawn += sums.drawn[pair]!;
      left += baskets.costWith(from, -sums.units[pair]!, -sums.lists[pair]!) - baskets.costs[from]!;
      toll += sums.tolls[pair]!;
      due += sums.dues[pair]!;
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
    this.#sums.moved((supplier) => supplier === to || isFrom(supplier));
  }
}
