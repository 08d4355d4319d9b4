/** The checker's own list of promotions: which one counts for a model of a seller, and when that changes. */
import type { EventOf, OwnerType } from '../events.ts';

export type Announced = EventOf<'PromotionAnnounced'>;

export class AnnouncedPromotions {
  readonly #byOwner = new Map<string, Announced[]>();
  readonly #byId = new Map<string, Announced>();

  announce(promotion: Announced): void {
    const owner = `${promotion.ownerType} ${promotion.ownerId}`;
    const owned = this.#byOwner.get(owner) ?? [];
    const alive = owned.filter(({ endsAtTick }) => endsAtTick > promotion.tick);
    for (const over of owned) if (!alive.includes(over)) this.#byId.delete(over.promotionId);
    this.#byOwner.set(owner, [...alive, promotion]);
    this.#byId.set(promotion.promotionId, promotion);
  }

  withdraw(promotionId: string): void {
    const promotion = this.#byId.get(promotionId)!;
    const owner = `${promotion.ownerType} ${promotion.ownerId}`;
    this.#byId.delete(promotionId);
    this.#byOwner.set(
      owner,
      this.#byOwner.get(owner)!.filter((other) => other !== promotion),
    );
  }

  /** Announced and not withdrawn; one that is over may be forgotten. */
  get(promotionId: string): Announced | undefined {
    return this.#byId.get(promotionId);
  }

  /** The largest discount that is active for the model; of equal ones the one announced first. */
  best(ownerType: OwnerType, ownerId: string, modelId: string, tick: number): Announced | undefined {
    const owned = this.#byOwner.get(`${ownerType} ${ownerId}`);
    if (owned === undefined) return undefined;
    let best: Announced | undefined;
    for (const promotion of owned) {
      if (tick < promotion.startsAtTick || tick >= promotion.endsAtTick) continue;
      if (promotion.modelIds !== null && !promotion.modelIds.includes(modelId)) continue;
      const better =
        best === undefined ||
        promotion.discountBp > best.discountBp ||
        (promotion.discountBp === best.discountBp && promotion.seq < best.seq);
      if (better) best = promotion;
    }
    return best;
  }
}
