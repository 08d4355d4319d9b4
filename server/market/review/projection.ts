/**
 * `projected` exactly: a sum of fractions in whole numbers of any size, so that the threshold of a switch and
 * the cent it is rounded to are the same on every machine. Used for what is decided and written; the search
 * for candidates may use ordinary numbers.
 */
import { WHOLE_BP } from '../money.ts';
import { type Assignment, type ReviewProblem, tierSumBp, UNASSIGNED } from './problem.ts';

/** A non-negative amount of cents as `over / under`. */
export interface Cents {
  over: bigint;
  under: bigint;
}

const ZERO_CENTS: Cents = { over: 0n, under: 1n };

export function addCents(a: Cents, b: Cents): Cents {
  if (a.over === 0n) return b;
  if (b.over === 0n) return a;
  if (a.under === b.under) return { over: a.over + b.over, under: a.under };
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

/** Negative, zero or positive, as a is below, equal to or above b. */
export function compareCents(a: Cents, b: Cents): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded to the cent, half up. */
export function roundCents({ over, under }: Cents): number {
  return Number((2n * over + under) / (2n * under));
}

/** What an assignment costs over the horizon, of all its models or of those that `counts` picks. */
export function projectedCents(
  problem: ReviewProblem,
  assignment: Assignment,
  counts: (model: number) => boolean = () => true,
): Cents {
  const baskets = basketsOf(problem, assignment, counts);
  return baskets.reduce(
    (total, { units, listTotal }, supplier) =>
      addCents(total, basketCents(problem, supplier, units, listTotal)),
    ZERO_CENTS,
  );
}

/** What a supplier's basket holds: the units of its models, and what they cost at list prices, in cents. */
export interface Basket {
  units: number;
  listTotal: bigint;
}

/** The basket of each supplier; `listTotal` is that of the models that `counts` picks. */
export function basketsOf(
  problem: ReviewProblem,
  assignment: Assignment,
  counts: (model: number) => boolean = () => true,
): Basket[] {
  const baskets = problem.supplierIds.map(() => ({ units: 0, listTotal: 0n }));
  assignment.forEach((supplier, model) => {
    if (supplier === UNASSIGNED) return;
    const basket = baskets[supplier]!;
    const units = problem.units[model]!;
    basket.units += units;
    if (counts(model)) basket.listTotal += BigInt(units) * BigInt(problem.lists[model]![supplier]!);
  });
  return baskets;
}

/** What so much of a supplier's basket (`listTotal` in cents) costs at the average discount of all its units. */
export function basketCents(
  problem: ReviewProblem,
  supplier: number,
  units: number,
  listTotal: bigint,
): Cents {
  if (listTotal === 0n) return ZERO_CENTS;
  const whole = BigInt(WHOLE_BP) * BigInt(units);
  const saved = BigInt(tierSumBp(problem.tiers[supplier]!, problem.bought[supplier]!, units));
  return { over: listTotal * (whole - saved), under: whole };
}

/** The models that two assignments give to different suppliers. */
export function movedModels(before: Assignment, after: Assignment): number[] {
  const moved: number[] = [];
  for (let model = 0; model < before.length; model += 1) {
    if (before[model] !== after[model] && before[model] !== UNASSIGNED) moved.push(model);
  }
  return moved;
}

/** Whether going from one assignment to another saves at least the threshold of what the moved models cost before. */
export function paysEnough(
  problem: ReviewProblem,
  before: Assignment,
  after: Assignment,
  switchGainBp: number,
): boolean {
  const moved = new Set(movedModels(before, after));
  if (moved.size === 0) return false;
  const costBefore = projectedCents(problem, before);
  const costAfter = projectedCents(problem, after);
  if (compareCents(costAfter, costBefore) >= 0) return false;
  const movedBefore = projectedCents(problem, before, (model) => moved.has(model));
  const threshold = {
    over: movedBefore.over * BigInt(switchGainBp),
    under: movedBefore.under * BigInt(WHOLE_BP),
  };
  return compareCents(addCents(costAfter, threshold), costBefore) <= 0;
}
