/** Models in the order of a number, equal ones in their own order: two columns sorted in place (Shell, 1959). */
export class Ranking {
  readonly models: Int32Array;
  readonly #keys: Float64Array;
  length = 0;

  constructor(models: number) {
    this.models = new Int32Array(models);
    this.#keys = new Float64Array(models);
  }

  add(model: number, key: number): void {
    this.models[this.length] = model;
    this.#keys[this.length] = key;
    this.length += 1;
  }

  clear(): void {
    this.length = 0;
  }

  /** Smallest first. */
  sort(): void {
    const models = this.models;
    const keys = this.#keys;
    const length = this.length;
    let gap = 1;
    while (gap < length / 3) gap = 3 * gap + 1;
    for (; gap >= 1; gap = (gap - 1) / 3) {
      for (let i = gap; i < length; i += 1) {
        const model = models[i]!;
        const key = keys[i]!;
        let j = i;
        for (; j >= gap; j -= gap) {
          const ahead = keys[j - gap]!;
          if (ahead < key || (ahead === key && models[j - gap]! < model)) break;
          models[j] = models[j - gap]!;
          keys[j] = ahead;
        }
        models[j] = model;
        keys[j] = key;
      }
    }
  }
}
