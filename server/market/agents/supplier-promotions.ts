/** Suppliers that announce promotions on some of what they sell. */
import type { Market } from '../market.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Issue } from './issue.ts';

export interface SupplierPromotionAgents {
  everyTicks: number;
  /** How likely one is announced each time, in basis points. */
  chanceBp: number;
  discountBp: { min: number; max: number };
  models: { min: number; max: number };
  /** From announcement to start, and from start to end, in ticks. */
  noticeTicks: { min: number; max: number };
  lastsTicks: { min: number; max: number };
}

export function suppliersPromote(
  market: Market,
  agents: SupplierPromotionAgents,
  random: RandomStream,
  issue: Issue,
): void {
  if (market.tick % agents.everyTicks !== 0 || !random.chance(agents.chanceBp)) return;
  const suppliers = [...market.suppliers.values()].filter((s) => s.active && s.prices.size > 0);
  if (suppliers.length === 0) return;
  const supplier = random.pick(suppliers);
  const discountBp = random.between(agents.discountBp.min, agents.discountBp.max);
  const modelIds = drawSome(random, [...supplier.prices.keys()], agents.models);
  const startsAtTick = market.tick + random.between(agents.noticeTicks.min, agents.noticeTicks.max);
  issue({
    type: 'AnnouncePromotion',
    ownerType: 'supplier',
    ownerId: supplier.supplierId,
    name: 'Volume days',
    description: `${modelIds.length} models at ${discountBp / 100} % off the list price.`,
    discountBp,
    modelIds,
    startsAtTick,
    endsAtTick: startsAtTick + random.between(agents.lastsTicks.min, agents.lastsTicks.max),
  });
}

/** Some of the items, without repeats, in the order of the list. */
function drawSome<T>(
  random: RandomStream,
  items: readonly T[],
  { min, max }: { min: number; max: number },
): T[] {
  const wanted = Math.min(items.length, random.between(min, max));
  const drawn = new Set<number>();
  while (drawn.size < wanted) drawn.add(random.below(items.length));
  return items.filter((_, index) => drawn.has(index));
}
