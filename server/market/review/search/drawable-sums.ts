/**
 * What each supplier could draw from each basket, added up by pair: the whole-basket moves, ready to be priced. The
 * prices of a model lie side by side, so that all suppliers are added up at once; a move changes two baskets, and
 * only those are added up again.
 */
import { UNASSIGNED } from '../problem.ts';
import type { Baskets } from './baskets.ts';

export class DrawableSums {
  /** The baskets that hold movable models, in rising order, and how many they are. */
  readonly used: Int32Array;
  usedCount = 0;
  /** By basket, then supplier: units, their cost at list prices here and there, tolls and dues of the move. */
  readonly units: Float64Array;
  readonly lists: Float64Array;
  readonly drawn: Float64Array;
  readonly tolls: Float64Array;
  readonly dues: Float64Array;
  /** By model, how much less its basket costs without it. */
  readonly saved: Float64Array;
  readonly #holds: Int32Array;
  readonly #suppliers: number;

  constructor(private readonly baskets: Baskets) {
    const { models, suppliers } = baskets.columns;
    this.#suppliers = suppliers;
    this.used = new Int32Array(suppliers);
    this.units = new Float64Array(suppliers ** 2);
    this.lists = new Float64Array(suppliers ** 2);
    this.drawn = new Float64Array(suppliers ** 2);
    this.tolls = new Float64Array(suppliers ** 2);
    this.dues = new Float64Array(suppliers ** 2);
    this.saved = new Float64Array(models);
    this.#holds = new Int32Array(suppliers);
    this.#addUp(() => true);
  }

  /** Models moved between these baskets. */
  moved(isChanged: (supplier: number) => boolean): void {
    for (let supplier = 0; supplier < this.#suppliers; supplier += 1) {
      if (!isChanged(supplier)) continue;
      const [from, to] = [supplier * this.#suppliers, (supplier + 1) * this.#suppliers];
      for (const sum of [this.units, this.lists, this.drawn, this.tolls, this.dues]) sum.fill(0, from, to);
      this.#holds[supplier] = 0;
    }
    this.#addUp(isChanged);
  }

  #addUp(isChanged: (supplier: number) => boolean): void {
    const { at, columns } = this.baskets;
    for (const model of columns.movable) {
      const from = at[model]!;
      if (from !== UNASSIGNED && isChanged(from)) this.#add(model, from);
    }
    this.usedCount = 0;
    for (let supplier = 0; supplier < this.#suppliers; supplier += 1) {
      if (this.#holds[supplier] === 0) continue;
      this.used[this.usedCount] = supplier;
      this.usedCount += 1;
    }
  }

  #add(model: number, from: number): void {
    const { columns, costs, home, terms } = this.baskets;
    const { units, lists, drawn, tolls, dues } = this;
    const suppliers = this.#suppliers;
    const ownUnits = columns.units[model]!;
    const ownList = columns.listOf(from, model);
    this.saved[model] = costs[from]! - this.baskets.costWith(from, -ownUnits, -ownList);
    this.#holds[from]! += 1;
    // Away from home both are paid already, and come back with it.
    const [toll, due] = from === home[model] ? [terms.toll[model]!, terms.due[model]!] : [0, 0];
    const prices = model * suppliers;
    for (let to = 0, pair = from * suppliers; to < suppliers; to += 1, pair += 1) {
      const list = columns.lists[prices + to]!;
      if (list === Infinity) continue;
      units[pair]! += ownUnits;
      lists[pair]! += ownList;
      drawn[pair]! += list;
      tolls[pair]! += toll;
      dues[pair]! += due;
    }
    if (from === home[model]) return;
    tolls[from * suppliers + home[model]!]! -= terms.toll[model]!;
    dues[from * suppliers + home[model]!]! -= terms.due[model]!;
  }
}
