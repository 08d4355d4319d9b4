/**
 * Where each model could go in a search: its home and the few suppliers where it could cost least. A market of many
 * suppliers has many for each model that no cheap assignment ever takes; without them the work of a search follows
 * the models and not the suppliers (candidate lists, after Lin and Kernighan, 1973).
 */
import { SEARCH_LIMITS } from './limits.ts';
import type { Rates } from './rates.ts';
import { type Rows, rowsOf } from './rows.ts';

/** What there is to choose from; `lists` has cents by model, then supplier, infinite where it is not sold. */
export interface Choice {
  lists: Float64Array;
  /** By model. */
  units: Float64Array;
  rates: Rates;
  movable: Int32Array;
  home: ArrayLike<number>;
}

/**
 * The candidates of each movable model. What a model could cost depends on what else its supplier has: first each
 * supplier's discount is taken as the one for all that it sells (`leastShares`), then as the one for those models
 * that it could have had at that price.
 */
export function candidatesOf(choice: Choice, leastShares: Float64Array): Rows {
  const suppliers = leastShares.length;
  const { lists, units, rates, movable, home } = choice;
  const sold = (model: number, s: number) => lists[model * suppliers + s]! < Infinity;
  if (suppliers <= SEARCH_LIMITS.candidates) return rowsOf(units.length, suppliers, movable, sold);
  const nearest = new Nearest(lists, suppliers);
  const wonUnits = new Float64Array(suppliers);
  for (const model of movable) {
    const most = nearest.worst(model, leastShares);
    for (let s = 0; s < suppliers; s += 1) {
      const price = nearest.prices[s]!;
      if (price <= most && price < Infinity) wonUnits[s]! += units[model]!;
    }
  }
  const shares = leastShares.map((_, s) => rates.at(s, Math.max(1, wonUnits[s]!)));
  let most = Infinity;
  return rowsOf(units.length, suppliers, movable, (model, s) => {
    if (s === 0) most = nearest.worst(model, shares);
    return sold(model, s) && (nearest.prices[s]! <= most || s === home[model]);
  });
}

/** The few lowest prices of a model. */
class Nearest {
  /** Of the model asked for last, by supplier. */
  readonly prices: Float64Array;
  readonly #lowest = new Float64Array(SEARCH_LIMITS.candidates);

  constructor(
    private readonly lists: Float64Array,
    suppliers: number,
  ) {
    this.prices = new Float64Array(suppliers);
  }

  /** The highest price among a model's candidates, if each supplier charges that share of its list prices. */
  worst(model: number, shares: Float64Array): number {
    const { lists, prices } = this;
    const suppliers = prices.length;
    const lowest = this.#lowest.fill(Infinity);
    const last = lowest.length - 1;
    for (let s = 0; s < suppliers; s += 1) {
      const price = lists[model * suppliers + s]! * shares[s]!;
      prices[s] = price;
      if (!(price < lowest[last]!)) continue;
      let at = last;
      for (; at > 0 && lowest[at - 1]! > price; at -= 1) lowest[at] = lowest[at - 1]!;
      lowest[at] = price;
    }
    return lowest[last]!;
  }
}
