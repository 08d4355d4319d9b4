/**
 * What a supplier review should have found: sources for models that somebody sells, single moves and
 * whole-basket moves that pay. Ordinary numbers with a margin, so that rounding never raises an alarm.
 */
import type { EventOf } from '../events.ts';
import type { Dealership } from '../market.ts';
import { WHOLE_BP } from '../money.ts';
import type { Books } from './books.ts';
import { Costs } from './costs.ts';
import { MoveBounds } from './move-bounds.ts';
import { RuleBroken } from './rule-broken.ts';

export class ReviewStep {
  #tick = -1;
  #lastPlace = -1;
  readonly #touched = new Set<string>();

  constructor(private readonly books: Books) {}

  /** Before a switch of a review is applied: dealerships come in their order, each once. */
  check({ dealershipId, seq, tick }: EventOf<'SupplierSwitched'>): void {
    this.#begin(tick);
    const place = this.books.places.get(dealershipId)!;
    if (place < this.#lastPlace) {
      throw new RuleBroken('review-order', seq, 'a dealership after the last one', dealershipId);
    }
    this.#lastPlace = place;
    this.#touched.add(dealershipId);
  }

  /** When the review is over. */
  done(): void {
    this.#begin(this.books.market.tick);
    for (const dealership of this.books.market.dealerships.values()) {
      if (!dealership.open) continue;
      const without = dealership.assortment.find(
        ({ modelId }) => !dealership.sources.has(modelId) && this.books.isSold(modelId),
      );
      const found = { dealershipId: dealership.dealershipId, ...without };
      if (without !== undefined) throw new RuleBroken('missed-source', this.books.seq, 'a source', found);
      // Where it moved something, what it left is a matter of how far it searches, not of the rule.
      if (!this.#touched.has(dealership.dealershipId)) this.#requireNoMove(dealership);
    }
  }

  #begin(tick: number): void {
    if (tick === this.#tick) return;
    this.#tick = tick;
    this.#lastPlace = -1;
    this.#touched.clear();
  }

  /** Only what might pay at the best of terms is weighed: of thousands of moves that is next to nothing. */
  #requireNoMove(dealership: Dealership): void {
    const costs = new Costs(this.books, dealership);
    const { switchGainBp } = this.books.market.rules;
    const bounds = new MoveBounds(costs, switchGainBp);
    const baskets = costs.baskets();
    for (const basket of baskets) {
      for (const model of basket) {
        for (const supplier of bounds.ofOne(model)) {
          this.#requireNoGain(dealership, costs, supplier, [model], costs.gainOfOne(model, supplier));
        }
      }
      for (const supplier of bounds.ofBasket(basket)) this.#weigh(dealership, costs, supplier, basket);
    }
    for (const supplier of bounds.ofAll()) this.#weigh(dealership, costs, supplier, baskets.flat());
  }

  /** All of the models that the supplier sells and does not have, if they are more than one. */
  #weigh(dealership: Dealership, costs: Costs, supplier: number, models: readonly number[]): void {
    const moved = models.filter((model) => costs.sources[model] !== supplier && costs.sells(supplier, model));
    if (moved.length < 2) return;
    this.#requireNoGain(dealership, costs, supplier, moved, costs.gainOf(moved, supplier));
  }

  #requireNoGain(
    { dealershipId }: Dealership,
    costs: Costs,
    supplier: number,
    models: readonly number[],
    gainCents: number,
  ): void {
    if (gainCents <= costs.marginCents) return;
    const dueCents = (costs.costOf(models) * this.books.market.rules.switchGainBp) / WHOLE_BP;
    if (gainCents <= dueCents + costs.marginCents) return;
    const moved = models.map((model) => costs.modelIds[model]);
    const found = { dealershipId, moved, supplierId: costs.supplierIds[supplier], gainCents, dueCents };
    throw new RuleBroken('missed-switch', this.books.seq, 'no move that pays', found);
  }
}

/** A supplier with whom a model alone would cost less over the horizon than with its source, or null. */
export function cheaperSource(costs: Costs, modelId: string): string | null {
  const model = costs.modelIds.indexOf(modelId);
  const cheaper = costs.supplierIds.find(
    (_, supplier) =>
      supplier !== costs.sources[model] &&
      costs.sells(supplier, model) &&
      costs.gainOfOne(model, supplier) > costs.marginCents,
  );
  return cheaper ?? null;
}
