/** The newest of what comes, up to a bound: it may be taken in seldom, or for hours not at all while the page is out of sight. */
export class Newest<T> {
  #kept: T[] = [];

  constructor(private readonly most: number) {}

  get length(): number {
    return this.#kept.length;
  }

  push(one: T): void {
    this.#kept.push(one);
    // Many are let go at once, so that each is moved once at most.
    if (this.#kept.length === 2 * this.most) this.#kept = this.#kept.slice(-this.most);
  }

  /** Oldest first; there is nothing left then. At least `most` of them when older ones were let go. */
  take(): T[] {
    const taken = this.#kept;
    this.#kept = [];
    return taken;
  }
}
