/**
 * Which moves might pay at all, so that of thousands only those are weighed: none saves more than it would if the supplier
 * granted its highest discount, as it might with all that it sells, for what it has too, and if no other's discount
 * went down. A model's prices lie side by side, so that all suppliers are asked at once.
 */
import type { LoyaltyTier } from '../money.ts';
import type { Costs } from './costs.ts';

const WHOLE_BP = 10_000;
const NOWHERE: readonly number[] = [];

export class MoveBounds {
  readonly #leastShares: Float64Array;
  /** By supplier, what moved models must save at those prices, since it may save something on what it has. */
  readonly #leastGains: Float64Array;
  /** By supplier, what a basket and all that was asked for would save. */
  readonly #basketMost: Float64Array;
  readonly #allMost: Float64Array;

  constructor(
    private readonly costs: Costs,
    suppliers: readonly { loyaltyTiers: readonly LoyaltyTier[] }[],
    private readonly dueBp: number,
  ) {
    this.#leastShares = Float64Array.from(
      suppliers,
      ({ loyaltyTiers }) => 1 - (loyaltyTiers.at(-1)?.discountBp ?? 0) / WHOLE_BP,
    );
    this.#leastGains = this.#leastShares.map(
      (share, supplier) => costs.marginCents - costs.savedAt(share, supplier),
    );
    this.#basketMost = new Float64Array(suppliers.length);
    this.#allMost = new Float64Array(suppliers.length);
  }

  /** The suppliers where a model alone might pay. */
  ofOne(model: number): readonly number[] {
    const { costs } = this;
    const worth = costs.savedWithout(model) - this.#dueOf(model);
    const units = costs.unitsOf(model);
    const prices = costs.pricesOf(model);
    const leastShares = this.#leastShares;
    const leastGains = this.#leastGains;
    let places: number[] | null = null;
    for (let s = 0; s < prices.length; s += 1) {
      const listCents = prices[s]!;
      if (listCents === null || !(worth - units * listCents * leastShares[s]! > leastGains[s]!)) continue;
      if (s !== costs.sources[model]) (places ??= []).push(s);
    }
    return places ?? NOWHERE;
  }

  /** The suppliers where all of a basket that they sell might pay together. */
  ofBasket(basket: readonly number[]): readonly number[] {
    const { costs } = this;
    const most = this.#basketMost.fill(0);
    const leastShares = this.#leastShares;
    for (const model of basket) {
      const worth = costs.costOf([model]) - this.#dueOf(model);
      const units = costs.unitsOf(model);
      const prices = costs.pricesOf(model);
      for (let s = 0; s < prices.length; s += 1) {
        const listCents = prices[s]!;
        if (listCents !== null) most[s]! += worth - units * listCents * leastShares[s]!;
      }
    }
    const own = costs.sources[basket[0]!]!;
    most[own] = 0;
    for (let s = 0; s < most.length; s += 1) this.#allMost[s]! += most[s]!;
    return basket.length < 2 ? NOWHERE : this.#above(most, own);
  }

  /** The suppliers where all models of the baskets that were asked for might pay together. */
  ofAll(): readonly number[] {
    return this.#above(this.#allMost, -1);
  }

  #above(most: Float64Array, except: number): readonly number[] {
    let places: number[] | null = null;
    for (let s = 0; s < most.length; s += 1) {
      if (s !== except && most[s]! > this.#leastGains[s]!) (places ??= []).push(s);
    }
    return places ?? NOWHERE;
  }

  #dueOf(model: number): number {
    return (this.costs.costOf([model]) * this.dueBp) / WHOLE_BP;
  }
}
