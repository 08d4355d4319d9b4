/**
 * List prices by model, ready for the reviews of many dealerships: what a model costs at each active supplier is
 * looked up once, and again after it changed.
 */
import type { Market, Supplier } from '../market.ts';

/** A list price that stands for "does not sell it": no comparison ever takes it. */
export const NOT_SOLD = Infinity;

export class PriceColumns {
  readonly #columns = new Map<string, readonly number[]>();
  #suppliers: readonly Supplier[] | null = null;

  constructor(private readonly market: Market) {}

  /** The active suppliers, in the order of the columns. */
  get suppliers(): readonly Supplier[] {
    this.#suppliers ??= [...this.market.suppliers.values()].filter((supplier) => supplier.active);
    return this.#suppliers;
  }

  /** List prices in cents by supplier; `NOT_SOLD` where there is none. */
  of(modelId: string): readonly number[] {
    let column = this.#columns.get(modelId);
    if (column === undefined) {
      column = this.suppliers.map((supplier) => supplier.prices.get(modelId) ?? NOT_SOLD);
      this.#columns.set(modelId, column);
    }
    return column;
  }

  modelPriced(modelId: string): void {
    this.#columns.delete(modelId);
  }

  suppliersChanged(): void {
    this.#columns.clear();
    this.#suppliers = null;
  }
}
