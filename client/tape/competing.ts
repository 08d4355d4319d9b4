/**
 * The asks that a sale had to beat, caught in the moment it is folded: a moment later they may be others. What was
 * on the tape before this page watched has none.
 */
import type { Market } from '../../server/market/market.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';
import { ladderOf, type Rung } from '../models/ladder.ts';

const RUNGS = 5;
const caught = new WeakMap<SeenEvent, Rung[]>();

/** To be told of each event right after it is folded. */
export function catchAsks(market: Market, event: SeenEvent): void {
  if (event.type !== 'CarPurchased') return;
  const others = ladderOf(market, event.modelId).filter(
    ({ dealershipId }) => dealershipId !== event.dealershipId,
  );
  caught.set(event, others.slice(0, RUNGS));
}

export function asksAgainst(event: SeenEvent): readonly Rung[] {
  return caught.get(event) ?? [];
}
