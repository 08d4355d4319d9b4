/**
 * The best assignment there is, found without the search: what every supplier would take for every set of
 * models, unit by unit, and then every way to divide the models among the suppliers (dynamic programming over
 * sets). For some ten models.
 */
import { NOT_SOLD } from '../price-columns.ts';
import { UNASSIGNED, type Assignment, type ReviewProblem } from '../problem.ts';

/** A name of its own: in the global scope of a test runner it takes its time to be found. */
const IMPOSSIBLE = Infinity;
/** Doubles that differ by less, as a share, are the same amount. */
const SAME = 1e-11;

export class ExactReview {
  /** What each supplier takes for each set of models (a bit mask); infinite where it does not sell one of them. */
  readonly costs: readonly Float64Array[];
  readonly #sets: number;

  constructor(private readonly problem: ReviewProblem) {
    this.#sets = 2 ** problem.modelIds.length;
    this.costs = problem.supplierIds.map((_, supplier) => this.#costsOf(supplier));
  }

  /** The least that any assignment of all models costs, in cents. */
  leastCents(): number {
    return this.#leastFor(
      this.costs.map(() => 0),
      this.#sets - 1,
    );
  }

  /**
   * The least that a review may reach from `before`. An assignment may be reached if it is `before` itself, or if
   * it lowers `projected` by at least `switchGainBp` of what the models that it moves cost before, each its share
   * of its supplier's basket by list price; moved are those whose supplier it changes.
   */
  leastReachableCents(before: Assignment, switchGainBp: number): number {
    const homes = this.costs.map((_, supplier) =>
      before.reduce((set, at, model) => (at === supplier ? set | (1 << model) : set), 0),
    );
    const costBefore = homes.reduce((sum, set, supplier) => sum + this.costs[supplier]![set]!, 0);
    const dues = this.dues(before, switchGainBp);
    const leastOfAll = this.leastCents();
    let least = costBefore;
    // Every set of models that may move. One that in the end stays only makes its set look dearer than it is,
    // and comes again without it.
    for (let moved = 1; moved < this.#sets; moved += 1) {
      const due = dues.reduce((sum, cents, model) => (moved & (1 << model) ? sum + cents : sum), 0);
      if (leastOfAll + due > costBefore * (1 + SAME)) continue;
      const cost = this.#leastFor(
        homes.map((set) => set & ~moved),
        moved,
      );
      if (cost < least && cost + due <= costBefore * (1 + SAME)) least = cost;
    }
    return least;
  }

  /** What moving each model has to save, in cents. */
  dues(before: Assignment, switchGainBp: number): number[] {
    const { units, lists } = this.problem;
    return before.map((supplier, model) => {
      if (supplier === UNASSIGNED) return 0;
      const listOf = (m: number) => units[m]! * lists[m]![supplier]!;
      let [set, whole] = [0, 0];
      before.forEach((at, m) => {
        if (at !== supplier) return;
        set |= 1 << m;
        whole += listOf(m);
      });
      return (this.costs[supplier]![set]! * listOf(model) * switchGainBp) / (whole * 10_000);
    });
  }

  /** The least cost of giving the models of `free` to suppliers that have the models of `held` already. */
  #leastFor(held: readonly number[], free: number): number {
    let least = new Float64Array(this.#sets).fill(IMPOSSIBLE);
    least[0] = 0;
    held.forEach((kept, supplier) => {
      const next = new Float64Array(this.#sets).fill(IMPOSSIBLE);
      const costs = this.costs[supplier]!;
      // All subsets of `free`, and of each all subsets.
      for (let done = free; ; done = (done - 1) & free) {
        let best = IMPOSSIBLE;
        for (let given = done; ; given = (given - 1) & done) {
          const cost = least[done ^ given]! + costs[kept | given]!;
          if (cost < best) best = cost;
          if (given === 0) break;
        }
        next[done] = best;
        if (done === 0) break;
      }
      least = next;
    });
    return least[free]!;
  }

  #costsOf(supplier: number): Float64Array {
    const { units, lists, tiers, bought } = this.problem;
    const shareOf = [0];
    let paidBp = 0;
    const most = units.reduce((sum, count) => sum + count, 0);
    for (let unit = 0; unit < most; unit += 1) {
      const reached = tiers[supplier]!.filter((tier) => tier.units <= bought[supplier]! + unit).at(-1);
      paidBp += 10_000 - (reached?.discountBp ?? 0);
      shareOf.push(paidBp / (10_000 * (unit + 1)));
    }
    return Float64Array.from({ length: this.#sets }, (_, set) => {
      let [count, cents] = [0, 0];
      for (let model = 0; model < units.length; model += 1) {
        if (!(set & (1 << model))) continue;
        if (lists[model]![supplier] === NOT_SOLD) return IMPOSSIBLE;
        count += units[model]!;
        cents += units[model]! * lists[model]![supplier]!;
      }
      return cents * shareOf[count]!;
    });
  }
}
