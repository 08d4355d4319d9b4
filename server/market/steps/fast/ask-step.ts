/** Asks by what changed: cells whose stock or policy did, and those whose adaptive ask moves by time alone. */
import type { Market } from '../../market.ts';
import { nextAdaptiveTick } from '../../pricing/adaptive.ts';
import { askOf } from '../../pricing/asks.ts';
import type { Record } from '../../recorder.ts';
import { byHouseAndPlace, type House, type Shelf } from './houses.ts';
import { Timers } from './timers.ts';

export class AskStep {
  #due = new Set<Shelf>();
  readonly #timers = new Timers<Shelf>();
  /** The next tick at which a shelf is looked at again, by its index. */
  readonly #nextTicks: number[] = [];

  constructor(private readonly market: Market) {}

  changed(shelf: Shelf): void {
    this.#due.add(shelf);
  }

  houseChanged(house: House): void {
    for (const shelf of house.shelves.values()) this.changed(shelf);
  }

  run(record: Record): void {
    for (const shelf of this.#timers.due(this.market.tick)) {
      this.#nextTicks[shelf.index] = Infinity;
      this.changed(shelf);
    }
    const due = [...this.#due].sort(byHouseAndPlace);
    this.#due = new Set();
    for (const shelf of due) this.#update(shelf, record);
  }

  #update(shelf: Shelf, record: Record): void {
    const { cell, house } = shelf;
    const { open, pricing, dealershipId } = house.dealership;
    if (!open || cell.stock === 0) return;
    const askCents = askOf(pricing, cell, this.market.tick);
    if (askCents !== cell.askCents) {
      record({ type: 'AskChanged', dealershipId, modelId: cell.modelId, askCents });
    }
    if (pricing.policy !== 'adaptive') return;
    const nextTick = nextAdaptiveTick(pricing, cell, this.market.tick);
    if (nextTick === null || nextTick >= (this.#nextTicks[shelf.index] ?? Infinity)) return;
    this.#nextTicks[shelf.index] = nextTick;
    this.#timers.at(nextTick, shelf);
  }
}
