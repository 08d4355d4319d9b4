/**
 * Why a dealership went to this supplier: what each supplier would have cost, today and over the horizon, with all
 * other models where the review put them. The figures are reckoned by the review's own projection.
 */
import type { Knex } from 'knex';
import { z } from 'zod';
import { SupplierSwitchRow } from '../../../db/models/SupplierSwitchRow.ts';
import { netCents, tierDiscountBp } from '../../market/money.ts';
import { NOT_SOLD } from '../../market/review/price-columns.ts';
import { type Assignment, type ReviewProblem, UNASSIGNED } from '../../market/review/problem.ts';
import { projectedCents, roundCents } from '../../market/review/projection.ts';
import type { Rules } from '../../market/rules.ts';
import type { ReadContext } from '../filters.ts';
import * as field from '../fields.ts';
import { supplierSwitch } from '../switches.ts';
import { reviewAt } from './review-at.ts';

export const candidate = z
  .object({
    supplierId: field.supplierId,
    listCents: field.cents(2_900_000),
    loyaltyBp: field.bp(150).describe('What the dealership’s units bought there earn it now.'),
    netCents: field.cents(2_856_500),
    unitsBought: field.whole(62),
    projectedCents: field
      .cents(897_000_000)
      .describe('The whole assortment over the horizon, with this model bought here.'),
    isOld: field.flag(false),
    isNew: field.flag(true),
  })
  .meta({ id: 'SwitchCandidate' });

export const switchWhy = z
  .object({
    switch: supplierSwitch,
    horizonUnits: field.whole(30).describe('Units of the model expected over the horizon.'),
    moved: z.array(field.modelId).describe('The models that the same review moved, this one included.'),
    suppliers: z.array(candidate).describe('Those that sold the model, the lowest projection first.'),
  })
  .meta({ id: 'SwitchWhy' });

export type SwitchWhy = z.infer<typeof switchWhy>;

export async function whySwitched(
  database: Knex,
  { marketId }: ReadContext,
  seq: number,
  rules: Rules,
): Promise<SwitchWhy | null> {
  const one = await SupplierSwitchRow.query(database).findById([marketId, seq]);
  if (one === undefined) return null;
  const group = await reviewOf(database, one);
  const moment = { marketId, seq: group[0]!.seq, tick: one.tick };
  const problem = await reviewAt(database, moment, one.dealershipId, rules);
  const sources = await sourcesAfter(database, one, group.at(-1)!.seq);
  const { marketId: _market, ...shown } = one;
  const suppliers = problem === null ? [] : candidates(problem, sources, one);
  const index = problem?.modelIds.indexOf(one.modelId) ?? -1;
  return {
    switch: shown,
    horizonUnits: problem?.units[index] ?? one.horizonUnits,
    moved: group.map(({ modelId }) => modelId),
    suppliers,
  };
}

/** The switches of one review are written one after the other. */
async function reviewOf(database: Knex, one: SupplierSwitchRow): Promise<SupplierSwitchRow[]> {
  const { marketId, dealershipId, tick, seq } = one;
  const sameTick = await SupplierSwitchRow.query(database)
    .where({ market_id: marketId, dealership_id: dealershipId, tick })
    .orderBy('seq');
  const at = sameTick.findIndex((other) => other.seq === seq);
  let first = at;
  let last = at;
  while (sameTick[first - 1]?.seq === sameTick[first]!.seq - 1) first -= 1;
  while (sameTick[last + 1]?.seq === sameTick[last]!.seq + 1) last += 1;
  return sameTick.slice(first, last + 1);
}

/** The source of each model after the review: where the last switch up to then led. */
async function sourcesAfter(
  database: Knex,
  { marketId, dealershipId, tick }: SupplierSwitchRow,
  lastSeq: number,
): Promise<Map<string, string | null>> {
  const { rows } = await database.raw<{ rows: { model_id: string; to_supplier_id: string | null }[] }>(
    `SELECT DISTINCT ON (model_id) model_id, to_supplier_id FROM supplier_switches
     WHERE market_id = ? AND dealership_id = ? AND (tick, seq) <= (?, ?) ORDER BY model_id, seq DESC`,
    [marketId, dealershipId, tick, lastSeq],
  );
  return new Map(rows.map((row) => [row.model_id, row.to_supplier_id]));
}

function candidates(
  problem: ReviewProblem,
  sources: ReadonlyMap<string, string | null>,
  { modelId, fromSupplierId, toSupplierId }: SupplierSwitchRow,
): SwitchWhy['suppliers'] {
  const model = problem.modelIds.indexOf(modelId);
  const indexOf = new Map<string | null, number>(problem.supplierIds.map((id, index) => [id, index]));
  // A model that fell out of the assortment lost its source without a switch, and so may one that is not sold.
  const after: Assignment = problem.modelIds.map((id, at) => {
    const source = indexOf.get(sources.get(id) ?? null) ?? UNASSIGNED;
    return source !== UNASSIGNED && problem.lists[at]![source] === NOT_SOLD ? UNASSIGNED : source;
  });
  return problem.supplierIds
    .flatMap((supplierId, supplier) => {
      const listCents = problem.lists[model]![supplier];
      if (listCents === undefined || listCents === NOT_SOLD) return [];
      const unitsBought = problem.bought[supplier]!;
      const loyaltyBp = tierDiscountBp(problem.tiers[supplier]!, unitsBought);
      const assignment = after.with(model, supplier);
      return {
        supplierId,
        listCents,
        loyaltyBp,
        netCents: netCents(listCents, loyaltyBp),
        unitsBought,
        projectedCents: roundCents(projectedCents(problem, assignment)),
        isOld: supplierId === fromSupplierId,
        isNew: supplierId === toSupplierId,
      };
    })
    .sort((a, b) => a.projectedCents - b.projectedCents);
}
