/** Takes every kind of move, the quickest to weigh first, until none of them brings anything. */
import type { Baskets } from './baskets.ts';
import { SEARCH_LIMITS } from './limits.ts';
import { Pull } from './pull.ts';
import { moveSingles } from './single.ts';
import { Split } from './split.ts';
import { swapPairs } from './swap.ts';

export class Descent {
  readonly #pull: Pull;
  readonly #split: Split;

  constructor(private readonly baskets: Baskets) {
    this.#pull = new Pull(baskets);
    this.#split = new Split(baskets);
  }

  run(): void {
    for (let round = 0; round < SEARCH_LIMITS.descentRounds; round += 1) {
      this.runQuickly();
      if (!swapPairs(this.baskets) && !this.#split.run()) return;
    }
  }

  /** Without the moves that take longest to weigh. */
  runQuickly(): void {
    for (let round = 0; round < SEARCH_LIMITS.descentRounds; round += 1) {
      if (!moveSingles(this.baskets) && !this.#pull.run()) return;
    }
  }

  /** The suppliers that could save most if they had more, at most `count`, the first one first. */
  promising(count: number): number[] {
    const potentials = Array.from(this.baskets.costs, (_, supplier) => this.#pull.potentialCents(supplier));
    return [...potentials.keys()]
      .filter((supplier) => potentials[supplier]! > this.baskets.noiseCents)
      .sort((a, b) => potentials[b]! - potentials[a]! || a - b)
      .slice(0, count);
  }
}
