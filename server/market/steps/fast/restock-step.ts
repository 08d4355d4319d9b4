/**
 * Restocking by what changed. A dealership is looked at when it has sold, bought or been paid, when its policy,
 * assortment or sources changed, or when something it lacks got a new price or promotion; and only what it may
 * lack is. After a restock without an order it can afford nothing that it wants, and neither time alone, which
 * lets `sold24h` only fall, nor a dearer price changes that.
 */
import type { AssortmentEntry } from '../../dealership.ts';
import type { Market, Supplier } from '../../market.ts';
import type { Record } from '../../recorder.ts';
import { bestQuote, orderCars, restockOrder, wantedUnits } from '../../restock.ts';
import { byPlace, type House } from './houses.ts';
import { HousesByModel } from './houses-by-model.ts';
import type { StandingPromotions } from './standing-promotions.ts';

export class RestockStep {
  #due = new Set<House>();
  /** What each dealership may lack, all of it in its assortment. */
  readonly #lacking = new HousesByModel();
  readonly #assortments = new Map<House, Map<string, AssortmentEntry>>();

  constructor(
    private readonly market: Market,
    private readonly promotions: StandingPromotions,
  ) {}

  /** Something but its wishes changed: its money, a source, what it has bought so far. */
  changed(house: House): void {
    this.#due.add(house);
  }

  /** It may lack a model. */
  mayLack(house: House, modelId: string): void {
    this.changed(house);
    if (this.#assortments.get(house)?.has(modelId)) this.#lacking.add(house, modelId);
  }

  /** Its policy or its assortment changed: it may lack anything of it. */
  mayLackAll(house: House): void {
    this.#lacking.removeAll(house);
    const { assortment } = house.dealership;
    this.#assortments.set(house, new Map(assortment.map((entry) => [entry.modelId, entry])));
    for (const { modelId } of assortment) this.mayLack(house, modelId);
  }

  /** A model may be had for less. */
  modelCheaper(modelId: string): void {
    for (const house of this.#lacking.housesOf(modelId)) this.changed(house);
  }

  allCheaper(): void {
    for (const house of this.#lacking.houses()) this.changed(house);
  }

  run(record: Record): void {
    const due = [...this.#due].sort(byPlace);
    this.#due = new Set();
    for (const house of due) if (house.dealership.open) this.#restock(house, record);
  }

  #restock(house: House, record: Record): void {
    const { dealership } = house;
    const assortment = this.#assortments.get(house)!;
    const entries = [...this.#lacking.modelsOf(house)].map((modelId) => assortment.get(modelId)!);
    for (const line of restockOrder(this.market, dealership, entries)) {
      if (wantedUnits(dealership, line) <= 0) {
        this.#lacking.remove(house, line.modelId);
        continue;
      }
      const quote = bestQuote(dealership, line.modelId, this.promotions, this.#sellers(house, line.modelId));
      if (quote !== undefined) orderCars(this.market, dealership, line, quote, record);
    }
  }

  /** The source of a model and whoever promotes it. */
  #sellers(house: House, modelId: string): Iterable<Supplier> {
    const ids = new Set(this.promotions.promoters(modelId));
    const sourceId = house.dealership.sources.get(modelId);
    if (sourceId !== undefined) ids.add(sourceId);
    return [...ids].map((supplierId) => this.market.suppliers.get(supplierId)!);
  }
}
