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
    let units = 0;
    if (ticks === undefined) return units;
    for (let i = ticks.length - 1; i >= 0; i -= 1) {
      const sold = ticks[i]!;
      if (sold < tick - windowTicks) break;
      if (sold < tick) units += 1;
    }
    return units;
  }
}
