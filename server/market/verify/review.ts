/**
 * What a supplier review should have found: sources for models that somebody sells, single moves and
 * whole-basket moves that pay. Ordinary numbers with a margin, so that rounding never raises an alarm.
 */
import type { EventOf } from '../events.ts';
import type { Dealership, Supplier } from '../market.ts';
import { WHOLE_BP } from '../money.ts';
import type { Books } from './books.ts';
import { discountSumBp, horizonUnits } from './projection.ts';
import { RuleBroken } from './rule-broken.ts';

/** Gains below this share of the total, or below a cent, are not held against anybody. */
const MARGIN = 1e-9;

interface Basket {
  units: number;
  listCents: number;
}

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

  #requireNoMove(dealership: Dealership): void {
    const costs = new Costs(this.books, dealership);
    const { sources, dealershipId } = dealership;
    const gainBp = this.books.market.rules.switchGainBp;
    for (const { supplierId, active } of this.books.market.suppliers.values()) {
      if (!active) continue;
      const elsewhere = [...sources.keys()].filter(
        (modelId) =>
          sources.get(modelId) !== supplierId && this.books.listCents(supplierId, modelId) !== null,
      );
      const baskets = [...new Set(elsewhere.map((modelId) => sources.get(modelId)!))].map((from) =>
        elsewhere.filter((modelId) => sources.get(modelId) === from),
      );
      for (const moved of [...elsewhere.map((modelId) => [modelId]), ...baskets, elsewhere]) {
        if (moved.length === 0) continue;
        const gainCents = costs.gainOf(moved, supplierId);
        const dueCents = (costs.costOf(moved) * gainBp) / WHOLE_BP;
        if (gainCents <= dueCents + costs.marginCents) continue;
        const found = { dealershipId, moved, supplierId, gainCents, dueCents };
        throw new RuleBroken('missed-switch', this.books.seq, 'no move that pays', found);
      }
    }
  }
}

/** A supplier with whom a model alone would cost less over the horizon than with its source, or null. */
export function cheaperSource(books: Books, dealership: Dealership, modelId: string): string | null {
  const costs = new Costs(books, dealership);
  for (const { supplierId } of books.market.suppliers.values()) {
    if (supplierId === dealership.sources.get(modelId)) continue;
    if (books.listCents(supplierId, modelId) === null) continue;
    if (costs.gainOf([modelId], supplierId) > costs.marginCents) return supplierId;
  }
  return null;
}

/** What the sources of a dealership cost over the horizon, in ordinary numbers. */
class Costs {
  readonly marginCents: number;
  readonly #units = new Map<string, number>();
  readonly #baskets = new Map<string, Basket>();

  constructor(
    private readonly books: Books,
    private readonly dealership: Dealership,
  ) {
    for (const [modelId, supplierId] of dealership.sources) {
      this.#units.set(modelId, horizonUnits(books, dealership, modelId));
      this.#baskets.set(supplierId, this.#with(supplierId, this.#basket(supplierId), modelId, 1));
    }
    let total = 0;
    for (const [supplierId, basket] of this.#baskets) total += this.#cost(supplierId, basket);
    this.marginCents = 1 + total * MARGIN;
  }

  /** What the models cost where they are. */
  costOf(modelIds: readonly string[]): number {
    let cents = 0;
    for (const modelId of modelIds) {
      const supplierId = this.dealership.sources.get(modelId)!;
      const basket = this.#basket(supplierId);
      const alone = this.#with(supplierId, { units: 0, listCents: 0 }, modelId, 1).listCents;
      cents += (alone / basket.listCents) * this.#cost(supplierId, basket);
    }
    return cents;
  }

  /** What it would save to have the models at this supplier. */
  gainOf(modelIds: readonly string[], toSupplierId: string): number {
    const changed = new Map([[toSupplierId, this.#basket(toSupplierId)]]);
    for (const modelId of modelIds) {
      const from = this.dealership.sources.get(modelId)!;
      changed.set(from, this.#with(from, changed.get(from) ?? this.#basket(from), modelId, -1));
      changed.set(toSupplierId, this.#with(toSupplierId, changed.get(toSupplierId)!, modelId, 1));
    }
    let gain = 0;
    for (const [supplierId, basket] of changed) {
      gain += this.#cost(supplierId, this.#basket(supplierId)) - this.#cost(supplierId, basket);
    }
    return gain;
  }

  #basket(supplierId: string): Basket {
    return this.#baskets.get(supplierId) ?? { units: 0, listCents: 0 };
  }

  #with(supplierId: string, { units, listCents }: Basket, modelId: string, sign: 1 | -1): Basket {
    const more = sign * this.#units.get(modelId)!;
    return { units: units + more, listCents: listCents + more * this.books.listCents(supplierId, modelId)! };
  }

  #cost(supplierId: string, { units, listCents }: Basket): number {
    if (units === 0) return 0;
    const { loyaltyTiers }: Supplier = this.books.market.suppliers.get(supplierId)!;
    const bought = this.dealership.unitsFrom.get(supplierId) ?? 0;
    return listCents * (1 - discountSumBp(loyaltyTiers, bought, units) / (WHOLE_BP * units));
  }
}
