/** One market minute, in the order of the contract: expire, decide, review, restock and ask, match. */
import { type Agents, agentsAct } from './agents/agents.ts';
import type { Command } from './commands.ts';
import { decide, type Outcome } from './decide/decide.ts';
import { expireOffers } from './decide/offers.ts';
import type { Market } from './market.ts';
import { matchPlain } from './matching/plain.ts';
import { updateAsks } from './pricing/asks.ts';
import type { Record } from './recorder.ts';
import { restockAll } from './restock.ts';
import { reviewAll } from './review/review.ts';

/** What acts in a market besides people: the agents and the key of their random streams. */
export interface World {
  agents: Agents;
  key: Uint32Array;
}

export interface Issued {
  command: Command;
  by: string;
  /** Told what was decided. */
  decided?: (outcome: Outcome) => void;
}

export function runTick(
  market: Market,
  world: World | null,
  outside: readonly Issued[],
  record: Record,
): void {
  market.tick += 1;
  expireOffers(market, record);
  for (const { command, by, decided } of outside) {
    const outcome = decide(market, command, by, record);
    decided?.(outcome);
  }
  if (world !== null) {
    agentsAct(market, world.agents, world.key, (by) => (command) => {
      decide(market, command, by, record);
    });
  }
  const { reviewEveryTicks, restockEveryTicks } = market.rules;
  if (market.tick % reviewEveryTicks === 0) reviewAll(market, record);
  if (market.tick % restockEveryTicks === 0) {
    restockAll(market, record);
    updateAsks(market, record);
  }
  matchPlain(market, record);
}
