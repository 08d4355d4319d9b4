/**
 * A market followed from afar: the same fold that the engine runs, fed by frames that join without gap or double.
 * A held view keeps what it shows and lets the frames wait; the clock is folded on, because time is never held.
 */
import { apply } from '../../server/market/apply/apply.ts';
import { applyToBoard, type Board, emptyBoard } from '../../server/market/board/board.ts';
import { boardFrom } from '../../server/market/board/snapshot.ts';
import { type Clock, emptyMarket, type Market } from '../../server/market/market.ts';
import { marketFrom } from '../../server/market/snapshot.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';
import type { FrameMessage, Position, SnapshotMessage } from '../../server/protocol/socket.ts';

/** How many waiting events a held view keeps; beyond that it lets go of them and asks the server later. */
const WAITING_EVENTS = 20_000;

export type Taken = 'folded' | 'waiting' | 'old' | 'gap';

export class Follower {
  market: Market;
  board: Board = emptyBoard();
  /** What is folded; null before the first snapshot. */
  shown: Position | null = null;
  /** What was received, and from where the server should go on: ahead of `shown` only while the view is held. */
  received: Position | null = null;
  engineId: string | null = null;
  /** How long the engine took for the last beat; null before the first frame. */
  beatMs: number | null = null;
  #timekeeper: Market;
  #held = false;
  #waiting: FrameMessage[] = [];
  #waitingEvents = 0;
  #letGo = false;

  constructor(
    readonly marketId: string,
    /** Told of every event right after it is folded. */
    readonly folded: (event: SeenEvent) => void = () => {},
  ) {
    this.market = emptyMarket(marketId, 'public');
    this.#timekeeper = emptyMarket(marketId, 'public');
  }

  get held(): boolean {
    return this.#held;
  }

  /** The market's clock as last heard, also while the view is held. */
  get clock(): Clock {
    return this.#timekeeper.clock;
  }

  /** Events that happened since the view was held. */
  get missed(): number {
    return this.shown === null || this.received === null ? 0 : this.received.seq - this.shown.seq;
  }

  begin({ snapshot, board, position }: SnapshotMessage): void {
    this.market = marketFrom(snapshot);
    this.market.tick = position.tick;
    this.board = boardFrom(board);
    this.shown = position;
    this.received = position;
    this.#timekeeper.clock = { ...this.market.clock };
    this.#dropWaiting();
  }

  take(frame: FrameMessage): Taken {
    if (this.received === null) return 'gap';
    if (frame.to.beat <= this.received.beat) return 'old';
    const joins = frame.from.beat === this.received.beat && frame.from.seq === this.received.seq;
    if (!joins) return 'gap';
    this.received = frame.to;
    this.engineId = frame.engineId;
    this.beatMs = frame.beatMs;
    for (const event of frame.events) if (event.type.startsWith('Clock')) apply(this.#timekeeper, event);
    if (!this.#held) {
      this.#fold(frame);
      return 'folded';
    }
    this.#keep(frame);
    return 'waiting';
  }

  hold(): void {
    this.#held = true;
  }

  /** Goes on to what was received. False: the frames in between were let go and the server must be asked. */
  release(): boolean {
    this.#held = false;
    if (this.#letGo) {
      this.received = this.shown;
      this.#dropWaiting();
      return false;
    }
    for (const frame of this.#waiting) this.#fold(frame);
    this.#dropWaiting();
    return true;
  }

  #keep(frame: FrameMessage): void {
    if (this.#letGo) return;
    this.#waiting.push(frame);
    this.#waitingEvents += frame.events.length;
    if (this.#waitingEvents <= WAITING_EVENTS) return;
    this.#dropWaiting();
    this.#letGo = true;
  }

  #dropWaiting(): void {
    this.#waiting = [];
    this.#waitingEvents = 0;
    this.#letGo = false;
  }

  #fold(frame: FrameMessage): void {
    for (const event of frame.events) {
      apply(this.market, event);
      applyToBoard(this.board, this.market, event);
      this.folded(event);
    }
    // A tick in which nothing happens leaves no event, but time has passed all the same.
    this.market.tick = frame.to.tick;
    this.shown = frame.to;
  }
}
