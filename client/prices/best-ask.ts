/**
 * How a model's best ask went, told backwards from the market that is known: what stands on the shelves now, minus what
 * came and plus what went since, is what stood there before. What was asked before the first change of a stretch is told
 * by a sale before it, else only bounded: whoever bought elsewhere took the cheapest, so nobody asked less than he paid.
 * Where such an ask might be the best one, none is told. A dealership that closed since is left out.
 */
import type { Market } from '../../server/market/market.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';

export interface AskPoint {
  tick: number;
  /** Null: nobody has one, or it is not known. */
  askCents: number | null;
}

export interface AskCourse {
  points: AskPoint[];
  /** When the last car on all shelves was sold. */
  stockOutTicks: number[];
}

interface Shelf {
  stock: number;
  /** Null: none. Undefined: not known. */
  askCents: number | null | undefined;
  /** While it is not known: it is not less than that. */
  atLeastCents: number;
}

/** `events` are those of the model from `fromTick` up to the market as it stands, oldest first. */
export function askCourseOf(
  market: Market,
  modelId: string,
  events: readonly SeenEvent[],
  fromTick: number,
): AskCourse {
  const shelves = shelvesBefore(market, modelId, events);
  boundAsks(shelves, events);
  const points: AskPoint[] = [{ tick: fromTick, askCents: bestOf(shelves) }];
  const stockOutTicks: number[] = [];
  for (const event of events) {
    if (!goOn(shelves, event)) continue;
    if (event.type === 'CarPurchased' && isEmpty(shelves)) stockOutTicks.push(event.tick);
    addPoint(points, { tick: event.tick, askCents: bestOf(shelves) });
  }
  return { points, stockOutTicks };
}

/** Whether the event is one of these shelves. */
function goOn(shelves: ReadonlyMap<string, Shelf>, event: SeenEvent): boolean {
  const shelf = 'dealershipId' in event ? shelves.get(event.dealershipId) : undefined;
  if (shelf === undefined) return false;
  if (event.type === 'AskChanged') shelf.askCents = event.askCents;
  else if (event.type === 'CarsRestocked') shelf.stock += event.units;
  else if (event.type === 'CarPurchased') shelf.stock -= 1;
  else return false;
  return true;
}

/** An ask that is not known stood unchanged until its first change: what one sale says of it is true all that time. */
function boundAsks(shelves: ReadonlyMap<string, Shelf>, events: readonly SeenEvent[]): void {
  const then = new Map([...shelves].map(([dealershipId, shelf]) => [dealershipId, { ...shelf }]));
  for (const event of events) {
    if (!goOn(then, event) || event.type !== 'CarPurchased') continue;
    for (const [dealershipId, { stock, askCents }] of then) {
      const shelf = shelves.get(dealershipId)!;
      if (stock > 0 && askCents === undefined)
        shelf.atLeastCents = Math.max(shelf.atLeastCents, event.priceCents);
    }
  }
}

function shelvesBefore(market: Market, modelId: string, events: readonly SeenEvent[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  for (const { dealershipId, open, cells } of market.dealerships.values()) {
    const cell = cells.get(modelId);
    if (open && cell !== undefined) {
      shelves.set(dealershipId, { stock: cell.stock, askCents: cell.askCents, atLeastCents: 0 });
    }
  }
  for (const event of events.toReversed()) {
    if (!('dealershipId' in event)) continue;
    const shelf = shelves.get(event.dealershipId);
    if (shelf === undefined) continue;
    if (event.type === 'AskChanged') shelf.askCents = undefined;
    else if (event.type === 'CarsRestocked') shelf.stock -= event.units;
    else if (event.type === 'CarPurchased') {
      shelf.stock += 1;
      shelf.askCents = event.askCents;
    }
  }
  return shelves;
}

function bestOf(shelves: ReadonlyMap<string, Shelf>): number | null {
  let best: number | null = null;
  let unknownFromCents = Infinity;
  for (const { stock, askCents, atLeastCents } of shelves.values()) {
    if (stock === 0 || askCents === null) continue;
    if (askCents === undefined) unknownFromCents = Math.min(unknownFromCents, atLeastCents);
    else if (best === null || askCents < best) best = askCents;
  }
  return best !== null && best <= unknownFromCents ? best : null;
}

function isEmpty(shelves: ReadonlyMap<string, Shelf>): boolean {
  for (const { stock } of shelves.values()) if (stock > 0) return false;
  return true;
}

function addPoint(points: AskPoint[], point: AskPoint): void {
  const last = points.at(-1)!;
  if (last.tick === point.tick) last.askCents = point.askCents;
  else if (last.askCents !== point.askCents) points.push(point);
}
