/**
 * What moves could save at the very most, so that of thousands only those are weighed that might pay: if the supplier
 * granted its highest discount, as it might with all that it sells, and if no other's discount went down.
 */
import type { LoyaltyTier } from '../money.ts';
import type { Costs } from './costs.ts';

const WHOLE_BP = 10_000;

export class MoveBounds {
  /** What each model costs without what is due for its move, and how much less its basket costs without it, likewise. */
  readonly #worth: Float64Array;
  readonly #worthAlone: Float64Array;
  readonly #leastShares: Float64Array;

  constructor(
    private readonly costs: Costs,
    suppliers: readonly { loyaltyTiers: readonly LoyaltyTier[] }[],
    dueBp: number,
  ) {
    this.#worth = new Float64Array(costs.modelIds.length);
    this.#worthAlone = new Float64Array(costs.modelIds.length);
    for (let model = 0; model < costs.modelIds.length; model += 1) {
      const cost = costs.costOf([model]);
      const due = (cost * dueBp) / WHOLE_BP;
      this.#worth[model] = cost - due;
      this.#worthAlone[model] = costs.savedWithout(model) - due;
    }
    this.#leastShares = Float64Array.from(
      suppliers,
      ({ loyaltyTiers }) => 1 - (loyaltyTiers.at(-1)?.discountBp ?? 0) / WHOLE_BP,
    );
  }

  /** What a supplier could save on what it has. */
  onOwn(supplier: number): number {
    return this.costs.savedAt(this.#leastShares[supplier]!, supplier);
  }

  /** What moving a model to a supplier that sells it could add to that, beyond its share of what is due. */
  onMove(model: number, supplier: number): number {
    return this.#worth[model]! - this.costs.listTotal(supplier, model) * this.#leastShares[supplier]!;
  }

  /** The same when no other model moves with it. */
  onMoveAlone(model: number, supplier: number): number {
    return this.#worthAlone[model]! - this.costs.listTotal(supplier, model) * this.#leastShares[supplier]!;
  }
}
