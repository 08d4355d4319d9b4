/** Dealerships that promote what stands too long. */
import { soldWithin } from '../cells.ts';
import type { Dealership, Market } from '../market.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Issue } from './issue.ts';
import type { Sight } from './sight.ts';

export interface DealershipPromotionAgents {
  everyTicks: number;
  /** How likely a dealership looks over its stock each time, in basis points. */
  chanceBp: number;
  discountBp: { min: number; max: number };
  /** Stock is slow when nothing of it was sold for so many ticks. */
  slowTicks: number;
  lastsTicks: { min: number; max: number };
}

export function dealershipsPromote(
  market: Market,
  sight: Sight,
  agents: DealershipPromotionAgents,
  random: RandomStream,
  issue: Issue,
): void {
  if (market.tick % agents.everyTicks !== 0) return;
  for (const dealership of market.dealerships.values()) {
    if (!random.chance(agents.chanceBp) || !dealership.open) continue;
    if (sight.isPromoting(dealership.dealershipId)) continue;
    const modelIds = slowModels(market, dealership, agents.slowTicks);
    if (modelIds.length === 0) continue;
    const discountBp = random.between(agents.discountBp.min, agents.discountBp.max);
    issue({
      type: 'AnnouncePromotion',
      ownerType: 'dealership',
      ownerId: dealership.dealershipId,
      name: 'Clearance',
      description: `${modelIds.length} models at ${discountBp / 100} % off the ask.`,
      discountBp,
      modelIds,
      startsAtTick: market.tick,
      endsAtTick: market.tick + random.between(agents.lastsTicks.min, agents.lastsTicks.max),
    });
  }
}

function slowModels(market: Market, dealership: Dealership, slowTicks: number): string[] {
  return [...dealership.cells.values()]
    .filter((cell) => cell.stock > 0 && market.tick - cell.stockedTick >= slowTicks)
    .filter((cell) => soldWithin(cell, market.tick, slowTicks) === 0)
    .map((cell) => cell.modelId);
}
