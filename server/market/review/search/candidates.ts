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
  if (suppliers <= SEARCH_LIMITS.fewSuppliers) {
    return rowsOf(units.length, suppliers, movable, (model, row) => {
      for (let s = 0; s < suppliers; s += 1) if (lists[model * suppliers + s]! < Infinity) row.add(s);
    });
  }
  const nearest = new Nearest(lists, suppliers);
  const { prices } = nearest;
  const wonUnits = new Float64Array(suppliers);
  for (const model of movable) {
    const most = nearest.worst(model, leastShares);
    const won = units[model]!;
    for (let s = 0; s < suppliers; s += 1) {
      const price = prices[s]!;
      if (price <= most && price < Infinity) wonUnits[s]! += won;
    }
  }
  const shares = leastShares.map((_, s) => rates.at(s, Math.max(1, wonUnits[s]!)));
  return rowsOf(units.length, suppliers, movable, (model, row) => {
    const most = nearest.worst(model, shares);
    for (let s = 0; s < suppliers; s += 1) {
      const price = prices[s]!;
      if ((price <= most || s === home[model]) && price < Infinity) row.add(s);
    }
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
    let most = Infinity;
    for (let s = 0, i = model * suppliers; s < suppliers; s += 1, i += 1) {
      const price = lists[i]! * shares[s]!;
      prices[s] = price;
      if (!(price < most)) continue;
      let at = last;
      for (; at > 0 && lowest[at - 1]! > price; at -= 1) lowest[at] = lowest[at - 1]!;
      lowest[at] = price;
      most = lowest[last]!;
    }
    return most;
  }
}
