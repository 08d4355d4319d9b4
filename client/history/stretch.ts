/** What the readers of the past share: a stretch of market time, and what was found in it. */
import type { SeenEvent } from '../../server/market/privacy.ts';

export interface Stretch {
  marketId: string;
  /** The last event and tick that are read. */
  toSeq: number;
  toTick: number;
  fromTick: number;
  signal: AbortSignal;
}

/** Events oldest first, and the tick back to which they are complete. */
export interface Found {
  events: SeenEvent[];
  fromTick: number;
}
