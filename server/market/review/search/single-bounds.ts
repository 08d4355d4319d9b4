/**
 * Which suppliers might save something with one model more, whichever it is: asked of all at once, since the prices of
 * a model lie side by side, and of models of like many units together, since what a supplier would charge follows the
 * units in its basket.
 */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';

/** Models of more than half as many units as 2 to this power are of one level. */
const MOST_LEVEL = 31;

export class SingleBounds {
  /** By model, the power of two that its units do not exceed. */
  readonly #levels: Uint8Array;
  readonly #levelsInUse: readonly number[];
  /** By level, then supplier: the share of its list prices that it would charge, and what it would save on what it has. */
  readonly #shares: Float64Array;
  readonly #own: Float64Array;
  readonly #may: Uint8Array;

  constructor(private readonly baskets: Baskets) {
    const { movable, suppliers, units } = baskets.columns;
    this.#levels = Uint8Array.from(units, levelOf);
    this.#levelsInUse = [...new Set(Array.from(movable, (model) => this.#levels[model]!))];
    const levels = Math.max(0, ...this.#levelsInUse) + 1;
    this.#shares = new Float64Array(levels * suppliers);
    this.#own = new Float64Array(levels * suppliers);
    this.#may = new Uint8Array(suppliers);
  }

  /** As things stood when this was last read. */
  may(to: number): boolean {
    return this.#may[to] === 1;
  }

  /** `saved` tells by model how much less its basket costs without it. */
  read(saved: Float64Array): void {
    const { at, columns, home, noiseCents, terms } = this.baskets;
    const { lists, suppliers } = columns;
    for (const level of this.#levelsInUse) this.#readLevel(level);
    const [own, shares, may] = [this.#own, this.#shares, this.#may.fill(0)];
    for (const model of columns.movable) {
      const from = at[model]!;
      if (from === UNASSIGNED) continue;
      // A toll is paid on leaving home, and at best comes back.
      const toll = from === home[model] ? terms.toll[model]! : -terms.toll[model]!;
      // Half the noise, so that what is rounded away here never decides.
      const leastCents = noiseCents / 2 + toll - saved[model]!;
      let i = model * suppliers;
      let level = this.#levels[model]! * suppliers;
      for (let to = 0; to < suppliers; to += 1, i += 1, level += 1) {
        if (own[level]! - lists[i]! * shares[level]! > leastCents && to !== from) may[to] = 1;
      }
    }
  }

  #readLevel(level: number): void {
    const { columns, costs, lists, units } = this.baskets;
    const moreUnits = level === MOST_LEVEL ? Infinity : 2 ** level;
    for (let to = 0, i = level * columns.suppliers; to < columns.suppliers; to += 1, i += 1) {
      const share = columns.rates.at(to, units[to]! + moreUnits);
      this.#shares[i] = share;
      this.#own[i] = costs[to]! - lists[to]! * share;
    }
  }
}

function levelOf(units: number): number {
  return units > 2 ** (MOST_LEVEL - 1) ? MOST_LEVEL : 32 - Math.clz32(units - 1);
}
