/**
 * The asks that a sale had to beat, caught in the moment it is folded: a moment later they may be others. What was
 * on the tape before this page watched has none.
 */
import type { Market } from '../../server/market/market.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';
import { ActivePromotions } from '../../server/market/promotions.ts';
import { byPrice, type Rung, rungsOf } from '../models/ladder.ts';

const RUNGS = 5;
const caught = new WeakMap<SeenEvent, Rung[]>();

/** To be told of each event right after it is folded. */
export function catchingAsks(marketOf: () => Market): (event: SeenEvent) => void {
  let promotions: ActivePromotions | null = null;
  let tick = -1;
  return (event) => {
    // What is promoted changes with these and with time; to find it out for each of many sales would be dear.
    if (event.tick !== tick || event.type.startsWith('Promotion')) promotions = null;
    if (event.type !== 'CarPurchased') return;
    const market = marketOf();
    tick = event.tick;
    promotions ??= new ActivePromotions(market);
    caught.set(event, cheapest(rungsOf(market, event.modelId, promotions), event.dealershipId));
  };
}

export function asksAgainst(event: SeenEvent): readonly Rung[] {
  return caught.get(event) ?? [];
}

/** The cheapest few of all but one dealership, found without sorting the rest. */
function cheapest(rungs: readonly Rung[], butDealershipId: string): Rung[] {
  const found: Rung[] = [];
  for (const rung of rungs) {
    if (rung.dealershipId === butDealershipId) continue;
    if (found.length === RUNGS && byPrice(rung, found[RUNGS - 1]!) >= 0) continue;
    const place = found.findIndex((other) => byPrice(rung, other) < 0);
    found.splice(place === -1 ? found.length : place, 0, rung);
    if (found.length > RUNGS) found.pop();
  }
  return found;
}
