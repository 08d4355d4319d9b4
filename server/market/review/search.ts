/**
 * The search for a cheaper assignment: a deterministic descent by moves of one model, of pairs and of whole
 * lines of models, from what stands and from all models at one supplier as far as it is a candidate of theirs. Ordinary
 * numbers rank assignments (their basic operations give the same bits everywhere); what is decided is compared exactly.
 */
import { type Assignment, type ReviewProblem, UNASSIGNED } from './problem.ts';
import { Baskets, type Terms } from './search/baskets.ts';
import { Columns } from './search/columns.ts';
import { Descent } from './search/descent.ts';
import { Everywhere } from './search/everywhere.ts';
import { SEARCH_LIMITS } from './search/limits.ts';
import { bestPlace } from './search/single.ts';

export class AssignmentSearch {
  readonly #columns: Columns;
  readonly #home: Int32Array;
  readonly #noTerms: Terms;
  /** One for all searches of a review, each of which begins it anew. */
  readonly #baskets: Baskets;
  readonly #descent: Descent;
  /** A gain of less is none, in cents. */
  readonly noiseCents: number;

  /** From `home`, the assignment that stands, only the models that `movable` picks may move. */
  constructor(problem: ReviewProblem, home: Assignment, movable: (model: number) => boolean) {
    this.#columns = new Columns(problem, home, movable);
    const none = new Float64Array(this.#columns.models);
    this.#noTerms = { toll: none, due: none, ceilingCents: Infinity };
    const baskets = new Baskets(this.#columns, Int32Array.from(home), this.#noTerms);
    giveToEach(baskets);
    this.#home = Int32Array.from(baskets.at);
    this.noiseCents = Math.max(SEARCH_LIMITS.noiseCents, baskets.total() * SEARCH_LIMITS.noise);
    baskets.noiseCents = this.noiseCents;
    this.#baskets = baskets;
    this.#descent = new Descent(baskets);
  }

  /** The cheapest assignment found, with every movable model that somebody sells. */
  cheapest(): Assignment {
    const baskets = this.#baskets;
    const descent = this.#descent;
    baskets.begin(this.#home, this.#noTerms);
    descent.run();
    const best = Int32Array.from(baskets.at);
    let bestCents = baskets.total();
    for (const main of descent.promising(SEARCH_LIMITS.starts)) {
      baskets.load(best.map((supplier, model) => (this.#columns.isCandidate(main, model) ? main : supplier)));
      descent.runQuickly();
      // Most lead back to where the search is.
      if (Math.abs(baskets.total() - bestCents) <= this.noiseCents) continue;
      descent.run();
      const cents = baskets.total();
      if (!(cents < bestCents - this.noiseCents)) continue;
      best.set(baskets.at);
      bestCents = cents;
    }
    return [...best];
  }

  /**
   * The cheapest assignment found whose cost and dues (`dueCents` of each model that is moved) together are at
   * most `ceilingCents`. First every move is charged its due, which finds moves that each carry their own; then
   * what they save beyond it may pay for others. Begins at home and at `found`, and takes the better.
   */
  cheapestWithin(dueCents: readonly number[], ceilingCents: number, found: Assignment): Assignment {
    const due = Float64Array.from(dueCents);
    const baskets = this.#baskets;
    const descent = this.#descent;
    baskets.begin(this.#home, { toll: due, due, ceilingCents: Infinity });
    descent.run();
    const atHome = Int32Array.from(baskets.at);
    const atHomeCents = baskets.claimedCents;
    baskets.load(Int32Array.from(found));
    descent.run();
    const isBetter = baskets.claimedCents < atHomeCents - this.noiseCents;
    const start = isBetter ? Int32Array.from(baskets.at) : atHome;
    baskets.begin(this.#home, { ...this.#noTerms, due, ceilingCents });
    baskets.load(start);
    descent.run();
    return [...baskets.at];
  }

  /**
   * `from` with every single and whole-basket move that saves more than the dues of what it moves (`dueCents` by
   * model), whatever the supplier: the moves that no search may miss.
   */
  withPayingMoves(from: Assignment, dueCents: readonly number[]): Assignment {
    const due = Float64Array.from(dueCents);
    this.#baskets.begin(Int32Array.from(from), { toll: due, due, ceilingCents: Infinity });
    const everywhere = new Everywhere(this.#baskets);
    for (let round = 0; round < SEARCH_LIMITS.descentRounds && everywhere.run(); round += 1);
    return [...this.#baskets.at];
  }
}

/** Models that nobody supplies yet go where they cost least, one after the other. */
function giveToEach(baskets: Baskets): void {
  for (const model of baskets.columns.movable) {
    if (baskets.at[model] !== UNASSIGNED) continue;
    const to = bestPlace(baskets, model, -Infinity);
    if (to !== UNASSIGNED) baskets.assign(model, to);
  }
}
