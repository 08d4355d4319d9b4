/**
 * What a supplier could save at the very most along its line of models, told without putting them in order. The line
 * is cut into bands by the price ratio that orders it. Wherever it ends within a band, the units up to the end of
 * that band give the least share of the list prices that the supplier can charge (a share never rises with the
 * units), and what another basket saves is at most what the models taken from it cost there (its share never falls
 * with fewer units). So no stop in a band brings more than all bands before it and what gains in the band itself.
 */
import type { Baskets } from './baskets.ts';

const BANDS = 48;
/** The ratios between which bands lie; what is beyond is in the first or the last, which only makes them wider. */
const FIRST_RATIO = 0.9;
const LAST_RATIO = 1.1;
const BANDS_PER_RATIO = BANDS / (LAST_RATIO - FIRST_RATIO);

export class LineBound {
  readonly #units = new Float64Array(BANDS);
  readonly #lists = new Float64Array(BANDS);
  /** What the models of a band cost where they are, less the tolls for drawing them. */
  readonly #worth = new Float64Array(BANDS);
  /** The least list price for its worth of any model of a band. */
  readonly #leastRatio = new Float64Array(BANDS);

  constructor(private readonly baskets: Baskets) {}

  clear(): void {
    this.#units.fill(0);
    this.#lists.fill(0);
    this.#worth.fill(0);
    this.#leastRatio.fill(Infinity);
  }

  /** A model of the line: its units, what they cost at list prices, its worth, and its place by price ratio. */
  add(units: number, list: number, worth: number, ratio: number): void {
    const wanted = (ratio - FIRST_RATIO) * BANDS_PER_RATIO;
    const band = wanted > 0 ? (wanted < BANDS - 1 ? wanted | 0 : BANDS - 1) : 0;
    this.#units[band]! += units;
    this.#lists[band]! += list;
    // Below nothing it is taken for nothing: more than it is, as a bound may say.
    this.#worth[band]! += Math.max(0, worth);
    if (list < worth * this.#leastRatio[band]!) this.#leastRatio[band] = list / worth;
  }

  /** Whether a stop somewhere on the line might save more than so many cents. */
  mayExceed(to: number, cents: number): boolean {
    const { costs, lists, units, columns } = this.baskets;
    let drawnUnits = units[to]!;
    let drawnLists = lists[to]!;
    let worth = costs[to]!;
    for (let band = 0; band < BANDS; band += 1) {
      if (this.#units[band] === 0) continue;
      drawnUnits += this.#units[band]!;
      const share = columns.rates.at(to, drawnUnits);
      const saved = worth - drawnLists * share;
      const most = this.#worth[band]! * (1 - this.#leastRatio[band]! * share);
      if (saved + Math.max(0, most) > cents) return true;
      worth += this.#worth[band]!;
      drawnLists += this.#lists[band]!;
    }
    return false;
  }
}
