/**
 * Buyers who arrive and name their price. A population of buyers joins as it is drawn, each is paid when his
 * wallet is too thin, and offers around the price he can see: the cheapest ask, or the MSRP where there is none.
 */
import { LIMITS } from '../limits.ts';
import { accountsOf, type Market } from '../market.ts';
import { shareCents, WHOLE_BP } from '../money.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Issue } from './issue.ts';
import type { Sight } from './sight.ts';

export interface BuyerAgents {
  /** Offers in each tick, evenly drawn between the two. */
  offersPerTick: { min: number; max: number };
  /** How many different buyers there can be. */
  population: number;
  /** What the maximum price is, in basis points of the price that is seen. */
  bidBp: { min: number; max: number };
  /** How long an offer stays open, in ticks. */
  openTicks: { min: number; max: number };
  /** What a buyer is paid when his money does not reach, in basis points of his maximum price. */
  incomeBp: { min: number; max: number };
  /** How many favourites the crowd has: a higher number makes the first models of the catalogue less special. */
  favourites: number;
}

export function buyersAct(
  market: Market,
  sight: Sight,
  agents: BuyerAgents,
  random: RandomStream,
  issue: Issue,
): void {
  const models = sight.listedModels();
  if (models.length === 0) return;
  const offers = random.between(agents.offersPerTick.min, agents.offersPerTick.max);
  for (let i = 0; i < offers; i += 1) {
    const buyerId = `visitor-${random.between(1, agents.population)}`;
    const model = random.chance(crowdBp(agents, models.length))
      ? models[favourite(random, agents.favourites, models.length)]!
      : random.pick(models);
    const priceCents = sight.bestAskCents(model.modelId) ?? model.msrpCents;
    const bidCents = shareCents(priceCents, random.between(agents.bidBp.min, agents.bidBp.max));
    const maxPriceCents = Math.min(LIMITS.priceCents, Math.max(1, roundTo(bidCents, 10_000)));
    const openTicks = random.between(agents.openTicks.min, agents.openTicks.max);
    const incomeBp = random.between(agents.incomeBp.min, agents.incomeBp.max);
    provide(market, buyerId, maxPriceCents, incomeBp, issue);
    issue({
      type: 'PlaceOffer',
      buyerId,
      modelId: model.modelId,
      maxPriceCents,
      expiresAtTick: market.tick + openTicks,
    });
  }
}

/** Makes sure that a buyer has joined and can pay: the money comes in as his income. */
function provide(
  market: Market,
  buyerId: string,
  maxPriceCents: number,
  incomeBp: number,
  issue: Issue,
): void {
  const buyer = accountsOf(market).buyers.get(buyerId);
  if (!buyer?.joined) issue({ type: 'JoinBuyer', buyerId });
  const availableCents = (buyer?.balanceCents ?? 0) - (buyer?.heldCents ?? 0);
  if (availableCents >= maxPriceCents) return;
  const amountCents = Math.max(shareCents(maxPriceCents, incomeBp), maxPriceCents - availableCents);
  issue({ type: 'DepositMoney', accountType: 'buyer', accountId: buyerId, amountCents });
}

/** Half of all offers follow the crowd to the favourites, unless there are no more models than these. */
function crowdBp(agents: BuyerAgents, models: number): number {
  return agents.favourites < models ? WHOLE_BP / 2 : 0;
}

/** Favourites lie evenly over the catalogue, so that they are not all of one make. */
function favourite(random: RandomStream, favourites: number, models: number): number {
  return Math.floor((random.below(favourites) * models) / favourites);
}

function roundTo(cents: number, step: number): number {
  return cents < step ? cents : Math.floor(cents / step) * step;
}
