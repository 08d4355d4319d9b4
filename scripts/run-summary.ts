/**
 * What a simulated run amounts to, counted event by event. Nothing of the machine or the hour is in it, so that
 * two runs of the same scenario and seed have the same summary.
 */
import { EVENT_FIELDS, type EventType, type MarketEvent } from '../server/market/events.ts';
import type { RefusedCommand } from '../server/market/script.ts';
import { SellerResults } from './seller-results.ts';

export class RunSummary {
  readonly #byType = new Map<EventType, number>();
  readonly #sellers = new SellerResults();
  events = 0;
  #unitsRestocked = 0;
  #turnoverCents = 0;

  count(event: MarketEvent): void {
    this.events += 1;
    this.#sellers.count(event);
    this.#byType.set(event.type, (this.#byType.get(event.type) ?? 0) + 1);
    if (event.type === 'CarPurchased') this.#turnoverCents += event.priceCents;
    if (event.type === 'CarsRestocked') this.#unitsRestocked += event.units;
  }

  get purchases(): number {
    return this.#byType.get('CarPurchased') ?? 0;
  }

  /** Whatever was refused is listed: a script has a million commands at most. */
  result(refused: readonly RefusedCommand[]) {
    const types = (Object.keys(EVENT_FIELDS) as EventType[]).filter((type) => this.#byType.has(type));
    return {
      events: this.events,
      purchases: this.purchases,
      units: this.#unitsRestocked,
      turnoverCents: this.#turnoverCents,
      eventsByType: Object.fromEntries(types.map((type) => [type, this.#byType.get(type)])),
      ...this.#sellers.result(),
      refused: { count: refused.length, commands: refused },
    };
  }
}
