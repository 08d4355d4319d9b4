/** Opens a new market from a scenario and stores it as beat 1; another engine may have been first. */
import { emptyMarket } from '../market/market.ts';
import type { MarketEvent } from '../market/events.ts';
import { openMarket } from '../market/open.ts';
import { recorderFor } from '../market/recorder.ts';
import type { Scenario } from '../market/scenario.ts';
import { inOrder, type RefusedCommand, Script } from '../market/script.ts';
import { decideIssued } from '../market/tick.ts';
import type { JournalPort } from './ports.ts';
import { START } from './position.ts';

/**
 * Returns what was refused of the script of tick 0, or null when a market of that id is there already. `seed` must be
 * secret while the market lives.
 */
export async function foundMarket(
  journal: JournalPort,
  marketId: string,
  scenario: Scenario,
  seed: string,
): Promise<RefusedCommand[] | null> {
  if ((await journal.find(marketId)) !== null) return null;
  const market = emptyMarket(marketId, 'full');
  const events: MarketEvent[] = [];
  const record = recorderFor(market, (event) => events.push(event));
  openMarket(market, scenario, seed, record);
  const refused: RefusedCommand[] = [];
  const script = new Script(market, inOrder(scenario.commands), (command) => refused.push(command));
  decideIssued(market, script.due(0), record);
  const position = { beat: 1, seq: market.seq, tick: market.tick };
  const created = await journal.create(
    { marketId, position, seed, agents: scenario.agents, script: script.rest },
    { marketId, from: START, to: position, events, settlements: [], market },
  );
  return created ? refused : null;
}
