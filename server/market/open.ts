/**
 * Tick 0: opens a market as its scenario describes it: models, suppliers with their prices, dealerships with
 * their balance, promotions, buyers with theirs; then the first assortments and sources.
 */
import type { Command } from './commands.ts';
import { matchFirstAssortment } from './decide/assortments.ts';
import { openHouse } from './decide/dealerships.ts';
import { decide } from './decide/decide.ts';
import type { Market } from './market.ts';
import { sha256Hex } from './random/sha256.ts';
import type { Record } from './recorder.ts';
import { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { formatIso, parseIso } from './time.ts';

const BY = 'scenario';

/** Throws a `Refusal` for what a market would refuse; a scenario that was parsed has nothing of that kind. */
export function openMarket(market: Market, scenario: Scenario, seed: string, record: Record): void {
  record({
    type: 'MarketOpened',
    name: scenario.name,
    origin: formatIso(parseIso(scenario.origin)!),
    seedSha256: sha256Hex(seed),
    rules: scenario.rules,
  });
  const open = (command: Command) => {
    const outcome = decide(market, command, BY, record);
    if (!outcome.accepted) throw new Refusal(outcome.code, outcome.message);
  };
  for (const model of scenario.models) open({ type: 'ListModel', ...model });
  for (const supplier of scenario.suppliers) open(supplier);
  for (const dealership of scenario.dealerships) openHouse(market, dealership, BY, record);
  for (const promotion of scenario.promotions) open(promotion);
  for (const { buyerId, balanceCents } of scenario.buyers) {
    open({ type: 'JoinBuyer', buyerId });
    if (balanceCents === 0) continue;
    open({ type: 'DepositMoney', accountType: 'buyer', accountId: buyerId, amountCents: balanceCents });
  }
  for (const dealership of market.dealerships.values()) matchFirstAssortment(market, dealership, record);
}
