/** A fault that can be seeded into a valid journal, with the rule that a checker must name for it. */
import type { MarketEvent } from '../../events.ts';
import type { RuleName } from '../rule-broken.ts';
import type { Journal } from './journal-edits.ts';

export interface Fault {
  rule: RuleName;
  what: string;
  /** The journal that it goes into. */
  into: 'scripted' | 'agents';
  seed: (journal: Journal) => MarketEvent[];
}

/** Seeds faults into the journal of the script. */
export function scripted(rule: RuleName, what: string, seed: Fault['seed']): Fault {
  return { rule, what, into: 'scripted', seed };
}

/** Seeds faults into the journal of the agents. */
export function agents(rule: RuleName, what: string, seed: Fault['seed']): Fault {
  return { rule, what, into: 'agents', seed };
}
