/** The checker's own list of promotions: which one counts for a model of a seller, and when that changes. */
import type { EventOf, OwnerType } from '../events.ts';

export type Announced = EventOf<'PromotionAnnounced'>;

export class AnnouncedPromotions {
  readonly #byOwner = {
    dealership: new Map<string, Announced[]>(),
    supplier: new Map<string, Announced[]>(),
  };
  readonly #byId = new Map<string, Announced>();

  announce(promotion: Announced): void {
    const owners = this.#byOwner[promotion.ownerType];
    const owned = owners.get(promotion.ownerId) ?? [];
    const alive = owned.filter(({ endsAtTick }) => endsAtTick > promotion.tick);
    for (const over of owned) if (!alive.includes(over)) this.#byId.delete(over.promotionId);
    owners.set(promotion.ownerId, [...alive, promotion]);
    this.#byId.set(promotion.promotionId, promotion);
  }

  withdraw(promotionId: string): void {
    const promotion = this.#byId.get(promotionId)!;
    const owners = this.#byOwner[promotion.ownerType];
    this.#byId.delete(promotionId);
    owners.set(
      promotion.ownerId,
      owners.get(promotion.ownerId)!.filter((other) => other !== promotion),
    );
  }

  /** Announced and not withdrawn; one that is over may be forgotten. */
  get(promotionId: string): Announced | undefined {
    return this.#byId.get(promotionId);
  }

  /** The largest discount that is active for the model; of equal ones the one announced first. */
  best(ownerType: OwnerType, ownerId: string, modelId: string, tick: number): Announced | undefined {
    const owned = this.#byOwner[ownerType].get(ownerId);
    if (owned === undefined) return undefined;
    let best: Announced | undefined;
    for (const promotion of owned) {
      if (tick < promotion.startsAtTick || tick >= promotion.endsAtTick) continue;
      const better =
        best === undefined ||
        promotion.discountBp > best.discountBp ||
        (promotion.discountBp === best.discountBp && promotion.seq < best.seq);
      if (better && (promotion.modelIds === null || promotion.modelIds.includes(modelId))) best = promotion;
    }
    return best;
  }
}
