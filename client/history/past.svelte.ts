/**
 * What happened lately, as far as a view wants it: read once from what the server keeps, and carried on by the events
 * that the live market folds. It is read anew whenever the live market came anew, so that no gap stays in it.
 */
import type { SeenEvent } from '../../server/market/privacy.ts';
import { TICKS_PER_HOUR } from '../../server/market/time.ts';
import type { LiveMarket } from '../live/live-market.svelte.ts';
import { LIMITS } from './limits.ts';
import { type ListSource, readList, typeOfList } from './lists.ts';
import { Newest } from './newest.ts';
import { Reading, type ReadingWish } from './reading.svelte.ts';

export interface PastWish extends ReadingWish {
  sources: readonly ListSource[];
  ticks: number;
}

export class Past extends Reading<PastWish> {
  /** Oldest first. */
  events = $state.raw<readonly SeenEvent[]>([]);
  #ticks = 0;
  readonly #news = new Newest<SeenEvent>(LIMITS.events);

  /** Lets go of whole hours. */
  catchUp(toTick: number): void {
    if (this.state === 'loading' || this.#news.length === 0) return;
    const sinceTick = toTick - this.#ticks;
    const hour = sinceTick - (sinceTick % TICKS_PER_HOUR);
    const kept = this.events.findIndex(({ tick }) => tick >= hour);
    const fromTick = this.fromTick === null ? null : Math.max(this.fromTick, hour);
    this.#keep(kept < 0 ? [] : this.events.slice(kept), fromTick);
  }

  /** Older events and the news behind them, as many as a view keeps. */
  #keep(older: readonly SeenEvent[], fromTick: number | null): void {
    const all = [...older, ...this.#news.take()];
    this.events = all.slice(-LIMITS.events);
    const isCut = all.length > this.events.length;
    this.fromTick = isCut && fromTick !== null ? Math.max(fromTick, this.events[0]!.tick) : fromTick;
  }

  protected prepare({ ticks }: PastWish): void {
    this.#news.take();
    this.#ticks = ticks;
  }

  protected hear(_live: LiveMarket, wish: PastWish, event: SeenEvent): void {
    const wanted = wish.sources.some(
      ({ list, query }) => typeOfList(list) === event.type && fits(event, query),
    );
    if (wanted) this.#news.push(event);
  }

  protected async read(
    live: LiveMarket,
    { sources, ticks, at }: PastWish,
    signal: AbortSignal,
  ): Promise<void> {
    const shown = live.perFrame.shown!;
    const { marketId } = live;
    const past = at !== null && at < shown.tick ? at : null;
    const toTick = past ?? shown.tick;
    const stretch = { marketId, toTick, fromTick: Math.max(0, toTick - ticks), signal };
    const found = await Promise.all(sources.map((source) => readList(source, stretch)));
    signal.throwIfAborted();
    // The server may have gone on while it was asked; what came since is heard live.
    const events = found
      .flatMap((part) => part.events)
      .filter(({ seq }) => seq <= shown.seq || past !== null);
    events.sort((a, b) => a.seq - b.seq);
    this.#keep(events, Math.max(...found.map((part) => part.fromTick)));
  }
}

/** Whether an event is of what a list was narrowed to; a promotion on everything covers every model. */
function fits(event: SeenEvent, query: Readonly<Record<string, string>>): boolean {
  return Object.entries(query).every(([field, value]) => {
    if (field === 'modelId' && 'modelIds' in event) return event.modelIds?.includes(value) ?? true;
    return (event as unknown as Record<string, unknown>)[field] === value;
  });
}
