/** Lists of the API read newest first, page by page, each row as the event that it is kept from. */
import type { SeenEvent } from '../../server/market/privacy.ts';
import { ask, valueOf } from '../requests/ask.ts';
import { LIMITS } from './limits.ts';

const TYPES = {
  purchases: 'CarPurchased',
  restocks: 'CarsRestocked',
  switches: 'SupplierSwitched',
  promotions: 'PromotionAnnounced',
} as const;

export type ListName = keyof typeof TYPES;

export interface ListSource {
  list: ListName;
  query: Readonly<Record<string, string>>;
}

export interface Stretch {
  marketId: string;
  fromTick: number;
  /** The last tick that is read. */
  toTick: number;
  signal: AbortSignal;
}

/** Events oldest first, and the tick back to which they are complete. */
export interface Found {
  events: SeenEvent[];
  fromTick: number;
}

interface ListPage {
  items: { tick?: number; startsAtTick?: number }[];
  next: string | null;
}

export async function readList(source: ListSource, stretch: Stretch): Promise<Found> {
  const { marketId, fromTick, toTick, signal } = stretch;
  const found: SeenEvent[] = [];
  let cursor: string | null = null;
  let reached = toTick;
  for (let page = 0; page < LIMITS.listPages; page += 1) {
    const query: Record<string, string | number> = { ...source.query, ...orderOf(source.list, stretch) };
    if (cursor !== null) query['cursor'] = cursor;
    const path = `/markets/${encodeURIComponent(marketId)}/${source.list}` as const;
    const asked = { query: { ...query, limit: LIMITS.listPage }, signal };
    const answer: ListPage = valueOf(await ask(path, asked));
    for (const item of answer.items) {
      const event = eventOf(source.list, marketId, item);
      reached = event.tick;
      if (event.tick >= fromTick && event.tick <= toTick) found.push(event);
    }
    cursor = answer.next;
    if (cursor === null || reached < fromTick) return { events: found.reverse(), fromTick };
  }
  return { events: found.reverse(), fromTick: reached };
}

function orderOf(list: ListName, { fromTick, toTick }: Stretch): Record<string, string | number> {
  if (list === 'promotions') return { order: '-startsAtTick' };
  return { order: '-tick', minTick: fromTick, maxTick: toTick };
}

/** A promotion's row does not say when it was announced: it counts from its start. */
function eventOf(list: ListName, market: string, item: ListPage['items'][number]): SeenEvent {
  const tick = item.tick ?? item.startsAtTick;
  return { v: 1, market, at: '', type: TYPES[list], ...item, tick } as unknown as SeenEvent;
}

export function typeOfList(list: ListName): SeenEvent['type'] {
  return TYPES[list];
}
