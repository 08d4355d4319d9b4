/** One market minute, in the order of the contract: expire, decide, review, restock and ask, match. */
import { type Agents, agentsAct } from './agents/agents.ts';
import type { Command } from './commands.ts';
import { decide, type Outcome } from './decide/decide.ts';
import type { Market } from './market.ts';
import type { Record } from './recorder.ts';
import type { Steps } from './steps/steps.ts';

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

/** `steps` and `record` are those of this market; the record tells the steps of every event. */
export function runTick(
  market: Market,
  steps: Steps,
  world: World | null,
  outside: readonly Issued[],
  record: Record,
): void {
  market.tick += 1;
  steps.expire(record);
  decideIssued(market, outside, record);
  if (world !== null) {
    agentsAct(market, steps, world.agents, world.key, (by) => (command) => {
      decide(market, command, by, record);
    });
  }
  const { reviewEveryTicks, restockEveryTicks } = market.rules;
  if (market.tick % reviewEveryTicks === 0) steps.review(record);
  if (market.tick % restockEveryTicks === 0) {
    steps.restock(record);
    steps.updateAsks(record);
  }
  steps.match(record);
}

/** Decides them in order. */
export function decideIssued(market: Market, issued: readonly Issued[], record: Record): void {
  for (const { command, by, decided } of issued) {
    const outcome = decide(market, command, by, record);
    decided?.(outcome);
  }
}
