/** Which promotion counts: active at a tick, of this owner, covering the model; the best, of equals the first. */
import type { OwnerType } from './events.ts';
import type { Market, Promotion } from './market.ts';

export function isActive(promotion: Promotion, tick: number): boolean {
  return promotion.startsAtTick <= tick && tick < promotion.endsAtTick;
}

export function covers(promotion: Promotion, modelId: string): boolean {
  return promotion.modelIds === null || promotion.modelIds.includes(modelId);
}

/** The best of one owner's promotions on a model at a tick; they come in the order of their announcement. */
export function bestOf(owned: readonly Promotion[], modelId: string, tick: number): Promotion | undefined {
  let best: Promotion | undefined;
  for (const promotion of owned) {
    if (!isActive(promotion, tick) || !covers(promotion, modelId)) continue;
    if (best === undefined || promotion.discountBp > best.discountBp) best = promotion;
  }
  return best;
}

/** Knows the best active promotion of each owner on each model. */
export interface BestPromotions {
  best(ownerType: OwnerType, ownerId: string, modelId: string): Promotion | undefined;
}

/** The promotions active at the market's tick, by owner: taken once, asked many times within a step. */
export class ActivePromotions implements BestPromotions {
  readonly #tick: number;
  readonly #byOwner = new Map<string, Promotion[]>();

  constructor(market: Market) {
    this.#tick = market.tick;
    for (const promotion of market.promotions.values()) {
      if (!isActive(promotion, market.tick)) continue;
      const key = ownerKey(promotion.ownerType, promotion.ownerId);
      const owned = this.#byOwner.get(key);
      if (owned === undefined) this.#byOwner.set(key, [promotion]);
      else owned.push(promotion);
    }
  }

  best(ownerType: OwnerType, ownerId: string, modelId: string): Promotion | undefined {
    return bestOf(this.#byOwner.get(ownerKey(ownerType, ownerId)) ?? [], modelId, this.#tick);
  }
}

function ownerKey(ownerType: OwnerType, ownerId: string): string {
  return `${ownerType} ${ownerId}`;
}
