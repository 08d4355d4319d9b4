/** What requests are drawn by, from a seed, so that one that failed can be made again. */
import { drawing } from '../drawing.ts';

export class Draws {
  /** A whole number below the bound. */
  readonly below: (bound: number) => number;

  constructor(seed: number) {
    this.below = drawing(seed);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(things: readonly T[]): T {
    return things[this.below(things.length)]!;
  }
}
