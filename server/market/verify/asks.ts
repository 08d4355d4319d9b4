/** Asks reckoned anew from stock, cost and policy: each that changes is right, and none is left behind. */
import type { AdaptivePricing } from '../dealership.ts';
import type { EventOf } from '../events.ts';
import type { Cell, Dealership } from '../market.ts';
import type { Books } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

export class AskStep {
  #tick = -1;
  readonly #changed = new Set<Cell>();
  /** The dealership whose turn it is, and the cells of it that are done. */
  #place = 0;
  #done = 0;

  constructor(private readonly books: Books) {}

  /** Before an ask is changed. */
  check({ dealershipId, modelId, askCents, seq, tick }: EventOf<'AskChanged'>): void {
    this.#begin(tick);
    const dealership = this.books.market.dealerships.get(dealershipId)!;
    const cell = dealership.cells.get(modelId);
    if (cell === undefined || cell.stock === 0) {
      throw new RuleBroken('ask-without-stock', seq, 'the ask that stood', askCents);
    }
    if (askCents === cell.askCents || this.#changed.has(cell)) {
      throw new RuleBroken('needless-ask', seq, 'no change', askCents);
    }
    this.#takeTurn(dealership, modelId);
    const expected = this.#askOf(dealership, cell);
    if (askCents !== expected) throw new RuleBroken('ask-formula', seq, expected, askCents);
    this.#changed.add(cell);
  }

  /** When all asks of the tick are up to date. */
  done(): void {
    this.#begin(this.books.market.tick);
    for (const dealership of this.books.market.dealerships.values()) {
      if (!dealership.open) continue;
      for (const cell of dealership.cells.values()) {
        if (cell.stock === 0 || this.#changed.has(cell)) continue;
        const askCents = this.#askOf(dealership, cell);
        if (askCents === cell.askCents) continue;
        const expected = { dealershipId: dealership.dealershipId, modelId: cell.modelId, askCents };
        throw new RuleBroken('missed-ask', this.books.seq, expected, cell.askCents);
      }
    }
  }

  #begin(tick: number): void {
    if (tick === this.#tick) return;
    this.#tick = tick;
    this.#changed.clear();
    this.#place = 0;
    this.#done = 0;
  }

  #takeTurn({ dealershipId, cells }: Dealership, modelId: string): void {
    const place = this.books.places.get(dealershipId)!;
    const turn = [...cells.keys()].indexOf(modelId);
    if (place < this.#place || (place === this.#place && turn < this.#done)) {
      throw new RuleBroken('ask-order', this.books.seq, 'a later turn', { dealershipId, modelId });
    }
    this.#place = place;
    this.#done = turn + 1;
  }

  #askOf(dealership: Dealership, cell: Cell): number {
    const { pricing } = dealership;
    const cost = ceilDivided(cell.stockCostCents, cell.stock);
    if (pricing.policy === 'fixed') return cost + percentage(cost, pricing.markupBp);
    const floor = cost + percentage(cost, pricing.floorBp);
    const ceiling = cost + percentage(cost, pricing.ceilingBp);
    const ask = this.#adaptive(dealership, pricing, cell, cost + percentage(cost, pricing.markupBp));
    // Where the two cross, the floor holds.
    if (ask < floor || ceiling < floor) return floor;
    return ask > ceiling ? ceiling : ask;
  }

  /** A step up when it sells fast, a step down when it stands, else what stands. */
  #adaptive(dealership: Dealership, pricing: AdaptivePricing, cell: Cell, first: number): number {
    const { askCents, askTick, stockedTick, modelId } = cell;
    if (askCents === null) return first;
    const { tick } = this.books.market;
    const { windowTicks, fastUnits, stepBp } = pricing;
    if (askTick > tick - windowTicks) return askCents;
    const sold = this.books.sales.within(dealership.dealershipId, modelId, tick, windowTicks);
    if (sold >= fastUnits) return askCents + percentage(askCents, stepBp);
    if (sold === 0 && stockedTick <= tick - windowTicks) return askCents - percentage(askCents, stepBp);
    return askCents;
  }
}

function ceilDivided(amount: number, by: number): number {
  const rest = amount % by;
  return (amount - rest) / by + (rest > 0 ? 1 : 0);
}

function percentage(cents: number, rateBp: number): number {
  const product = cents * rateBp;
  return (product - (product % 10_000)) / 10_000;
}
