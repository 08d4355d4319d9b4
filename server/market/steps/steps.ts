/**
 * The steps of a tick that the engine can take in two ways: `plainSteps` looks at everything and is the
 * specification; `fastSteps` looks at what changed. Both write the same journal, byte for byte.
 */
import type { Sight } from '../agents/sight.ts';
import type { MarketEvent } from '../events.ts';
import type { Market } from '../market.ts';
import type { Record } from '../recorder.ts';

export interface Steps extends Sight {
  /** Told of every event of the market, right after it was applied. */
  see(event: MarketEvent): void;
  /** Once the clock has moved to a tick: offers whose time is over release their hold. */
  expire(record: Record): void;
  review(record: Record): void;
  restock(record: Record): void;
  updateAsks(record: Record): void;
  match(record: Record): void;
}

/** Steps for a market as it stands: new, or restored in the middle of its run. */
export type StepsOf = (market: Market) => Steps;
