/** The promotions in force and to come, by owner and by model, and a queue of when they begin and end. */
import type { OwnerType } from '../../events.ts';
import type { Market, Promotion } from '../../market.ts';
import { type BestPromotions, bestOf, isActive } from '../../promotions.ts';
import { Timers } from './timers.ts';

type Lists = Map<string, Promotion[]>;

export class StandingPromotions implements BestPromotions {
  readonly #byId = new Map<string, Promotion>();
  readonly #byOwner: { [T in OwnerType]: Lists } = { dealership: new Map(), supplier: new Map() };
  /** Those of suppliers by model; those on all models under the empty id, which no model has. */
  readonly #bySuppliedModel: Lists = new Map();
  readonly #turns = new Timers<Promotion>((promotion) => this.#byId.has(promotion.promotionId));

  constructor(private readonly market: Market) {
    for (const promotion of market.promotions.values()) this.announced(promotion.promotionId);
  }

  announced(promotionId: string): Promotion {
    const promotion = this.market.promotions.get(promotionId)!;
    if (promotion.endsAtTick <= this.market.tick) return promotion;
    this.#byId.set(promotionId, promotion);
    for (const [lists, key] of this.#listsOf(promotion)) add(lists, key, promotion);
    if (promotion.startsAtTick > this.market.tick) this.#turns.at(promotion.startsAtTick, promotion);
    this.#turns.at(promotion.endsAtTick, promotion);
    return promotion;
  }

  /** The promotion that was withdrawn, undefined when it was over already. */
  withdrawn(promotionId: string): Promotion | undefined {
    const promotion = this.#byId.get(promotionId);
    if (promotion !== undefined) this.#drop(promotion);
    return promotion;
  }

  /** The promotions that begin or end with the tick the clock has moved to. */
  turned(): Promotion[] {
    const turned = this.#turns
      .due(this.market.tick)
      .filter((promotion) => this.#byId.get(promotion.promotionId) === promotion);
    for (const promotion of turned) if (promotion.endsAtTick <= this.market.tick) this.#drop(promotion);
    return turned;
  }

  best(ownerType: OwnerType, ownerId: string, modelId: string): Promotion | undefined {
    return bestOf(this.#byOwner[ownerType].get(ownerId) ?? [], modelId, this.market.tick);
  }

  /** Whether an owner has a promotion in force or to come. */
  isPromoting(ownerType: OwnerType, ownerId: string): boolean {
    return this.#byOwner[ownerType].has(ownerId);
  }

  /** The suppliers with an active promotion on a model; one that has several may come several times. */
  *promoters(modelId: string): Iterable<string> {
    for (const key of [modelId, '']) {
      for (const promotion of this.#bySuppliedModel.get(key) ?? []) {
        if (isActive(promotion, this.market.tick)) yield promotion.ownerId;
      }
    }
  }

  #listsOf(promotion: Promotion): [Lists, string][] {
    const { ownerType, ownerId, modelIds } = promotion;
    const lists: [Lists, string][] = [[this.#byOwner[ownerType], ownerId]];
    if (ownerType === 'dealership') return lists;
    for (const modelId of new Set(modelIds ?? [''])) lists.push([this.#bySuppliedModel, modelId]);
    return lists;
  }

  #drop(promotion: Promotion): void {
    if (!this.#byId.delete(promotion.promotionId)) return;
    for (const [lists, key] of this.#listsOf(promotion)) {
      const left = lists.get(key)!.filter((other) => other !== promotion);
      if (left.length === 0) lists.delete(key);
      else lists.set(key, left);
    }
  }
}

/** In the order of their announcement. */
function add(lists: Lists, key: string, promotion: Promotion): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [promotion]);
  else list.push(promotion);
}
