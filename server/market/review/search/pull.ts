/**
 * One supplier draws models from all others, those first whose price it beats most: a tier that many models
 * reach together is found along this one line, however many baskets they come from.
 */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';
import { SEARCH_LIMITS } from './limits.ts';
import { LineBound } from './line-bound.ts';
import { Ranking } from './ranking.ts';

export class Pull {
  readonly #ranking: Ranking;
  readonly #bound: LineBound;
  /** What has been taken from each basket along the line, and what the rest of it costs. */
  readonly #takenUnits: Float64Array;
  readonly #takenLists: Float64Array;
  readonly #restCosts: Float64Array;

  constructor(private readonly baskets: Baskets) {
    const { models, suppliers } = baskets.columns;
    this.#ranking = new Ranking(models);
    this.#bound = new LineBound(baskets);
    this.#takenUnits = new Float64Array(suppliers);
    this.#takenLists = new Float64Array(suppliers);
    this.#restCosts = new Float64Array(suppliers);
  }

  /** One round over all suppliers; whether any drew. */
  run(): boolean {
    const { baskets } = this;
    let improved = false;
    for (let supplier = 0; supplier < baskets.columns.suppliers; supplier += 1) {
      if (!(this.potentialCents(supplier) > baskets.noiseCents)) continue;
      if (!this.#rank(supplier)) continue;
      const count = this.#bestCount(supplier);
      for (let i = 0; i < count; i += 1) baskets.assign(this.#ranking.models[i]!, supplier);
      if (count > 0) improved = true;
    }
    return improved;
  }

  /**
   * What it could save at the very most if this supplier drew models: if it granted the share of the price that
   * it would with all that it sells, and if no other's discount went down.
   */
  potentialCents(to: number): number {
    const { baskets } = this;
    const { at, columns, shares } = baskets;
    const leastShare = columns.leastShares[to]!;
    let cents = baskets.costs[to]! - baskets.lists[to]! * leastShare;
    const { values, first } = columns.drawable;
    for (let i = first[to]!; i < first[to + 1]!; i += 1) {
      const model = values[i]!;
      const from = at[model]!;
      if (from === to || from === UNASSIGNED) continue;
      const saved =
        columns.listOf(from, model) * shares[from]! -
        columns.listOf(to, model) * leastShare +
        baskets.tollAt(model, from) -
        baskets.tollAt(model, to);
      if (saved > 0) cents += saved;
    }
    return cents;
  }

  /** Puts the models that could be drawn in the order of the line; false if no stop on it could bring anything. */
  #rank(to: number): boolean {
    const { baskets } = this;
    const { at, columns, shares } = baskets;
    const { values, first } = columns.drawable;
    // A short line is sooner ranked than bounded.
    const bounded = first[to + 1]! - first[to]! > SEARCH_LIMITS.shortLine;
    this.#ranking.clear();
    if (bounded) this.#bound.clear();
    for (let i = first[to]!; i < first[to + 1]!; i += 1) {
      const model = values[i]!;
      const from = at[model]!;
      if (from === to || from === UNASSIGNED) continue;
      const toll = baskets.tollAt(model, to) - baskets.tollAt(model, from);
      const price = columns.listOf(from, model) * shares[from]!;
      const list = columns.listOf(to, model);
      const ratio = (list + toll) / price;
      this.#ranking.add(model, ratio);
      if (bounded) this.#bound.add(columns.units[model]!, list, price - toll, ratio);
    }
    // Half the noise, so that what the bound itself rounds away never decides.
    if (bounded && !this.#bound.mayExceed(to, baskets.noiseCents / 2)) return false;
    this.#ranking.sort();
    return true;
  }

  /** How many of the ranked models it pays most to draw. */
  #bestCount(to: number): number {
    const { baskets } = this;
    const { at, columns, costs } = baskets;
    this.#takenUnits.fill(0);
    this.#takenLists.fill(0);
    this.#restCosts.set(costs);
    let units = 0;
    let lists = 0;
    let left = 0;
    let toll = 0;
    let due = 0;
    let best = 0;
    let bestChange = -baskets.noiseCents;
    for (let i = 0; i < this.#ranking.length; i += 1) {
      const model = this.#ranking.models[i]!;
      const from = at[model]!;
      this.#takenUnits[from]! += columns.units[model]!;
      this.#takenLists[from]! += columns.listOf(from, model);
      const rest = baskets.costWith(from, -this.#takenUnits[from]!, -this.#takenLists[from]!);
      left += rest - this.#restCosts[from]!;
      this.#restCosts[from] = rest;
      units += columns.units[model]!;
      lists += columns.listOf(to, model);
      toll += baskets.tollAt(model, to) - baskets.tollAt(model, from);
      due += baskets.dueAt(model, to) - baskets.dueAt(model, from);
      const more = left + baskets.costWith(to, units, lists) - costs[to]!;
      if (!(more + toll < bestChange) || !baskets.affords(more, due)) continue;
      best = i + 1;
      bestChange = more + toll;
    }
    return best;
  }
}
