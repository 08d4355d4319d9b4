/** A dealership right before its first review: every model has s1 as its source, the other suppliers joined later. */
import type { LoyaltyTier } from '../money.ts';
import { dealership, keeps, model, offer, supplier, type TinyMarket, tinyMarket } from './tiny-market.ts';

/** Of each model in `sold` one unit was sold, so that 30 are expected; of the others one. */
export function reviewed(
  s1: Record<string, number>,
  others: { id: string; prices: Record<string, number>; tiers?: LoyaltyTier[] }[],
  { sold = [] as string[], s1Tiers = [] as LoyaltyTier[] } = {},
): TinyMarket {
  const tiny = tinyMarket({
    models: Object.keys(s1).map((id) => model(id)),
    suppliers: [supplier('s1', s1, { loyaltyTiers: s1Tiers })],
    dealerships: [dealership('d1', { restock: keeps(1), balanceCents: 1e12 })],
    buyers: { b1: 1e12 },
  });
  tiny.until(10);
  tiny.tick(...sold.map((modelId) => offer(`of ${modelId}`, 1e9, { modelId })));
  for (const { id, prices, tiers = [] } of others) tiny.when(supplier(id, prices, { loyaltyTiers: tiers }));
  tiny.until(59);
  return tiny;
}
