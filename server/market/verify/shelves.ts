/**
 * Every car for sale and what it costs, by model, put right where something changed: so the lowest prices of a model are
 * known without asking each dealership again.
 */
import type { EventOf, MarketEvent } from '../events.ts';
import type { Cell, Dealership, Market } from '../market.ts';
import { netCents, tierDiscountBp } from '../money.ts';
import type { AnnouncedPromotions } from './announced.ts';

/** A model in stock at a dealership: its ask, what it costs everybody there, and what nobody pays less than. */
export interface Unit {
  readonly dealership: Dealership;
  readonly cell: Cell;
  readonly askCents: number;
  readonly askSeq: number;
  readonly publicCents: number;
  readonly loyalCents: number;
}

/** Over all units of a model: the lowest of both, and the oldest ask of the lowest public price. */
export interface Lowest {
  readonly publicCents: number;
  readonly publicAskSeq: number;
  readonly loyalCents: number;
}

interface Shelf {
  readonly units: Map<Cell, Unit>;
  /** Null when it has to be looked for again. */
  lowest: Lowest | null;
}

const NOTHING: Lowest = { publicCents: Infinity, publicAskSeq: Infinity, loyalCents: Infinity };

export class Shelves {
  readonly #shelves = new Map<string, Shelf>();
  /** Dealerships whose promotions begin or end, by tick. */
  readonly #windows = new Map<number, string[]>();
  #changed = new Set<string>();

  constructor(
    private readonly market: Market,
    private readonly promotions: AnnouncedPromotions,
  ) {}

  /** Of nothing for sale, all is Infinity. */
  lowestOf(modelId: string): Lowest {
    const shelf = this.#shelves.get(modelId);
    if (shelf === undefined) return NOTHING;
    return (shelf.lowest ??= lowestOf(shelf.units.values()));
  }

  unitsOf(modelId: string): Iterable<Unit> {
    return this.#shelves.get(modelId)?.units.values() ?? [];
  }

  /** The models of which some car came, went, or costs something else, since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    if (changed.size > 0) this.#changed = new Set();
    return changed;
  }

  /** After the clock moved on by one tick. */
  tickBegan(tick: number): void {
    for (const dealershipId of this.#windows.get(tick) ?? []) this.#lookOverAll(dealershipId);
    this.#windows.delete(tick);
  }

  /** After an event was applied. */
  follow(event: MarketEvent): void {
    switch (event.type) {
      case 'CarPurchased':
      case 'CarsRestocked':
      case 'AskChanged': {
        const dealership = this.market.dealerships.get(event.dealershipId)!;
        const cell = dealership.cells.get(event.modelId);
        if (cell !== undefined) this.#lookOver(dealership, cell, false);
        return;
      }
      case 'DealershipOpened':
      case 'DealershipUpdated':
      case 'DealershipClosed':
        return this.#lookOverAll(event.dealershipId);
      case 'PromotionAnnounced':
        return this.#announced(event);
      case 'PromotionWithdrawn':
        for (const dealershipId of this.market.dealerships.keys()) this.#lookOverAll(dealershipId);
    }
  }

  #announced({ ownerType, ownerId, startsAtTick, endsAtTick, tick }: EventOf<'PromotionAnnounced'>): void {
    if (ownerType !== 'dealership') return;
    this.#lookOverAll(ownerId);
    for (const at of [startsAtTick, endsAtTick]) {
      if (at <= tick) continue;
      const owners = this.#windows.get(at);
      if (owners === undefined) this.#windows.set(at, [ownerId]);
      else owners.push(ownerId);
    }
  }

  #lookOverAll(dealershipId: string): void {
    const dealership = this.market.dealerships.get(dealershipId);
    for (const cell of dealership?.cells.values() ?? []) this.#lookOver(dealership!, cell, true);
  }

  /** A standing ask costs what it did, unless the discounts of the dealership may have changed. */
  #lookOver(dealership: Dealership, cell: Cell, discountsChanged: boolean): void {
    const { modelId } = cell;
    const shelf = this.#shelfOf(modelId);
    const known = shelf.units.get(cell);
    if (!dealership.open || cell.stock === 0 || cell.askCents === null) {
      if (known === undefined) return;
      take(shelf, known);
    } else {
      if (known !== undefined && !discountsChanged && known.askSeq === cell.askSeq) return;
      if (known !== undefined) take(shelf, known);
      put(shelf, this.#unit(dealership, cell, cell.askCents));
    }
    this.#changed.add(modelId);
  }

  #shelfOf(modelId: string): Shelf {
    let shelf = this.#shelves.get(modelId);
    if (shelf === undefined) {
      shelf = { units: new Map(), lowest: NOTHING };
      this.#shelves.set(modelId, shelf);
    }
    return shelf;
  }

  #unit(dealership: Dealership, cell: Cell, askCents: number): Unit {
    const { dealershipId, loyaltyTiers } = dealership;
    const promotion = this.promotions.best('dealership', dealershipId, cell.modelId, this.market.tick);
    const promotedBp = promotion?.discountBp ?? 0;
    const publicCents = netCents(askCents, Math.max(promotedBp, tierDiscountBp(loyaltyTiers, 0)));
    const loyalCents = netCents(askCents, Math.max(promotedBp, loyaltyTiers.at(-1)?.discountBp ?? 0));
    return { dealership, cell, askCents, askSeq: cell.askSeq, publicCents, loyalCents };
  }
}

function put(shelf: Shelf, unit: Unit): void {
  shelf.units.set(unit.cell, unit);
  if (shelf.lowest !== null) shelf.lowest = lower(shelf.lowest, unit);
}

function take(shelf: Shelf, unit: Unit): void {
  shelf.units.delete(unit.cell);
  if (shelf.lowest === null) return;
  const { publicCents, loyalCents } = shelf.lowest;
  if (unit.publicCents === publicCents || unit.loyalCents === loyalCents) shelf.lowest = null;
}

function lowestOf(units: Iterable<Unit>): Lowest {
  let lowest = NOTHING;
  for (const unit of units) lowest = lower(lowest, unit);
  return lowest;
}

function lower(lowest: Lowest, { publicCents, askSeq, loyalCents }: Unit): Lowest {
  const isLower = publicCents < lowest.publicCents;
  const isOlder = publicCents === lowest.publicCents && askSeq < lowest.publicAskSeq;
  if (!isLower && !isOlder && loyalCents >= lowest.loyalCents) return lowest;
  return {
    publicCents: Math.min(publicCents, lowest.publicCents),
    publicAskSeq: isLower || isOlder ? askSeq : lowest.publicAskSeq,
    loyalCents: Math.min(loyalCents, lowest.loyalCents),
  };
}
