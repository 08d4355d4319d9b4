/** The plain steps: each looks at the whole market every time and keeps nothing. The specification of the fast ones. */
import { expireOffers } from '../decide/offers.ts';
import type { ListedModel, Market } from '../market.ts';
import { matchPlain } from '../matching/plain.ts';
import { updateAsks } from '../pricing/asks.ts';
import type { Record } from '../recorder.ts';
import { restockAll } from '../restock.ts';
import { reviewAll } from '../review/review.ts';
import type { Steps } from './steps.ts';

export function plainSteps(market: Market): Steps {
  return {
    see: () => {},
    expire: (record: Record) => expireOffers(market, record),
    review: (record: Record) => reviewAll(market, record),
    restock: (record: Record) => restockAll(market, record),
    updateAsks: (record: Record) => updateAsks(market, record),
    match: (record: Record) => matchPlain(market, record),
    listedModels: () => listedModels(market),
    bestAskCents: (modelId) => bestAskCents(market, modelId),
    isPromoting: (dealershipId) => isPromoting(market, dealershipId),
  };
}

function listedModels(market: Market): ListedModel[] {
  return [...market.models.values()].filter((model) => model.listed);
}

function bestAskCents(market: Market, modelId: string): number | undefined {
  let best: number | undefined;
  for (const dealership of market.dealerships.values()) {
    const cell = dealership.open ? dealership.cells.get(modelId) : undefined;
    if (cell === undefined || cell.stock === 0 || cell.askCents === null) continue;
    if (best === undefined || cell.askCents < best) best = cell.askCents;
  }
  return best;
}

function isPromoting(market: Market, dealershipId: string): boolean {
  for (const promotion of market.promotions.values()) {
    const own = promotion.ownerType === 'dealership' && promotion.ownerId === dealershipId;
    if (own && promotion.endsAtTick > market.tick) return true;
  }
  return false;
}
