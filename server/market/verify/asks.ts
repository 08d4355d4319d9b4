/** Asks reckoned anew from stock, cost and policy: each that changes is right, and none is left behind. */
import type { AdaptivePricing } from '../dealership.ts';
import type { EventOf, MarketEvent } from '../events.ts';
import type { Cell, Dealership } from '../market.ts';
import { TICKS_PER_DAY } from '../time.ts';
import type { Books } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

export class AskStep {
  #tick = -1;
  readonly #changed = new Set<Cell>();
  /** The dealership whose turn it is, and the cells of it that are done. */
  #place = 0;
  #done = 0;
  /** Cells whose ask may have to change, with their dealership, and those for which that time is yet to come. */
  readonly #open = new Map<Cell, string>();
  readonly #later = new Map<number, [Cell, string][]>();
  #day = 0;

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

  /** After an event was applied. */
  follow(event: MarketEvent): void {
    switch (event.type) {
      case 'CarPurchased':
      case 'CarsRestocked':
      case 'AskChanged': {
        const { cells } = this.books.market.dealerships.get(event.dealershipId)!;
        this.#open.set(cells.get(event.modelId)!, event.dealershipId);
        return;
      }
      case 'DealershipOpened':
      case 'DealershipUpdated':
        return this.#openAll(this.books.market.dealerships.get(event.dealershipId)!);
    }
  }

  /** When all asks of the tick are up to date. */
  done(): void {
    const { tick, dealerships } = this.books.market;
    this.#begin(tick);
    for (const [cell, dealershipId] of this.#later.get(tick) ?? []) this.#open.set(cell, dealershipId);
    this.#later.delete(tick);
    for (const [cell, dealershipId] of this.#open) this.#require(dealerships.get(dealershipId)!, cell);
  }

  #openAll({ dealershipId, cells }: Dealership): void {
    for (const cell of cells.values()) this.#open.set(cell, dealershipId);
  }

  #require(dealership: Dealership, cell: Cell): void {
    const { dealershipId, pricing, open } = dealership;
    if (open && cell.stock > 0 && !this.#changed.has(cell)) {
      const askCents = this.#askOf(dealership, cell);
      if (askCents !== cell.askCents) {
        const expected = { dealershipId, modelId: cell.modelId, askCents };
        throw new RuleBroken('missed-ask', this.books.seq, expected, cell.askCents);
      }
    }
    if (!open || cell.stock === 0 || pricing.policy === 'fixed') {
      this.#open.delete(cell);
      return;
    }
    // An adaptive ask stands at least for its window; after that, any tick may move it.
    const nextTick = this.#stepAfter(cell.askTick + pricing.windowTicks);
    if (nextTick <= this.books.market.tick) return;
    this.#open.delete(cell);
    const later = this.#later.get(nextTick);
    if (later === undefined) this.#later.set(nextTick, [[cell, dealershipId]]);
    else later.push([cell, dealershipId]);
  }

  /** The first tick from this one on in which asks are brought up to date. */
  #stepAfter(tick: number): number {
    const { restockEveryTicks } = this.books.market.rules;
    return Math.ceil(tick / restockEveryTicks) * restockEveryTicks;
  }

  #begin(tick: number): void {
    if (tick === this.#tick) return;
    this.#tick = tick;
    this.#changed.clear();
    this.#place = 0;
    this.#done = 0;
    // Once a day everything is looked at, whatever happened to it.
    const day = Math.floor(tick / TICKS_PER_DAY);
    if (day === this.#day) return;
    this.#day = day;
    for (const dealership of this.books.market.dealerships.values()) this.#openAll(dealership);
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
