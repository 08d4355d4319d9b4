/**
 * What happened lately, as far as a view wants it: read once from what the server keeps, and carried on by the events
 * that the live market folds. It is read anew whenever the live market came anew, so that no gap stays in it.
 */
import type { SeenEvent } from '../../server/market/privacy.ts';
import { TICKS_PER_HOUR } from '../../server/market/time.ts';
import type { LiveMarket } from '../live/live-market.svelte.ts';
import { type JournalSource, readJournal, seqOfTick } from './journal.ts';
import { LIMITS } from './limits.ts';
import { type ListSource, readList, typeOfList } from './lists.ts';
import type { Stretch } from './stretch.ts';

export type PastSource = JournalSource | ListSource;

export interface PastWish {
  sources: readonly PastSource[];
  ticks: number;
  /** The tick at which history ends; null: now, and it goes on. */
  at: number | null;
}

export class Past {
  /** Oldest first. */
  events = $state.raw<readonly SeenEvent[]>([]);
  state = $state<'loading' | 'ready' | 'failed'>('loading');
  /** Back to which tick it is complete; null while it is not read. */
  fromTick = $state<number | null>(null);
  /** How often it was asked for; whoever begins it begins anew when this changes. */
  asked = $state(0);
  #ticks = 0;
  #news: SeenEvent[] = [];

  /** Begins to read; the answer ends it. */
  begin(live: LiveMarket, wish: PastWish): () => void {
    const aborted = new AbortController();
    this.state = 'loading';
    this.#news = [];
    this.#ticks = wish.ticks;
    const stop = wish.at === null ? live.listen((event) => this.#hear(wish, event)) : () => {};
    void this.#read(live, wish, aborted.signal);
    return () => {
      aborted.abort();
      stop();
    };
  }

  tryAgain(): void {
    this.asked += 1;
  }

  /** Takes in what was folded since, and lets go of the hours that are further back than was wished for. */
  catchUp(toTick: number): void {
    if (this.state === 'loading' || this.#news.length === 0) return;
    const sinceTick = toTick - this.#ticks;
    const hour = sinceTick - (sinceTick % TICKS_PER_HOUR);
    const kept = this.events.findIndex(({ tick }) => tick >= hour);
    this.events = [...(kept < 0 ? [] : this.events.slice(kept)), ...this.#news].slice(-LIMITS.events);
    if (this.fromTick !== null) this.fromTick = Math.max(this.fromTick, hour);
    this.#news = [];
  }

  #hear(wish: PastWish, event: SeenEvent): void {
    const wanted = wish.sources.some((source) =>
      'journal' in source
        ? source.journal.includes(event.type) && source.wants(event)
        : typeOfList(source.list) === event.type && fits(event, source.query),
    );
    if (wanted) this.#news.push(event);
  }

  async #read(live: LiveMarket, { sources, ticks, at }: PastWish, signal: AbortSignal): Promise<void> {
    const shown = live.perFrame.shown!;
    const { marketId } = live;
    try {
      const past = at !== null && at < shown.tick ? at : null;
      const toTick = past ?? shown.tick;
      const needsSeq = past !== null && sources.some((source) => 'journal' in source);
      const toSeq = needsSeq ? await seqOfTick(marketId, shown.seq, past, signal) : shown.seq;
      const stretch: Stretch = { marketId, toSeq, toTick, fromTick: Math.max(0, toTick - ticks), signal };
      const found = await Promise.all(
        sources.map((source) =>
          'journal' in source ? readJournal(source, stretch) : readList(source, stretch),
        ),
      );
      // The server may have gone on while it was asked; what came since is heard live.
      const events = found.flatMap((part) => part.events).filter(({ seq }) => seq <= toSeq || past !== null);
      events.sort((a, b) => a.seq - b.seq);
      this.events = [...events, ...this.#news].slice(-LIMITS.events);
      this.#news = [];
      this.fromTick = Math.max(...found.map((part) => part.fromTick));
      this.state = 'ready';
    } catch {
      if (!signal.aborted) this.state = 'failed';
    }
  }
}

/** Whether an event is of what a list was narrowed to; a promotion on everything covers every model. */
function fits(event: SeenEvent, query: Readonly<Record<string, string>>): boolean {
  return Object.entries(query).every(([field, value]) => {
    if (field === 'modelId' && 'modelIds' in event) return event.modelIds?.includes(value) ?? true;
    return (event as unknown as Record<string, unknown>)[field] === value;
  });
}
