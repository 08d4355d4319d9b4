/**
 * The last frames of a market, kept so that a watcher who was away for a moment gets just what he missed.
 * Bounded by frames and by events; what fell out is told by a snapshot.
 */
import type { Position } from '../protocol/socket.ts';
import type { CountedFrame } from './audience.ts';
import { LIMITS } from './limits.ts';

export class RecentFrames {
  readonly #frames: CountedFrame[] = [];
  #events = 0;

  add(frame: CountedFrame): void {
    this.#frames.push(frame);
    this.#events += frame.events.length;
    while (this.#frames.length > LIMITS.recentFrames || this.#events > LIMITS.recentEvents) {
      this.#events -= this.#frames.shift()!.events.length;
    }
  }

  /** The frames after a position, oldest first; null when they are not all here. */
  since(position: Position): CountedFrame[] | null {
    const next = this.#frames.findIndex((frame) => frame.from.beat === position.beat);
    if (next === -1 || this.#frames[next]!.from.seq !== position.seq) return null;
    return this.#frames.slice(next);
  }
}
