/** The smallest move: one model to the supplier where it brings most. */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';

/** One round over all models; whether any moved. */
export function moveSingles(baskets: Baskets): boolean {
  let improved = false;
  for (const model of baskets.columns.movable) {
    if (baskets.at[model] === UNASSIGNED) continue;
    const to = bestPlace(baskets, model, baskets.noiseCents);
    if (to === UNASSIGNED) continue;
    baskets.assign(model, to);
    improved = true;
  }
  return improved;
}

/**
 * The supplier where a model costs least, if that saves more than `leastGain` against where it is (which may be
 * nowhere); else `UNASSIGNED`.
 */
export function bestPlace(baskets: Baskets, model: number, leastGain: number): number {
  const { columns, costs } = baskets;
  const units = columns.units[model]!;
  const from = baskets.at[model]!;
  const fromDue = from === UNASSIGNED ? 0 : baskets.dueAt(model, from);
  let left = 0;
  if (from !== UNASSIGNED) {
    left = baskets.costWith(from, -units, -columns.listOf(from, model)) - costs[from]!;
  }
  const fromToll = from === UNASSIGNED ? 0 : baskets.tollAt(model, from);
  let best = UNASSIGNED;
  let bestChange = -leastGain;
  const { values, first } = columns.candidates;
  for (let i = first[model]!; i < first[model + 1]!; i += 1) {
    const to = values[i]!;
    if (to === from) continue;
    const more = left + baskets.costWith(to, units, columns.listOf(to, model)) - costs[to]!;
    const change = more + baskets.tollAt(model, to) - fromToll;
    if (!(change < bestChange)) continue;
    if (!baskets.affords(more, baskets.dueAt(model, to) - fromDue)) continue;
    best = to;
    bestChange = change;
  }
  return best;
}
