/** What is due at a tick: a binary heap. What is no longer alive is swept out before it outweighs the rest. */
const FIRST_SWEEP = 64;

export class Timers<T> {
  #ticks: number[] = [];
  #items: T[] = [];
  #sweepAt = FIRST_SWEEP;
  readonly #isAlive: (item: T) => boolean;

  constructor(isAlive: (item: T) => boolean = () => true) {
    this.#isAlive = isAlive;
  }

  at(tick: number, item: T): void {
    if (this.#ticks.length >= this.#sweepAt) this.#sweep();
    this.#push(tick, item);
  }

  /** Takes out what is due at a tick or before it, in no order within a tick. */
  due(tick: number): T[] {
    const due: T[] = [];
    while (this.#ticks.length > 0 && this.#ticks[0]! <= tick) due.push(this.#pop());
    return due;
  }

  #push(tick: number, item: T): void {
    let at = this.#ticks.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#ticks[above]! <= tick) break;
      this.#put(at, this.#ticks[above]!, this.#items[above]!);
      at = above;
    }
    this.#put(at, tick, item);
  }

  #pop(): T {
    const first = this.#items[0]!;
    const [tick, item] = [this.#ticks.pop()!, this.#items.pop()!];
    const size = this.#ticks.length;
    if (size === 0) return first;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && this.#ticks[below + 1]! < this.#ticks[below]!) below += 1;
      if (this.#ticks[below]! >= tick) break;
      this.#put(at, this.#ticks[below]!, this.#items[below]!);
      at = below;
    }
    this.#put(at, tick, item);
    return first;
  }

  #put(at: number, tick: number, item: T): void {
    this.#ticks[at] = tick;
    this.#items[at] = item;
  }

  #sweep(): void {
    const [ticks, items] = [this.#ticks, this.#items];
    this.#ticks = [];
    this.#items = [];
    items.forEach((item, i) => {
      if (this.#isAlive(item)) this.#push(ticks[i]!, item);
    });
    this.#sweepAt = Math.max(FIRST_SWEEP, 2 * this.#ticks.length);
  }
}
