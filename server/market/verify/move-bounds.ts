/**
 * Which moves might pay at all, so that of thousands only those are weighed: none saves more than it would if the supplier
 * granted all its units the discount that it grants with the most that could come, and if no other's discount went
 * down. A model's prices lie side by side, so that all suppliers are asked at once.
 */
import { WHOLE_BP } from '../money.ts';
import type { Costs } from './costs.ts';

const NOWHERE: readonly number[] = [];

/** By supplier: the least share of its list prices, and what moved models must save at those, since it may save on what it has. */
interface BestTerms {
  shares: Float64Array;
  leastGains: Float64Array;
}

export class MoveBounds {
  readonly #ofOne: BestTerms;
  readonly #ofMany: BestTerms;
  /** By supplier, what a basket and all that was asked for would save. */
  readonly #basketMost: Float64Array;
  readonly #allMost: Float64Array;

  constructor(
    private readonly costs: Costs,
    private readonly dueBp: number,
  ) {
    this.#ofOne = bestTerms(costs, Math.max(...costs.units));
    this.#ofMany = bestTerms(
      costs,
      costs.units.reduce((all, units) => all + units, 0),
    );
    this.#basketMost = new Float64Array(costs.supplierIds.length);
    this.#allMost = new Float64Array(costs.supplierIds.length);
  }

  /** The suppliers where a model alone might pay. */
  ofOne(model: number): readonly number[] {
    const { costs } = this;
    const worth = costs.savedWithout(model) - this.#dueOf(model);
    const units = costs.units[model]!;
    const prices = costs.pricesOf(model);
    const { shares, leastGains } = this.#ofOne;
    let places: number[] | null = null;
    for (let s = 0; s < prices.length; s += 1) {
      const listCents = prices[s]!;
      if (listCents === null || !(worth - units * listCents * shares[s]! > leastGains[s]!)) continue;
      if (s !== costs.sources[model]) (places ??= []).push(s);
    }
    return places ?? NOWHERE;
  }

  /** The suppliers where all of a basket that they sell might pay together. */
  ofBasket(basket: readonly number[]): readonly number[] {
    const { costs } = this;
    const most = this.#basketMost.fill(0);
    const { shares } = this.#ofMany;
    for (const model of basket) {
      const worth = costs.costOf([model]) - this.#dueOf(model);
      const units = costs.units[model]!;
      const prices = costs.pricesOf(model);
      for (let s = 0; s < prices.length; s += 1) {
        const listCents = prices[s]!;
        if (listCents !== null) most[s]! += worth - units * listCents * shares[s]!;
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
    const { leastGains } = this.#ofMany;
    let places: number[] | null = null;
    for (let s = 0; s < most.length; s += 1) {
      if (s !== except && most[s]! > leastGains[s]!) (places ??= []).push(s);
    }
    return places ?? NOWHERE;
  }

  #dueOf(model: number): number {
    return (this.costs.costOf([model]) * this.dueBp) / WHOLE_BP;
  }
}

function bestTerms(costs: Costs, mostUnits: number): BestTerms {
  const shares = Float64Array.from(costs.supplierIds, (_, supplier) => costs.shareWith(mostUnits, supplier));
  const leastGains = shares.map((share, supplier) => costs.marginCents - costs.savedAt(share, supplier));
  return { shares, leastGains };
}
