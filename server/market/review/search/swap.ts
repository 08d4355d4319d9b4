/** Two models change places: what no single move does where a tier holds each of them back. */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';

/** One round over all pairs of models; whether any were swapped. */
export function swapPairs(baskets: Baskets): boolean {
  const { movable } = baskets.columns;
  let improved = false;
  for (let i = 1; i < movable.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      if (!gainsBySwap(baskets, movable[i]!, movable[j]!)) continue;
      const place = baskets.at[movable[i]!]!;
      baskets.assign(movable[i]!, baskets.at[movable[j]!]!);
      baskets.assign(movable[j]!, place);
      improved = true;
    }
  }
  return improved;
}

function gainsBySwap(baskets: Baskets, one: number, other: number): boolean {
  const { at, columns, costs } = baskets;
  const a = at[one]!;
  const b = at[other]!;
  if (a === b || a === UNASSIGNED || b === UNASSIGNED) return false;
  if (!columns.isCandidate(b, one) || !columns.isCandidate(a, other)) return false;
  const units = columns.units[other]! - columns.units[one]!;
  const more =
    baskets.costWith(a, units, columns.listOf(a, other) - columns.listOf(a, one)) -
    costs[a]! +
    baskets.costWith(b, -units, columns.listOf(b, one) - columns.listOf(b, other)) -
    costs[b]!;
  const toll =
    baskets.tollAt(one, b) + baskets.tollAt(other, a) - baskets.tollAt(one, a) - baskets.tollAt(other, b);
  if (!(more + toll < -baskets.noiseCents)) return false;
  const due =
    baskets.dueAt(one, b) + baskets.dueAt(other, a) - baskets.dueAt(one, a) - baskets.dueAt(other, b);
  return baskets.affords(more, due);
}
