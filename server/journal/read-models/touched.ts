/**
 * Which things a stretch of events touched, and when it did so first and last. Each thing gets one row however
 * often it was touched; its values are those of the market after the stretch.
 */
export interface Touch {
  createdAt: Date;
  updatedAt: Date;
}

export class Touched {
  readonly #touches = new Map<string, Touch>();

  touch(id: string, at: Date): void {
    const touch = this.#touches.get(id);
    if (touch === undefined) this.#touches.set(id, { createdAt: at, updatedAt: at });
    else touch.updatedAt = at;
  }

  map<T>(row: (id: string, touch: Touch) => T): T[] {
    return [...this.#touches].map(([id, touch]) => row(id, touch));
  }
}

/** The same for things of two ids, such as a model at a dealership. */
export class TouchedPairs {
  readonly #byFirst = new Map<string, Touched>();

  touch(first: string, second: string, at: Date): void {
    let touched = this.#byFirst.get(first);
    if (touched === undefined) {
      touched = new Touched();
      this.#byFirst.set(first, touched);
    }
    touched.touch(second, at);
  }

  map<T>(row: (first: string, second: string, touch: Touch) => T): T[] {
    return [...this.#byFirst].flatMap(([first, touched]) =>
      touched.map((second, touch) => row(first, second, touch)),
    );
  }
}
