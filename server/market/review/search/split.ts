/**
 * Two suppliers divide anew what they both sell and one of them has: at fixed discounts the best division is a
 * cut in the order of their price ratios, so every cut is weighed, each from the one before.
 */
import type { Baskets } from './baskets.ts';
import { Members } from './members.ts';
import { Ranking } from './ranking.ts';

const NO_CUT = -1;

export class Split {
  readonly #ranking: Ranking;
  readonly #members: Members;

  constructor(private readonly baskets: Baskets) {
    this.#ranking = new Ranking(baskets.columns.models);
    this.#members = new Members(baskets);
  }

  /** One round over all pairs of suppliers; whether any changed its division. */
  run(): boolean {
    const { baskets } = this;
    const { suppliers } = baskets.columns;
    this.#members.read();
    let improved = false;
    for (let a = 0; a < suppliers; a += 1) {
      for (let b = a + 1; b < suppliers; b += 1) {
        if (!this.#members.exchange(a, b)) continue;
        if (!(this.#rank(a, b) > baskets.noiseCents)) continue;
        this.#ranking.sort();
        const cut = this.#bestCut(a, b);
        if (cut === NO_CUT) continue;
        for (let i = 0; i < this.#ranking.length; i += 1) {
          baskets.assign(this.#ranking.models[i]!, i < cut ? a : b);
        }
        this.#members.read();
        improved = true;
      }
    }
    return improved;
  }

  /**
   * Puts down what the two could divide anew. Returns what that could save at the very most: if each of them
   * granted the share of the price that it would with everything.
   */
  #rank(a: number, b: number): number {
    const { baskets } = this;
    const { columns } = baskets;
    this.#ranking.clear();
    if (this.#members.count(a) + this.#members.count(b) < 2) return 0;
    const units = baskets.units[a]! + baskets.units[b]!;
    const shareA = columns.rates.at(a, units);
    const shareB = columns.rates.at(b, units);
    const stayA = baskets.costs[a]! - baskets.lists[a]! * shareA;
    const stayB = baskets.costs[b]! - baskets.lists[b]! * shareB;
    return stayA + stayB + this.#rankOf(a, b, shareA, shareB, 1) + this.#rankOf(b, a, shareB, shareA, -1);
  }

  /** Those of one supplier; what they would save elsewhere at these shares, at the most. */
  #rankOf(from: number, to: number, fromShare: number, toShare: number, sign: 1 | -1): number {
    const { baskets } = this;
    const { columns } = baskets;
    const { models, first } = this.#members;
    let most = 0;
    for (let i = first[from]!; i < first[from + 1]!; i += 1) {
      const model = models[i]!;
      if (!columns.isCandidate(to, model)) continue;
      const fromList = columns.listOf(from, model);
      const toList = columns.listOf(to, model);
      const toll = baskets.tollAt(model, to) - baskets.tollAt(model, from);
      this.#ranking.add(model, sign === 1 ? fromList / toList : toList / fromList);
      most += Math.max(0, fromList * fromShare - toList * toShare - toll);
    }
    return most;
  }

  /** How many of the ranked models `a` should have, or `NO_CUT` where the division that stands is as good. */
  #bestCut(a: number, b: number): number {
    const { baskets } = this;
    const { at, columns, costs } = baskets;
    const { models, length } = this.#ranking;
    let unitsA = 0;
    let listsA = 0;
    let unitsB = 0;
    let listsB = 0;
    let toll = 0;
    let due = 0;
    // All of them at b to begin with.
    for (let i = 0; i < length; i += 1) {
      const model = models[i]!;
      if (at[model] === b) continue;
      unitsA -= columns.units[model]!;
      listsA -= columns.listOf(a, model);
      unitsB += columns.units[model]!;
      listsB += columns.listOf(b, model);
      toll += baskets.tollAt(model, b) - baskets.tollAt(model, a);
      due += baskets.dueAt(model, b) - baskets.dueAt(model, a);
    }
    let best = NO_CUT;
    let bestChange = -baskets.noiseCents;
    for (let cut = 0; cut <= length; cut += 1) {
      if (cut > 0) {
        const model = models[cut - 1]!;
        unitsA += columns.units[model]!;
        listsA += columns.listOf(a, model);
        unitsB -= columns.units[model]!;
        listsB -= columns.listOf(b, model);
        toll += baskets.tollAt(model, a) - baskets.tollAt(model, b);
        due += baskets.dueAt(model, a) - baskets.dueAt(model, b);
      }
      const more =
        baskets.costWith(a, unitsA, listsA) - costs[a]! + baskets.costWith(b, unitsB, listsB) - costs[b]!;
      if (!(more + toll < bestChange) || !baskets.affords(more, due)) continue;
      best = cut;
      bestChange = more + toll;
    }
    return best;
  }
}
