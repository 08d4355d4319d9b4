/** What agents see of a market at a glance, besides reading it: kept ready by the engine's steps. */
import type { ListedModel } from '../market.ts';

export interface Sight {
  /** The listed models in the order of the catalogue. */
  listedModels(): readonly ListedModel[];
  /** The cheapest ask of open dealerships for a model that is in stock, in cents and before discounts. */
  bestAskCents(modelId: string): number | undefined;
  /** Whether a dealership has a promotion in force or to come. */
  isPromoting(dealershipId: string): boolean;
}
