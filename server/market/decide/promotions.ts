/** Decides about promotions of dealerships and suppliers. */
import type { AnnouncePromotion, WithdrawPromotion } from '../commands.ts';
import { mintId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import type { Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { Refusal } from '../refusal.ts';
import {
  activeSupplier,
  knownModel,
  openDealership,
  requireBelow,
  requireName,
  requireNewId,
  requireText,
} from './checks.ts';

export function announcePromotion(market: Market, command: AnnouncePromotion, record: Record): string {
  const { ownerType, ownerId, name, description, discountBp, modelIds, startsAtTick, endsAtTick } = command;
  if (command.promotionId !== undefined) requireNewId(market, 'promotion', command.promotionId);
  if (ownerType === 'dealership') openDealership(market, ownerId);
  else activeSupplier(market, ownerId);
  requireName('name', name);
  requireText('description', description);
  for (const modelId of modelIds ?? []) knownModel(market, modelId);
  if (endsAtTick <= Math.max(market.tick, startsAtTick)) {
    throw new Refusal(
      'promotion-window-past',
      `endsAtTick must lie after startsAtTick ${startsAtTick} and the market's tick ${market.tick}; got ${endsAtTick}.`,
    );
  }
  requireBelow('promotions', countStanding(market), LIMITS.promotions);
  const promotionId = command.promotionId ?? mintId('promotion', market.seq + 1);
  record({
    type: 'PromotionAnnounced',
    promotionId,
    ownerType,
    ownerId,
    name,
    description,
    discountBp,
    modelIds,
    startsAtTick,
    endsAtTick,
  });
  return promotionId;
}

/** Those that are over may still be there until the next one is announced; they take no place. */
function countStanding(market: Market): number {
  let standing = 0;
  for (const { endsAtTick } of market.promotions.values()) if (endsAtTick > market.tick) standing += 1;
  return standing;
}

export function withdrawPromotion(market: Market, command: WithdrawPromotion, record: Record): string {
  const promotion = market.promotions.get(command.promotionId);
  if (promotion === undefined) {
    throw new Refusal(
      'unknown-promotion',
      `There is no promotion "${command.promotionId}" in force or to come.`,
    );
  }
  if (promotion.endsAtTick <= market.tick) {
    throw new Refusal(
      'promotion-over',
      `Promotion "${command.promotionId}" ended at tick ${promotion.endsAtTick}.`,
    );
  }
  record({ type: 'PromotionWithdrawn', promotionId: command.promotionId });
  return command.promotionId;
}
