/** What a fault is to the harness: something that happens to the stage once, and what has to be put right after it. */
import type { Stage } from './stage.ts';

/** Whole numbers below a bound. */
export type Draw = (bound: number) => number;

export interface Struck {
  /** From when on recovery is reckoned: when the fault happened, or when the store that was away is back. */
  sinceMs: number;
  /** Puts right what nothing recovers from by itself; called after the recovery. */
  repair?: () => Promise<void> | void;
}

export interface Fault {
  kind: string;
  strike(stage: Stage, draw: Draw): Promise<Struck>;
}
