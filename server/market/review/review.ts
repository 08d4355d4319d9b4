/**
 * The supplier review: each dealership's cheapest sources for the long run. A switch must lower the projected
 * cost by the threshold, or nothing moves; a model whose move brings nothing stays. The same search finds
 * first sources and replacements, with only the models that lack one allowed to move.
 */
import type { SwitchReason } from '../events.ts';
import type { Dealership, Market } from '../market.ts';
import { netCents, tierDiscountBp } from '../money.ts';
import type { Record } from '../recorder.ts';
import { betterAssignment } from './better-assignment.ts';
import type { PriceColumns } from './price-columns.ts';
import { NOT_SOLD } from './price-columns.ts';
import {
  type Assignment,
  horizonUnits,
  type ReviewProblem,
  reviewProblem,
  standingAssignment,
  UNASSIGNED,
} from './problem.ts';
import { projectedCents, roundCents } from './projection.ts';
import { AssignmentSearch } from './search.ts';

export function reviewAll(market: Market, record: Record): void {
  for (const dealership of market.dealerships.values()) {
    if (dealership.open && dealership.assortment.length > 0) reviewDealership(market, dealership, record);
  }
}

/** Gives a source to every model of the assortment that has none and that somebody sells. */
export function giveFirstSources(market: Market, dealership: Dealership, record: Record): void {
  const problem = reviewProblem(market, dealership);
  const before = standingAssignment(problem, dealership);
  if (!before.includes(UNASSIGNED)) return;
  recordSwitches(dealership, record, problem, before, fillGaps(problem, before), null);
}

/** Replaces a supplier that left or stopped selling; `lost` has the models with the net price that ended. */
export function replaceSupplier(
  market: Market,
  dealership: Dealership,
  fromSupplierId: string,
  lost: readonly { modelId: string; netCents: number }[],
  record: Record,
): void {
  const problem = reviewProblem(market, dealership);
  const lostIds = new Set(lost.map(({ modelId }) => modelId));
  const before = standingAssignment(problem, dealership).map((supplier, model) =>
    lostIds.has(problem.modelIds[model]!) ? UNASSIGNED : supplier,
  );
  const after = fillGaps(problem, before, lostIds);
  for (const { modelId, netCents: fromNetCents } of lost) {
    const model = problem.modelIds.indexOf(modelId);
    const to = after[model]!;
    record({
      type: 'SupplierSwitched',
      dealershipId: dealership.dealershipId,
      modelId,
      fromSupplierId,
      toSupplierId: to === UNASSIGNED ? null : problem.supplierIds[to]!,
      reason: 'supplier-left',
      fromNetCents,
      toNetCents: to === UNASSIGNED ? null : netToday(problem, to, model),
      horizonUnits: horizonUnits(market, dealership, modelId),
      projectedBeforeCents: null,
      projectedAfterCents: null,
    });
  }
}

/** `prices` are those of the market as it is; reviewing many dealerships, keep them from one to the next. */
export function reviewDealership(
  market: Market,
  dealership: Dealership,
  record: Record,
  prices?: PriceColumns,
): void {
  const problem = reviewProblem(market, dealership, prices);
  const standing = standingAssignment(problem, dealership);
  const before = standing.includes(UNASSIGNED) ? fillGaps(problem, standing) : standing;
  // What just got its first source stays there until the next review: nobody could follow a move from a source
  // that was never written down.
  const movable = (model: number) => standing[model] !== UNASSIGNED;
  const after = betterAssignment(problem, before, market.rules.switchGainBp, movable);
  if (after === before && before === standing) return;
  recordSwitches(dealership, record, problem, standing, after, before);
}

function fillGaps(problem: ReviewProblem, before: Assignment, only?: ReadonlySet<string>): Assignment {
  const movable = (model: number) =>
    before[model] === UNASSIGNED && (only === undefined || only.has(problem.modelIds[model]!));
  const search = new AssignmentSearch(problem, before, movable);
  const noDues = before.map(() => 0);
  return search.withPayingMoves(search.cheapest(), noDues);
}

/**
 * Writes what changed, in the order of the assortment. `reviewed` is the assignment that the search of a review
 * began with (null when no review belongs to it): its cost is what the switches carry as "before".
 */
function recordSwitches(
  dealership: Dealership,
  record: Record,
  problem: ReviewProblem,
  standing: Assignment,
  after: Assignment,
  reviewed: Assignment | null,
): void {
  const projectedAfterCents = roundCents(projectedCents(problem, after));
  const reviewedCents = reviewed === null ? null : roundCents(projectedCents(problem, reviewed));
  problem.modelIds.forEach((modelId, model) => {
    const [from, to] = [standing[model]!, after[model]!];
    if (from === to) return;
    const initial = from === UNASSIGNED;
    const fromNetCents = initial ? null : netToday(problem, from, model);
    const toNetCents = netToday(problem, to, model);
    record({
      type: 'SupplierSwitched',
      dealershipId: dealership.dealershipId,
      modelId,
      fromSupplierId: initial ? null : problem.supplierIds[from]!,
      toSupplierId: problem.supplierIds[to]!,
      reason: reasonOf(fromNetCents, toNetCents),
      fromNetCents,
      toNetCents,
      horizonUnits: problem.units[model]!,
      projectedBeforeCents: initial ? null : reviewedCents,
      projectedAfterCents,
    });
  });
}

function reasonOf(fromNetCents: number | null, toNetCents: number): SwitchReason {
  if (fromNetCents === null) return 'initial';
  return toNetCents < fromNetCents ? 'cheaper-now' : 'long-run';
}

function netToday(problem: ReviewProblem, supplier: number, model: number): number {
  const listCents = problem.lists[model]![supplier]!;
  if (listCents === NOT_SOLD) throw new Error('a supplier was given a model that it does not sell');
  return netCents(listCents, tierDiscountBp(problem.tiers[supplier]!, problem.bought[supplier]!));
}
