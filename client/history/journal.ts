/** The stored journal read backwards, page by page: for kinds of events that no list of the API tells. */
import type { EventType } from '../../server/market/events.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';
import { ask, valueOf } from '../requests/ask.ts';
import type { Query } from '../requests/send.ts';
import { LIMITS } from './limits.ts';
import type { Found, Stretch } from './stretch.ts';

interface JournalPage {
  events: SeenEvent[];
}

export interface JournalSource {
  journal: readonly EventType[];
  wants: (event: SeenEvent) => boolean;
}

export async function readJournal(source: JournalSource, stretch: Stretch): Promise<Found> {
  const pages: SeenEvent[][] = [];
  let { toSeq } = stretch;
  let reached = stretch.toTick;
  while (pages.length < LIMITS.journalPages && toSeq > 0 && reached >= stretch.fromTick) {
    const from = Math.max(1, toSeq - LIMITS.journalPage + 1);
    const limit = toSeq - from + 1;
    const { events } = await readPage(stretch.marketId, { from, limit }, stretch.signal);
    toSeq = from - 1;
    reached = events[0]?.tick ?? reached;
    pages.push(events.filter((event) => isWanted(source, event) && event.tick >= stretch.fromTick));
  }
  const complete = toSeq === 0 || reached < stretch.fromTick;
  return { events: pages.reverse().flat(), fromTick: complete ? stretch.fromTick : reached };
}

async function readPage(marketId: string, query: Query, signal: AbortSignal): Promise<JournalPage> {
  const path = `/markets/${encodeURIComponent(marketId)}/journal` as const;
  const { events } = valueOf(await ask(path, { query, signal }));
  // The document describes what all events have; the types of the market say the rest.
  return { events: events as object[] as SeenEvent[] };
}

function isWanted({ journal, wants }: JournalSource, event: SeenEvent): boolean {
  return journal.includes(event.type) && wants(event);
}

/** Some events that stand together, since the public is not told of every single one. */
const PROBE_EVENTS = 25;

/** The last seq that was written at a tick or before: found by halving, since the journal is ordered by both. */
export async function seqOfTick(
  marketId: string,
  lastSeq: number,
  tick: number,
  signal: AbortSignal,
): Promise<number> {
  let low = 0;
  let high = lastSeq;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const query = { from: middle, limit: PROBE_EVENTS };
    const { events } = await readPage(marketId, query, signal);
    if ((events[0]?.tick ?? Infinity) <= tick) low = middle;
    else high = middle - 1;
  }
  return low;
}
