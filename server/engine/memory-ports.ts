/**
 * The engine's ports in memory, for tests of the beat that need no world: the same contracts as the real
 * adapters (compare-and-set, at-least-once), and a place to break them at any call.
 */
import type { MarketEvent } from '../market/events.ts';
import type { PlacedCommand, ScriptPlace } from '../market/script.ts';
import type {
  ArrivalsPort,
  Batch,
  Following,
  Frame,
  FramesPort,
  HotPort,
  InboxPort,
  JournalPort,
  LeasePort,
  NewMarket,
  Settlement,
  StoredMarket,
  StoredSnapshot,
  Submission,
  Waiting,
} from './ports.ts';
import { type Position, samePosition } from './position.ts';

/** Called before and after each step of a beat; throwing there is a crash at that place. */
export type Breakpoint = (step: string) => void;

export class MemoryJournal implements JournalPort {
  readonly events: MarketEvent[] = [];
  readonly settlements = new Map<string, Settlement>();
  snapshot: StoredSnapshot | null = null;
  stored: StoredMarket | null = null;
  scripted: PlacedCommand[] = [];
  /** Of each beat. */
  readonly #ends: Position[] = [];
  /** Whether a commit that nobody goes on with keeps all others waiting. */
  unfinished = false;
  breakAt: Breakpoint = () => {};

  async marketIds(): Promise<string[]> {
    return this.stored === null ? [] : [this.stored.marketId];
  }

  async find(): Promise<StoredMarket | null> {
    return this.stored;
  }

  async create({ script = [], ...stored }: NewMarket, batch: Batch): Promise<boolean> {
    if (this.stored !== null) return false;
    this.stored = stored;
    this.scripted = [...script];
    this.events.push(...copy(batch.events));
    this.#ends.push(batch.to);
    return true;
  }

  async script(): Promise<PlacedCommand[]> {
    return copy(this.scripted);
  }

  async latestSnapshot(): Promise<StoredSnapshot | null> {
    return copy(this.snapshot);
  }

  async snapshotSeq(): Promise<number> {
    return this.snapshot?.position.seq ?? 0;
  }

  async saveSnapshot(_marketId: string, snapshot: StoredSnapshot): Promise<void> {
    this.snapshot = copy(snapshot);
  }

  async *eventsAfter(_marketId: string, seq: number, toSeq = Infinity): AsyncIterable<MarketEvent[]> {
    const page = this.events.filter((event) => event.seq > seq && event.seq <= toSeq);
    if (page.length > 0) yield copy(page);
  }

  async endOfBeat(_marketId: string, seq: number): Promise<Position | null> {
    const end = this.#ends.findIndex((position) => position.seq >= seq);
    const later = this.#ends.some((position) => position.seq > this.#ends[end]!.seq);
    return later ? this.#ends[end]! : null;
  }

  async offerOwners(_marketId: string, offerIds: readonly string[]): Promise<Map<string, string>> {
    const owners = new Map<string, string>();
    for (const event of this.events) {
      if (event.type === 'OfferPlaced' && offerIds.includes(event.offerId))
        owners.set(event.offerId, event.buyerId);
    }
    return owners;
  }

  async settled(_marketId: string, keys: readonly string[]): Promise<Map<string, Settlement>> {
    return new Map(
      keys.flatMap((key) => (this.settlements.has(key) ? [[key, this.settlements.get(key)!]] : [])),
    );
  }

  async endUnfinished(): Promise<void> {
    this.unfinished = false;
  }

  async commit(batch: Batch): Promise<'committed' | 'conflict'> {
    this.breakAt('before commit');
    if (this.unfinished) throw new Error('another commit stands in the way');
    if (this.stored === null || !samePosition(this.stored.position, batch.from)) return 'conflict';
    this.events.push(...copy(batch.events));
    this.#ends.push(batch.to);
    for (const settlement of batch.settlements) this.settlements.set(settlement.idempotencyKey, settlement);
    this.stored = { ...this.stored, position: batch.to };
    const { scripted } = batch;
    if (scripted !== undefined) this.scripted = this.scripted.filter((command) => isAfter(command, scripted));
    this.breakAt('after commit');
    return 'committed';
  }
}

/** Redis in memory: hot position, inbox and frames; `flush` empties it. */
export class MemoryRedis implements HotPort, InboxPort, ArrivalsPort, FramesPort {
  at: Position | null = null;
  frames: Frame[] = [];
  waiting: Waiting[] = [];
  breakAt: Breakpoint = () => {};
  onSubmit: () => void = () => {};
  readonly #listeners = new Set<() => Promise<void>>();
  readonly #followers = new Set<(frame: Frame) => Promise<void> | void>();
  #nextEntry = 1;

  flush(): void {
    this.at = null;
    this.frames = [];
    this.waiting = [];
  }

  async position(): Promise<Position | null> {
    return this.at;
  }

  async write(frame: Frame, _market: unknown, done: readonly string[]): Promise<'written' | 'conflict'> {
    this.breakAt('before hot');
    if (this.at === null || !samePosition(this.at, frame.from)) return 'conflict';
    await this.#finish(frame, done);
    return 'written';
  }

  async rebuild(frame: Frame, _market: unknown, done: readonly string[]): Promise<void> {
    this.breakAt('before rebuild');
    this.frames = [];
    await this.#finish(frame, done);
  }

  async submit(_marketId: string, submission: Submission): Promise<string> {
    const entryId = String(this.#nextEntry++);
    this.waiting.push({ entryId, submission });
    this.onSubmit();
    for (const look of this.#listeners) void look();
    return entryId;
  }

  async holds(_marketId: string, entryId: string): Promise<boolean> {
    return this.waiting.some((entry) => entry.entryId === entryId);
  }

  async read(_marketId: string, limit: number): Promise<Waiting[]> {
    return this.waiting.slice(0, limit);
  }

  async depth(): Promise<number> {
    return this.waiting.length;
  }

  listen(_marketId: string, onArrival: () => Promise<void>): Following {
    let calling = false;
    const look = async () => {
      if (calling) return;
      calling = true;
      while (this.#listeners.has(look) && this.waiting.length > 0) await onArrival();
      calling = false;
    };
    this.#listeners.add(look);
    void look();
    return { stop: async () => void this.#listeners.delete(look) };
  }

  follow(_marketId: string, afterBeat: number, onFrame: (frame: Frame) => Promise<void> | void): Following {
    let last = afterBeat;
    const tell = async (frame: Frame) => {
      if (frame.to.beat <= last) return;
      last = frame.to.beat;
      await onFrame(copy(frame));
    };
    this.#followers.add(tell);
    return { stop: async () => void this.#followers.delete(tell) };
  }

  async #finish(frame: Frame, done: readonly string[]): Promise<void> {
    this.at = frame.to;
    this.frames.push(copy(frame));
    this.waiting = this.waiting.filter(({ entryId }) => !done.includes(entryId));
    for (const tell of this.#followers) await tell(frame);
    this.breakAt('after hot');
  }
}

/** One lease among several engines: whoever asks first has it until it is given back or taken away. */
export class MemoryLeases {
  holder: string | null = null;

  for(engineId: string): LeasePort {
    return {
      hold: async () => {
        this.holder ??= engineId;
        return this.holder === engineId ? { untilMs: Infinity } : null;
      },
      release: async () => {
        if (this.holder === engineId) this.holder = null;
      },
      holder: async () => this.holder,
    };
  }
}

function isAfter(a: ScriptPlace, b: ScriptPlace): boolean {
  return a.tick > b.tick || (a.tick === b.tick && a.index > b.index);
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
