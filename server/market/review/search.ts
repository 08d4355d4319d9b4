/**
 * The search for a cheaper assignment: a deterministic local search that takes every improving move until
 * none is left: one model elsewhere, two models swapped, a whole basket moved, and for each pair of suppliers
 * the best split of their models by price ratio. Ordinary numbers are exact enough to rank candidates (the
 * same operations give the same doubles everywhere); what is decided is compared exactly in `projection.ts`.
 */
import { type Assignment, discountedCost, NOT_SOLD, type ReviewProblem, UNASSIGNED } from './problem.ts';

export interface SearchOptions {
  /** Models that may move; the others stay where they are. */
  movable: (model: number) => boolean;
  /** What it costs to have a model elsewhere than at first, in cents. */
  movePenalty: (model: number) => number;
}

/** A gain below this share of the total is noise of the arithmetic, not a gain. */
const NOISE = 1e-12;

export class AssignmentSearch {
  readonly #units: number[];
  readonly #listTotals: number[];
  readonly #assignment: Assignment;
  /** A gain of less is none, in cents. */
  readonly noiseCents: number;

  constructor(
    private readonly problem: ReviewProblem,
    private readonly home: Assignment,
    start: Assignment,
    private readonly options: SearchOptions,
  ) {
    const suppliers = problem.supplierIds.length;
    this.#assignment = [...start];
    this.#units = new Array<number>(suppliers).fill(0);
    this.#listTotals = new Array<number>(suppliers).fill(0);
    start.forEach((supplier, model) => {
      if (supplier !== UNASSIGNED) this.#load(model, supplier, 1);
    });
    this.noiseCents = Math.max(1e-6, this.cost() * NOISE);
  }

  /** Improves until no move does. */
  run(): Assignment {
    this.#giveToEach();
    let improved = true;
    while (improved) {
      improved = this.#moveOne();
      if (!improved) improved = this.#swapTwo();
      if (!improved) improved = this.#moveBasket();
      if (!improved) improved = this.#splitPair();
    }
    return [...this.#assignment];
  }

  cost(): number {
    let cost = 0;
    for (let s = 0; s < this.#units.length; s += 1) cost += this.#supplierCost(s);
    this.#assignment.forEach((supplier, model) => (cost += this.#penalty(model, supplier)));
    return cost;
  }

  #supplierCost(supplier: number): number {
    const { tiers, bought } = this.problem;
    return discountedCost(
      tiers[supplier]!,
      bought[supplier]!,
      this.#units[supplier]!,
      this.#listTotals[supplier]!,
    );
  }

  #penalty(model: number, supplier: number): number {
    return this.home[model] === supplier ? 0 : this.options.movePenalty(model);
  }

  #load(model: number, supplier: number, sign: 1 | -1): void {
    const units = this.problem.units[model]!;
    this.#units[supplier]! += sign * units;
    this.#listTotals[supplier]! += sign * units * this.problem.lists[supplier]![model]!;
  }

  #assign(model: number, supplier: number): void {
    const from = this.#assignment[model]!;
    if (from === supplier) return;
    if (from !== UNASSIGNED) this.#load(model, from, -1);
    if (supplier !== UNASSIGNED) this.#load(model, supplier, 1);
    this.#assignment[model] = supplier;
  }

  #sells(supplier: number, model: number): boolean {
    return this.problem.lists[supplier]![model] !== NOT_SOLD;
  }

  /** What a set of models given to these suppliers changes; the change is undone unless it is kept. */
  #try(models: readonly number[], suppliers: readonly number[]): boolean {
    const touched = new Set<number>();
    const before = models.map((model) => this.#assignment[model]!);
    for (const supplier of [...before, ...suppliers]) if (supplier !== UNASSIGNED) touched.add(supplier);
    const priced = () => {
      let cost = 0;
      for (const supplier of touched) cost += this.#supplierCost(supplier);
      for (const model of models) cost += this.#penalty(model, this.#assignment[model]!);
      return cost;
    };
    const costBefore = priced();
    models.forEach((model, i) => this.#assign(model, suppliers[i]!));
    if (priced() < costBefore - this.noiseCents) return true;
    models.forEach((model, i) => this.#assign(model, before[i]!));
    return false;
  }

  #movable(): number[] {
    return this.problem.modelIds.map((_, model) => model).filter(this.options.movable);
  }

  /** Models that nobody supplies yet go where they cost least, one after the other. */
  #giveToEach(): void {
    for (const model of this.#movable()) {
      if (this.#assignment[model] !== UNASSIGNED) continue;
      let best = UNASSIGNED;
      let bestCost = Infinity;
      for (let s = 0; s < this.#units.length; s += 1) {
        if (!this.#sells(s, model)) continue;
        const before = this.#supplierCost(s);
        this.#load(model, s, 1);
        const cost = this.#supplierCost(s) - before;
        this.#load(model, s, -1);
        if (cost < bestCost) [best, bestCost] = [s, cost];
      }
      this.#assign(model, best);
    }
  }

  #moveOne(): boolean {
    let improved = false;
    for (const model of this.#movable()) {
      if (this.#assignment[model] === UNASSIGNED) continue;
      for (let s = 0; s < this.#units.length; s += 1) {
        if (s === this.#assignment[model] || !this.#sells(s, model)) continue;
        if (this.#try([model], [s])) improved = true;
      }
    }
    return improved;
  }

  #swapTwo(): boolean {
    const movable = this.#movable();
    for (const [i, a] of movable.entries()) {
      for (const b of movable.slice(i + 1)) {
        const [atA, atB] = [this.#assignment[a]!, this.#assignment[b]!];
        if (atA === atB || atA === UNASSIGNED || atB === UNASSIGNED) continue;
        if (!this.#sells(atB, a) || !this.#sells(atA, b)) continue;
        if (this.#try([a, b], [atB, atA])) return true;
      }
    }
    return false;
  }

  /** Everything one supplier has, or everything there is, to another, as far as that one sells it. */
  #moveBasket(): boolean {
    const suppliers = this.#units.length;
    const movable = this.#movable();
    for (let to = 0; to < suppliers; to += 1) {
      const sold = movable.filter((m) => this.#assignment[m] !== UNASSIGNED && this.#sells(to, m));
      for (let from = 0; from <= suppliers; from += 1) {
        // One past the last supplier stands for all of them together.
        const all = from === suppliers;
        const basket = sold.filter((m) =>
          all ? this.#assignment[m] !== to : from !== to && this.#assignment[m] === from,
        );
        if (basket.length > 1 && this.#try(basket, new Array<number>(basket.length).fill(to))) return true;
      }
    }
    return false;
  }

  /** For two suppliers the best division of their common models is near a cut in the order of price ratios. */
  #splitPair(): boolean {
    const suppliers = this.#units.length;
    const movable = this.#movable();
    for (let a = 0; a < suppliers; a += 1) {
      for (let b = a + 1; b < suppliers; b += 1) {
        const ratio = (m: number) => this.problem.lists[a]![m]! / this.problem.lists[b]![m]!;
        const common = movable
          .filter((m) => this.#assignment[m] === a || this.#assignment[m] === b)
          .filter((m) => this.#sells(a, m) && this.#sells(b, m))
          .sort((x, y) => ratio(x) - ratio(y) || x - y);
        for (let cut = 0; cut <= common.length; cut += 1) {
          const division = common.map((_, i) => (i < cut ? a : b));
          if (common.length > 1 && this.#try(common, division)) return true;
        }
      }
    }
    return false;
  }
}
