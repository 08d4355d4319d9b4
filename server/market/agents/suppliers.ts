/** Suppliers that leave the market and come back later with the prices they had, a little moved. */
import { LIMITS } from '../limits.ts';
import type { Market, Supplier } from '../market.ts';
import { shareCents, WHOLE_BP } from '../money.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Issue } from './issue.ts';

export interface SupplierAgents {
  everyTicks: number;
  /** How likely one leaves, and one that left comes back, each time, in basis points. */
  leaveBp: number;
  joinBp: number;
  /** So many stay in any case. */
  minActive: number;
  /** How far the prices of one that comes back may have moved, in basis points. */
  returnStepBp: number;
}

export function suppliersComeAndGo(
  market: Market,
  agents: SupplierAgents,
  random: RandomStream,
  issue: Issue,
): void {
  if (market.tick % agents.everyTicks !== 0) return;
  const suppliers = [...market.suppliers.values()];
  const active = suppliers.filter((supplier) => supplier.active);
  const away = suppliers.filter((supplier) => !supplier.active);
  const leaves = random.chance(agents.leaveBp);
  const joins = random.chance(agents.joinBp);
  if (leaves && active.length > agents.minActive) {
    issue({ type: 'LeaveSupplier', supplierId: random.pick(active).supplierId });
  }
  if (joins && away.length > 0) joinAgain(market, random.pick(away), agents, random, issue);
}

function joinAgain(
  market: Market,
  supplier: Supplier,
  agents: SupplierAgents,
  random: RandomStream,
  issue: Issue,
): void {
  const moveBp = random.between(-agents.returnStepBp, agents.returnStepBp);
  const prices: Record<string, number> = {};
  for (const [modelId, listCents] of supplier.prices) {
    if (!market.models.get(modelId)!.listed) continue;
    const movedCents = shareCents(listCents, WHOLE_BP + moveBp);
    prices[modelId] = Math.min(LIMITS.priceCents, Math.max(1, movedCents));
  }
  const { supplierId, name, foundedYear, country, loyaltyTiers } = supplier;
  issue({ type: 'JoinSupplier', supplierId, name, foundedYear, country, loyaltyTiers, prices });
}
