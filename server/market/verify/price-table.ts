/** What each model costs at each supplier in the market, put down when it is first asked for and again after a change. */
import type { MarketEvent } from '../events.ts';
import type { Market, Supplier } from '../market.ts';

export class PriceTable {
  readonly #rows = new Map<string, readonly (number | null)[]>();
  #suppliers: readonly Supplier[] | null = null;

  constructor(private readonly market: Market) {}

  /** The suppliers that are in the market, in the order of the rows. */
  get suppliers(): readonly Supplier[] {
    this.#suppliers ??= [...this.market.suppliers.values()].filter(({ active }) => active);
    return this.#suppliers;
  }

  /** List prices in cents by supplier, null where it is not sold. */
  of(modelId: string): readonly (number | null)[] {
    let row = this.#rows.get(modelId);
    if (row === undefined) {
      row = this.suppliers.map(({ prices }) => prices.get(modelId) ?? null);
      this.#rows.set(modelId, row);
    }
    return row;
  }

  /** After an event was applied. */
  follow(event: MarketEvent): void {
    switch (event.type) {
      case 'SupplierPriced':
        this.#rows.delete(event.modelId);
        return;
      case 'SupplierJoined':
      case 'SupplierUpdated':
      case 'SupplierLeft':
        this.#rows.clear();
        this.#suppliers = null;
    }
  }
}
