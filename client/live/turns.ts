/**
 * Who is told next that there is something new. Each has a pace of its own; of those that are due the one that waits
 * longest comes first, and one at a time, because two dear panels in one frame make it a long one.
 */

interface Turn {
  tell: () => void;
  everyMs: number;
  dueAtMs: number;
  /** Up to which news it was told. */
  toldOf: number;
}

export class Turns {
  readonly #turns = new Set<Turn>();
  #news = 0;

  /** `tell` is called at most once in so many milliseconds; the answer takes it out again. */
  add(tell: () => void, everyMs: number, nowMs: number): () => void {
    const turn = { tell, everyMs, dueAtMs: nowMs + everyMs, toldOf: this.#news };
    this.#turns.add(turn);
    return () => this.#turns.delete(turn);
  }

  /** Something is new for everybody. */
  hear(): void {
    this.#news += 1;
  }

  /** When somebody has to be told; Infinity when all know everything. */
  get dueAtMs(): number {
    return this.#next()?.dueAtMs ?? Infinity;
  }

  /** Tells the one that is due longest, if there is one. */
  tellNext(nowMs: number): void {
    const next = this.#next();
    if (next !== undefined && next.dueAtMs <= nowMs) this.#tell(next, nowMs);
  }

  tellAll(nowMs: number): void {
    for (const turn of this.#turns) this.#tell(turn, nowMs);
  }

  #next(): Turn | undefined {
    let next: Turn | undefined;
    for (const turn of this.#turns) {
      if (turn.toldOf < this.#news && (next === undefined || turn.dueAtMs < next.dueAtMs)) next = turn;
    }
    return next;
  }

  #tell(turn: Turn, nowMs: number): void {
    turn.toldOf = this.#news;
    turn.dueAtMs = nowMs + turn.everyMs;
    turn.tell();
  }
}
