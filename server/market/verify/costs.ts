/**
 * What the sources of a dealership cost over the horizon, and what moving models to another supplier would save,
 * in ordinary numbers: thousands of moves are weighed at every review, so models and suppliers are indexes here.
 */
import type { Dealership } from '../market.ts';
import { type LoyaltyTier, WHOLE_BP } from '../money.ts';
import type { Books } from './books.ts';
import { discountSumBp, horizonUnits } from './projection.ts';

/** Gains below this share of the total, or below a cent, are not held against anybody. */
const MARGIN = 1e-9;

export class Costs {
  /** The models that have a source, and the suppliers in the market. */
  readonly modelIds: readonly string[];
  readonly supplierIds: readonly string[];
  /** The supplier that each model has. */
  readonly sources: readonly number[];
  readonly marginCents: number;
  /** List prices by model, then supplier. */
  readonly #lists: (readonly (number | null)[])[];
  readonly #units: number[];
  readonly #tiers: (readonly LoyaltyTier[])[];
  readonly #bought: number[];
  /** The units and list prices of what each supplier has now, what that costs, and what a move adds to it. */
  readonly #basketUnits: number[];
  readonly #basketCents: number[];
  readonly #costs: number[];
  /** What each model costs where it is, by its share of the list prices there. */
  readonly #modelCosts: number[];
  readonly #addedUnits: number[];
  readonly #addedCents: number[];

  constructor(books: Books, dealership: Dealership) {
    const { suppliers } = books.priceTable;
    this.modelIds = [...dealership.sources.keys()];
    this.supplierIds = suppliers.map(({ supplierId }) => supplierId);
    const placeOf = new Map(this.supplierIds.map((supplierId, place) => [supplierId, place]));
    this.sources = this.modelIds.map((modelId) => placeOf.get(dealership.sources.get(modelId)!) ?? -1);
    this.#lists = this.modelIds.map((modelId) => books.priceTable.of(modelId));
    this.#units = this.modelIds.map((modelId) => horizonUnits(books, dealership, modelId));
    this.#tiers = suppliers.map(({ loyaltyTiers }) => loyaltyTiers);
    this.#bought = suppliers.map(({ supplierId }) => dealership.unitsFrom.get(supplierId) ?? 0);
    const zeros = () => suppliers.map(() => 0);
    [this.#basketUnits, this.#basketCents] = [zeros(), zeros()];
    [this.#addedUnits, this.#addedCents] = [zeros(), zeros()];
    this.sources.forEach((supplier, model) => {
      this.#basketUnits[supplier]! += this.#units[model]!;
      this.#basketCents[supplier]! += this.#listTotal(supplier, model);
    });
    this.#costs = suppliers.map((_, s) => this.#cost(s, this.#basketUnits[s]!, this.#basketCents[s]!));
    this.#modelCosts = this.sources.map(
      (supplier, model) =>
        (this.#listTotal(supplier, model) / this.#basketCents[supplier]!) * this.#costs[supplier]!,
    );
    this.marginCents = 1 + this.#costs.reduce((total, cost) => total + cost, 0) * MARGIN;
  }

  /** Over the horizon, of every model. */
  get units(): readonly number[] {
    return this.#units;
  }

  /** List prices in cents by supplier, null where it is not sold. */
  pricesOf(model: number): readonly (number | null)[] {
    return this.#lists[model]!;
  }

  sells(supplier: number, model: number): boolean {
    return this.#lists[model]![supplier] !== null;
  }

  /** What the models cost where they are. */
  costOf(models: readonly number[]): number {
    let cents = 0;
    for (const model of models) cents += this.#modelCosts[model]!;
    return cents;
  }

  /** What it would save to have one model, which it sells, at this supplier. */
  gainOfOne(model: number, supplier: number): number {
    const moreUnits = this.#basketUnits[supplier]! + this.#units[model]!;
    const moreCents = this.#basketCents[supplier]! + this.#listTotal(supplier, model);
    const added = this.#cost(supplier, moreUnits, moreCents) - this.#costs[supplier]!;
    return this.savedWithout(model) - added;
  }

  /** How much less the other models of its supplier cost than all of them with this one. */
  savedWithout(model: number): number {
    const from = this.sources[model]!;
    const leftUnits = this.#basketUnits[from]! - this.#units[model]!;
    const leftCents = this.#basketCents[from]! - this.#listTotal(from, model);
    return this.#costs[from]! - this.#cost(from, leftUnits, leftCents);
  }

  /** Which share of its list prices a supplier charges if it sells so many units more than what it has; less for more. */
  shareWith(moreUnits: number, supplier: number): number {
    return this.#shareOf(supplier, this.#basketUnits[supplier]! + moreUnits);
  }

  /** What a supplier would save on what it has if it charged only such a share of its list prices. */
  savedAt(share: number, supplier: number): number {
    return this.#costs[supplier]! - this.#basketCents[supplier]! * share;
  }

  /** The models that each supplier has now, of those that have any. */
  baskets(): number[][] {
    const baskets: number[][] = this.supplierIds.map(() => []);
    this.sources.forEach((supplier, model) => baskets[supplier]!.push(model));
    return baskets.filter((basket) => basket.length > 0);
  }

  /** What it would save to have the models, which it sells, at this supplier. */
  gainOf(models: readonly number[], supplier: number): number {
    const touched = [supplier];
    for (const model of models) {
      const from = this.sources[model]!;
      if (!touched.includes(from)) touched.push(from);
      this.#add(from, model, -1);
      this.#add(supplier, model, 1);
    }
    let gain = 0;
    for (const s of touched) {
      const units = this.#basketUnits[s]! + this.#addedUnits[s]!;
      gain += this.#costs[s]! - this.#cost(s, units, this.#basketCents[s]! + this.#addedCents[s]!);
      this.#addedUnits[s] = 0;
      this.#addedCents[s] = 0;
    }
    return gain;
  }

  /** What the units of a model cost at a supplier's list price. */
  #listTotal(supplier: number, model: number): number {
    return this.#units[model]! * this.#lists[model]![supplier]!;
  }

  #add(supplier: number, model: number, sign: 1 | -1): void {
    this.#addedUnits[supplier]! += sign * this.#units[model]!;
    this.#addedCents[supplier]! += sign * this.#listTotal(supplier, model);
  }

  #cost(supplier: number, units: number, listCents: number): number {
    return units === 0 ? 0 : listCents * this.#shareOf(supplier, units);
  }

  #shareOf(supplier: number, units: number): number {
    const discounts = discountSumBp(this.#tiers[supplier]!, this.#bought[supplier]!, units);
    return 1 - discounts / (WHOLE_BP * units);
  }
}
