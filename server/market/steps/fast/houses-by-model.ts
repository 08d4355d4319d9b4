/** Which dealerships have to do with a model, kept both ways. */
import type { House } from './houses.ts';

export class HousesByModel {
  readonly #houses = new Map<string, Set<House>>();
  readonly #models = new Map<House, Set<string>>();

  add(house: House, modelId: string): void {
    let houses = this.#houses.get(modelId);
    if (houses === undefined) this.#houses.set(modelId, (houses = new Set()));
    houses.add(house);
    let models = this.#models.get(house);
    if (models === undefined) this.#models.set(house, (models = new Set()));
    models.add(modelId);
  }

  remove(house: House, modelId: string): void {
    this.#houses.get(modelId)?.delete(house);
    this.#models.get(house)?.delete(modelId);
  }

  removeAll(house: House): void {
    for (const modelId of this.#models.get(house) ?? []) this.#houses.get(modelId)!.delete(house);
    this.#models.delete(house);
  }

  housesOf(modelId: string): Iterable<House> {
    return this.#houses.get(modelId) ?? [];
  }

  modelsOf(house: House): Iterable<string> {
    return this.#models.get(house) ?? [];
  }

  /** The dealerships that have to do with any model. */
  houses(): Iterable<House> {
    return this.#models.keys();
  }
}
