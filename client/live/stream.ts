/**
 * Frames that join without a gap and without a double, whatever they are of. A held stream keeps what is shown and lets
 * the frames wait; beyond a bound it lets go of them, and the server is asked later.
 */
import type { SeenEvent } from '../../server/market/privacy.ts';
import type { Position } from '../../server/protocol/socket.ts';

/** How many waiting events a held stream keeps. */
const WAITING_EVENTS = 20_000;

export type Taken = 'folded' | 'waiting' | 'old' | 'gap';

interface StreamFrame {
  from: Position;
  to: Position;
  events: readonly SeenEvent[];
}

export class Stream<Frame extends StreamFrame> {
  /** What is folded; null before the first snapshot. */
  shown: Position | null = null;
  /** What was received, and from where the server should go on: ahead of `shown` only while it is held. */
  received: Position | null = null;
  #held = false;
  #waiting: Frame[] = [];
  #waitingEvents = 0;
  #letGo = false;

  constructor(private readonly fold: (frame: Frame) => void) {}

  get held(): boolean {
    return this.#held;
  }

  begin(position: Position): void {
    this.shown = position;
    this.received = position;
    this.#dropWaiting();
  }

  take(frame: Frame): Taken {
    const { received } = this;
    if (received === null) return 'gap';
    if (frame.to.beat <= received.beat) return 'old';
    if (!joins(received, frame.from)) return 'gap';
    this.received = frame.to;
    if (!this.#held) {
      this.#show(frame);
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
    const isWhole = !this.#letGo;
    if (isWhole) for (const frame of this.#waiting) this.#show(frame);
    else this.received = this.shown;
    this.#dropWaiting();
    return isWhole;
  }

  #show(frame: Frame): void {
    this.fold(frame);
    this.shown = frame.to;
  }

  #keep(frame: Frame): void {
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
}

/** A stream that tells only of some beats may go on from before where we began: in between there was nothing. */
function joins(received: Position, from: Position): boolean {
  return from.beat === received.beat
    ? from.seq === received.seq
    : from.beat < received.beat && from.seq <= received.seq;
}
