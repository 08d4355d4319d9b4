/**
 * The dealerships and their cells with places: dealerships in the order of their first opening, the cells of one
 * in the order in which it first had them. That is the order of the plain steps, which walk the market's maps.
 */
import type { Cell, Dealership, Market } from '../../market.ts';

/** A cell with its place. */
export interface Shelf {
  /** Numbers all shelves of a market, in the order in which they were first seen. */
  index: number;
  house: House;
  /** The place within the dealership. */
  place: number;
  cell: Cell;
}

export interface House {
  place: number;
  /** The dealership as it last opened. */
  dealership: Dealership;
  shelves: Map<string, Shelf>;
}

export class Houses {
  readonly all: House[] = [];
  readonly #byId = new Map<string, House>();
  #shelves = 0;

  constructor(
    private readonly market: Market,
    private readonly onShelf: (shelf: Shelf) => void,
  ) {}

  /** A dealership that opened, for the first time or again. */
  opened(dealershipId: string): House {
    const dealership = this.market.dealerships.get(dealershipId)!;
    let house = this.#byId.get(dealershipId);
    if (house === undefined) {
      house = { place: this.all.length, dealership, shelves: new Map() };
      this.all.push(house);
      this.#byId.set(dealershipId, house);
      for (const modelId of dealership.cells.keys()) this.shelf(house, modelId);
    }
    house.dealership = dealership;
    return house;
  }

  house(dealershipId: string): House {
    return this.#byId.get(dealershipId)!;
  }

  /** The shelf of a model that the dealership has a cell of. */
  shelf(house: House, modelId: string): Shelf {
    let shelf = house.shelves.get(modelId);
    if (shelf === undefined) {
      const cell = house.dealership.cells.get(modelId)!;
      shelf = { index: this.#shelves, house, place: house.shelves.size, cell };
      this.#shelves += 1;
      house.shelves.set(modelId, shelf);
      this.onShelf(shelf);
    }
    return shelf;
  }
}

export function byPlace(a: { place: number }, b: { place: number }): number {
  return a.place - b.place;
}

export function byHouseAndPlace(a: Shelf, b: Shelf): number {
  return a.house.place - b.house.place || a.place - b.place;
}
