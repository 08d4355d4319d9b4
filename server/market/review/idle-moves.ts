/**
 * "A model whose move brings nothing stays": takes back every single move without which an assignment costs no
 * more. Exact, yet quick: one move changes two baskets, and only those are priced again.
 */
import type { Assignment, ReviewProblem } from './problem.ts';
import {
  addCents,
  type Basket,
  basketCents,
  basketsOf,
  type Cents,
  compareCents,
  movedModels,
} from './projection.ts';

export function withoutIdleMoves(problem: ReviewProblem, before: Assignment, after: Assignment): Assignment {
  const kept = [...after];
  const baskets = basketsOf(problem, kept);
  const costWith = (supplier: number, model: number, sign: 1 | -1): Cents => {
    const { units, listTotal } = changed(problem, baskets[supplier]!, supplier, model, sign);
    return basketCents(problem, supplier, units, listTotal);
  };
  const cost = (supplier: number): Cents => {
    const { units, listTotal } = baskets[supplier]!;
    return basketCents(problem, supplier, units, listTotal);
  };
  let found = true;
  while (found) {
    found = false;
    for (const model of movedModels(before, kept)) {
      const to = kept[model]!;
      const from = before[model]!;
      const costMoved = addCents(cost(from), cost(to));
      const costBack = addCents(costWith(from, model, 1), costWith(to, model, -1));
      if (compareCents(costBack, costMoved) > 0) continue;
      baskets[from] = changed(problem, baskets[from]!, from, model, 1);
      baskets[to] = changed(problem, baskets[to]!, to, model, -1);
      kept[model] = from;
      found = true;
    }
  }
  return kept;
}

/** A basket with a model more or less in it. */
function changed(
  problem: ReviewProblem,
  { units, listTotal }: Basket,
  supplier: number,
  model: number,
  sign: 1 | -1,
): Basket {
  const more = sign * problem.units[model]!;
  return {
    units: units + more,
    listTotal: listTotal + BigInt(more) * BigInt(problem.lists[model]![supplier]!),
  };
}
