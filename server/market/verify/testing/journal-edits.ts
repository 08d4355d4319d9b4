/**
 * Edits of a valid journal, for seeding faults: a change leaves everything else in order (seqs without gaps, ids
 * of the market's own after their seq), so that the one rule that is meant breaks and no other.
 */
import type { EventBody, EventOf, EventType, MarketEvent } from '../../events.ts';
import { Books } from '../books.ts';

export type Journal = readonly MarketEvent[];

/** The place of the first event of a type that fits; a fault that finds none must fail its test. */
export function placeOf<T extends EventType>(
  journal: Journal,
  type: T,
  fits: (event: EventOf<T>, place: number) => boolean = () => true,
): number {
  const place = journal.findIndex((event, i) => event.type === type && fits(event as EventOf<T>, i));
  if (place < 0) throw new Error(`the journal has no fitting ${type}`);
  return place;
}

/** Looks at every event with the books as they stand before it; the first answer counts. */
export function search<T>(
  journal: Journal,
  look: (books: Books, event: MarketEvent, place: number) => T | null,
): T {
  const books = new Books();
  for (const [place, event] of journal.entries()) {
    books.market.tick = event.tick;
    const found = look(books, event, place);
    if (found !== null) return found;
    books.apply(event);
  }
  throw new Error('the journal has no fitting moment');
}

export function changed(journal: Journal, place: number, change: object): MarketEvent[] {
  return journal.map((event, i) => (i === place ? { ...event, ...change } : event));
}

export function without(journal: Journal, place: number, count = 1): MarketEvent[] {
  return renumbered(journal.filter((_, i) => i < place || i >= place + count));
}

/** Puts events before the one at a place, at its tick. */
export function insertedBefore(journal: Journal, place: number, ...bodies: EventBody[]): MarketEvent[] {
  const added = bodies.map((body) => atTickOf(journal[place]!, body));
  return renumbered([...journal.slice(0, place), ...added, ...journal.slice(place)]);
}

/** Puts events after the one at a place, at its tick. */
export function insertedAfter(journal: Journal, place: number, ...bodies: EventBody[]): MarketEvent[] {
  const added = bodies.map((body) => atTickOf(journal[place]!, body));
  return renumbered([...journal.slice(0, place + 1), ...added, ...journal.slice(place + 1)]);
}

/** Exchanges two neighbouring stretches of events: the ones from `start`, and those from `middle` to before `end`. */
export function exchanged(journal: Journal, start: number, middle: number, end: number): MarketEvent[] {
  const [first, second] = [journal.slice(start, middle), journal.slice(middle, end)];
  return renumbered([...journal.slice(0, start), ...second, ...first, ...journal.slice(end)]);
}

/** What an event says, without its place in the journal. */
export function bodyOf<T extends EventType>(event: EventOf<T>): Extract<EventBody, { type: T }> {
  const { v: _v, market: _market, seq: _seq, tick: _tick, at: _at, ...body } = event;
  return body as unknown as Extract<EventBody, { type: T }>;
}

function atTickOf({ v, market, tick, at }: MarketEvent, body: EventBody): MarketEvent {
  return { v, market, seq: 0, tick, at, ...body };
}

function renumbered(journal: Journal): MarketEvent[] {
  const seqs = new Map<string, number>();
  journal.forEach(({ seq }, i) => {
    if (seq > 0) seqs.set(String(seq), i + 1);
  });
  return journal.map((event, i) => {
    const moved: { [field: string]: unknown } = { ...event, seq: i + 1 };
    for (const field of ['offerId', 'promotionId', 'purchaseId', 'restockId']) {
      const minted = /^(offer|promotion|purchase|restock)~(\d+)$/.exec(String(moved[field]));
      if (minted !== null) moved[field] = `${minted[1]}~${seqs.get(minted[2]!) ?? minted[2]}`;
    }
    return moved as unknown as MarketEvent;
  });
}
