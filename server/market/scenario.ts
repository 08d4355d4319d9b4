/** A scenario: what a market is opened with, and what is scripted to happen in it. Parsed in the protocol. */
import type { Agents } from './agents/agents.ts';
import type { Model } from './catalogue/model.ts';
import type { AnnouncePromotion, Command, JoinSupplier, OpenDealership } from './commands.ts';
import type { Rules } from './rules.ts';

export interface ScriptedCommand {
  tick: number;
  command: Command;
}

export interface Scenario {
  name: string;
  origin: string;
  /** Null: whoever opens the market gives it one. */
  seed: string | null;
  rules: Rules;
  models: readonly Model[];
  suppliers: readonly JoinSupplier[];
  dealerships: readonly OpenDealership[];
  buyers: readonly { buyerId: string; balanceCents: number }[];
  promotions: readonly AnnouncePromotion[];
  /** In file order; those of one tick run in it. */
  commands: readonly ScriptedCommand[];
  agents: Agents | null;
}
