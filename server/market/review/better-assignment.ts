/**
 * What a review makes of the assignment that stands: the cheapest one found, if it saves its threshold; else the
 * cheapest found that does; else none.
 */
import { WHOLE_BP } from '../money.ts';
import { withoutIdleMoves } from './idle-moves.ts';
import { type Assignment, discountedCost, type ReviewProblem, UNASSIGNED } from './problem.ts';
import { movedModels, paysEnough } from './projection.ts';
import { AssignmentSearch } from './search.ts';

/** A cheaper assignment that pays enough for its moves, or `before` itself. */
export function betterAssignment(
  problem: ReviewProblem,
  before: Assignment,
  switchGainBp: number,
  movable: (model: number) => boolean = (model) => before[model] !== UNASSIGNED,
): Assignment {
  const search = new AssignmentSearch(problem, before, movable);
  const found = searched(problem, before, switchGainBp, search);
  // The search looks at candidates. What no review may miss is asked of all suppliers, and seldom there.
  const dueCents = duesOf(costByModel(problem, found), switchGainBp);
  const more = withoutIdleMoves(problem, before, search.withPayingMoves(found, dueCents));
  if (movedModels(found, more).length === 0 || !paysEnough(problem, before, more, switchGainBp)) return found;
  return more;
}

function searched(
  problem: ReviewProblem,
  before: Assignment,
  switchGainBp: number,
  search: AssignmentSearch,
): Assignment {
  const found = withoutIdleMoves(problem, before, search.cheapest());
  if (movedModels(before, found).length === 0) return before;
  if (paysEnough(problem, before, found, switchGainBp)) return found;
  // The best assignment moves too much for too little: look for one that saves what is due for its moves.
  const costs = costByModel(problem, before);
  const dueCents = duesOf(costs, switchGainBp);
  const ceilingCents = costs.reduce((sum, cents) => sum + cents, 0);
  // A hair more, so that an exact tie is not missed; then a hair less, so that a near miss holds nothing back.
  for (const hairCents of [2 * search.noiseCents, -search.noiseCents]) {
    const within = search.cheapestWithin(dueCents, ceilingCents + hairCents, found);
    const fewer = withoutIdleMoves(problem, before, within);
    if (paysEnough(problem, before, fewer, switchGainBp)) return fewer;
    if (movedModels(before, fewer).length === 0) return before;
  }
  return before;
}

/** What the move of each model has to save, in cents. */
function duesOf(costs: readonly number[], switchGainBp: number): number[] {
  return costs.map((cents) => (cents * switchGainBp) / WHOLE_BP);
}

/** What each model costs, as its share of its supplier's basket, in cents. */
function costByModel({ units, lists, tiers, bought }: ReviewProblem, assignment: Assignment): number[] {
  const basketUnits = tiers.map(() => 0);
  assignment.forEach((supplier, model) => {
    if (supplier !== UNASSIGNED) basketUnits[supplier]! += units[model]!;
  });
  return assignment.map((supplier, model) => {
    if (supplier === UNASSIGNED) return 0;
    const listTotal = units[model]! * lists[model]![supplier]!;
    return discountedCost(tiers[supplier]!, bought[supplier]!, basketUnits[supplier]!, listTotal);
  });
}
