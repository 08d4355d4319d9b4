/**
 * The supplier review of dealerships whose review could come out differently than the last one, which moved
 * nothing: since then a sale was made or left the rolling window, or a price, a supplier, a purchase or the
 * assortment changed.
 */
import type { Market } from '../../market.ts';
import type { Record } from '../../recorder.ts';
import { PriceColumns } from '../../review/price-columns.ts';
import { reviewDealership } from '../../review/review.ts';
import { byPlace, type House } from './houses.ts';
import { HousesByModel } from './houses-by-model.ts';
import { Timers } from './timers.ts';

export class ReviewStep {
  #due = new Set<House>();
  readonly #assorted = new HousesByModel();
  /** When sales leave the rolling window. */
  readonly #forgotten = new Timers<House>();

  readonly #prices: PriceColumns;

  constructor(private readonly market: Market) {
    this.#prices = new PriceColumns(market);
  }

  changed(house: House): void {
    this.#due.add(house);
  }

  sold(house: House, tick: number): void {
    this.changed(house);
    this.#forgotten.at(tick + this.market.rules.soldWindowTicks + 1, house);
  }

  assortmentChanged(house: House): void {
    this.changed(house);
    this.#assorted.removeAll(house);
    for (const { modelId } of house.dealership.assortment) this.#assorted.add(house, modelId);
  }

  modelPriced(modelId: string): void {
    this.#prices.modelPriced(modelId);
    for (const house of this.#assorted.housesOf(modelId)) this.changed(house);
  }

  suppliersChanged(): void {
    this.#prices.suppliersChanged();
    for (const house of this.#assorted.houses()) this.changed(house);
  }

  run(record: Record): void {
    for (const house of this.#forgotten.due(this.market.tick)) this.changed(house);
    const due = [...this.#due].sort(byPlace);
    // A review that moves something writes events, which make its dealership due again.
    this.#due = new Set();
    for (const { dealership } of due) {
      if (dealership.open && dealership.assortment.length > 0) {
        reviewDealership(this.market, dealership, record, this.#prices);
      }
    }
  }
}
