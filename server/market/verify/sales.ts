/** The checker's own memory of what was sold when: `sold24h` and the pace of asks are reckoned from it. */
export class Sales {
  readonly #ticks = new Map<string, Map<string, number[]>>();

  /** Remembers a sale; those more than `keepTicks` before it are forgotten now and then. */
  record(dealershipId: string, modelId: string, tick: number, keepTicks: number): void {
    const models = this.#ticks.get(dealershipId) ?? new Map<string, number[]>();
    this.#ticks.set(dealershipId, models);
    const ticks = models.get(modelId) ?? [];
    models.set(modelId, ticks);
    ticks.push(tick);
    if (ticks.length % 64 === 0) {
      models.set(
        modelId,
        ticks.filter((sold) => sold >= tick - keepTicks),
      );
    }
  }

  /** Units sold in the `windowTicks` ticks before `tick`, that one not included. */
  within(dealershipId: string, modelId: string, tick: number, windowTicks: number): number {
    const ticks = this.#ticks.get(dealershipId)?.get(modelId);
    if (ticks === undefined || ticks.length === 0 || ticks.at(-1)! < tick - windowTicks) return 0;
    return soldBefore(ticks, tick) - soldBefore(ticks, tick - windowTicks);
  }
}

/** How many of these rising ticks lie before `tick`. */
function soldBefore(ticks: readonly number[], tick: number): number {
  let [from, to] = [0, ticks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ticks[middle]! < tick) from = middle + 1;
    else to = middle;
  }
  return from;
}
