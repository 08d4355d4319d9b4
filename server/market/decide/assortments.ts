/** Keeps assortments in step with preferences and catalogue, and gives every new model a first source. */
import { matchAssortment, sameAssortment } from '../assortment.ts';
import type { Dealership, Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { giveFirstSources } from '../review/review.ts';

/** The first assortment is always an event, also when it is empty; later ones are when they differ. */
export function matchFirstAssortment(market: Market, dealership: Dealership, record: Record): void {
  const models = matchAssortment(dealership.preferences, market.models.values());
  record({ type: 'AssortmentMatched', dealershipId: dealership.dealershipId, models });
  giveFirstSources(market, dealership, record);
}

export function rematchAssortment(market: Market, dealership: Dealership, record: Record): void {
  const models = matchAssortment(dealership.preferences, market.models.values());
  if (sameAssortment(models, dealership.assortment)) return;
  record({ type: 'AssortmentMatched', dealershipId: dealership.dealershipId, models });
  giveFirstSources(market, dealership, record);
}

export function rematchAll(market: Market, record: Record): void {
  for (const dealership of market.dealerships.values()) {
    if (dealership.open) rematchAssortment(market, dealership, record);
  }
}
