/** Opens a new market from a scenario and stores it as beat 1; another engine may have been first. */
import { emptyMarket } from '../market/market.ts';
import type { MarketEvent } from '../market/events.ts';
import { openMarket } from '../market/open.ts';
import { recorderFor } from '../market/recorder.ts';
import type { Scenario } from '../market/scenario.ts';
import type { JournalPort } from './ports.ts';
import { START } from './position.ts';

/** Returns false when a market of that id is there already. `seed` must be secret while the market lives. */
export async function foundMarket(
  journal: JournalPort,
  marketId: string,
  scenario: Scenario,
  seed: string,
): Promise<boolean> {
  if ((await journal.find(marketId)) !== null) return false;
  const market = emptyMarket(marketId, 'full');
  const events: MarketEvent[] = [];
  openMarket(
    market,
    scenario,
    seed,
    recorderFor(market, (event) => events.push(event)),
  );
  const position = { beat: 1, seq: market.seq, tick: market.tick };
  return journal.create(
    { marketId, position, seed, agents: scenario.agents },
    { marketId, from: START, to: position, events, settlements: [], market },
  );
}
