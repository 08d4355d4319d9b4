/**
 * The simulated world. Agents see the market and issue commands; they keep nothing from tick to tick, so that
 * what they do follows from the journal and the seed. Each kind draws from a stream of its own.
 */
import type { Market } from '../market.ts';
import { RandomStream } from '../random/stream.ts';
import { type BuyerAgents, buyersAct } from './buyers.ts';
import { type DealershipPromotionAgents, dealershipsPromote } from './dealership-promotions.ts';
import type { Issue } from './issue.ts';
import { type PriceAgents, pricesDrift } from './prices.ts';
import type { Sight } from './sight.ts';
import { type SupplierAgents, suppliersComeAndGo } from './suppliers.ts';
import { type SupplierPromotionAgents, suppliersPromote } from './supplier-promotions.ts';

/** The agents of a scenario; a kind that is left out does nothing. */
export interface Agents {
  buyers?: BuyerAgents;
  prices?: PriceAgents;
  suppliers?: SupplierAgents;
  supplierPromotions?: SupplierPromotionAgents;
  dealershipPromotions?: DealershipPromotionAgents;
}

/** Lets every agent kind act at the market's tick; `issueAs` says for whom a command is decided. */
export function agentsAct(
  market: Market,
  sight: Sight,
  agents: Agents,
  key: Uint32Array,
  issueAs: (by: string) => Issue,
): void {
  const stream = (kind: string) => new RandomStream(key, kind, market.tick);
  if (agents.suppliers) {
    suppliersComeAndGo(market, agents.suppliers, stream('suppliers'), issueAs('agents:suppliers'));
  }
  if (agents.prices) pricesDrift(market, agents.prices, stream('prices'), issueAs('agents:prices'));
  if (agents.supplierPromotions) {
    const by = 'agents:supplier-promotions';
    suppliersPromote(market, agents.supplierPromotions, stream('supplier-promotions'), issueAs(by));
  }
  if (agents.dealershipPromotions) {
    const by = 'agents:dealership-promotions';
    const random = stream('dealership-promotions');
    dealershipsPromote(market, sight, agents.dealershipPromotions, random, issueAs(by));
  }
  if (agents.buyers) buyersAct(market, sight, agents.buyers, stream('buyers'), issueAs('agents:buyers'));
}
