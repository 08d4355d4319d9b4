/** Suppliers whose list prices drift, up and down within a band around the MSRP. */
import { LIMITS } from '../limits.ts';
import type { Market, Supplier } from '../market.ts';
import { shareCents, WHOLE_BP } from '../money.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Issue } from './issue.ts';

export interface PriceAgents {
  /** How often prices move, and how many of them each time. */
  everyTicks: number;
  prices: number;
  /** The largest single move, in basis points of the list price. */
  stepBp: number;
  /** The band that list prices stay in, in basis points of the MSRP. */
  bandBp: { min: number; max: number };
}

export function pricesDrift(market: Market, agents: PriceAgents, random: RandomStream, issue: Issue): void {
  if (market.tick % agents.everyTicks !== 0) return;
  const suppliers = [...market.suppliers.values()].filter((s) => s.active && s.prices.size > 0);
  if (suppliers.length === 0) return;
  for (let i = 0; i < agents.prices; i += 1) drift(market, random.pick(suppliers), agents, random, issue);
}

function drift(
  market: Market,
  supplier: Supplier,
  agents: PriceAgents,
  random: RandomStream,
  issue: Issue,
): void {
  const modelId = random.pick([...supplier.prices.keys()]);
  const moveBp = random.between(-agents.stepBp, agents.stepBp);
  const model = market.models.get(modelId)!;
  const standingCents = supplier.prices.get(modelId)!;
  const lowest = Math.max(1, shareCents(model.msrpCents, agents.bandBp.min));
  const highest = Math.min(LIMITS.priceCents, shareCents(model.msrpCents, agents.bandBp.max));
  const movedCents = shareCents(standingCents, WHOLE_BP + moveBp);
  const listCents = Math.min(highest, Math.max(lowest, movedCents));
  if (model.listed && listCents !== standingCents) {
    issue({ type: 'PriceModel', supplierId: supplier.supplierId, modelId, listCents });
  }
}
