/**
 * Which suppliers might save something by drawing a basket as a whole, or all of them together: asked of all suppliers
 * at once, since what they could draw from a basket lies side by side.
 */
import type { Baskets } from './baskets.ts';
import type { DrawableSums } from './drawable-sums.ts';

export class BasketBounds {
  readonly #may: Uint8Array;
  /** By supplier, what all baskets together would save at its least share. */
  readonly #all: Float64Array;

  constructor(
    private readonly baskets: Baskets,
    private readonly sums: DrawableSums,
  ) {
    this.#may = new Uint8Array(baskets.columns.suppliers);
    this.#all = new Float64Array(baskets.columns.suppliers);
  }

  /** As things stood when this was last read. */
  may(to: number): boolean {
    return this.#may[to] === 1;
  }

  read(): void {
    const { columns, costs, lists, noiseCents, shares } = this.baskets;
    const { leastShares, suppliers } = columns;
    const { used, usedCount, units, lists: here, drawn, tolls } = this.sums;
    const [may, all] = [this.#may.fill(0), this.#all];
    // Half the noise, so that what is rounded away here never decides.
    const leastCents = noiseCents / 2;
    for (let to = 0; to < suppliers; to += 1) all[to] = costs[to]! - lists[to]! * leastShares[to]!;
    for (let i = 0; i < usedCount; i += 1) {
      const from = used[i]!;
      const share = shares[from]!;
      for (let to = 0, pair = from * suppliers; to < suppliers; to += 1, pair += 1) {
        if (from === to || units[pair] === 0) continue;
        const most = here[pair]! * share - tolls[pair]!;
        all[to]! += most - drawn[pair]! * leastShares[to]!;
        if (may[to] === 1) continue;
        const more = this.baskets.costWith(to, units[pair]!, drawn[pair]!) - costs[to]!;
        if (most - more > leastCents) may[to] = 1;
      }
    }
    for (let to = 0; to < suppliers; to += 1) if (all[to]! > leastCents) may[to] = 1;
  }
}
