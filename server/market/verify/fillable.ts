/**
 * The open offers that some stocked car could fill at this very moment: the first of them is who must be served
 * next, and after a tick's matching there are none. Kept by looking again only where something changed:
 * models whose stock, asks or promotions did, offers that were placed, buyers who reached a loyalty tier.
 */
import type { EventOf, MarketEvent } from '../events.ts';
import type { Cell, Offer } from '../market.ts';
import { netCents, tierDiscountBp } from '../money.ts';
import type { Books, Unit } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

/** What a car costs everybody, and what nobody pays less than, at an ask. */
interface Price {
  cell: Cell;
  askCents: number;
  publicCents: number;
  loyalCents: number;
}

/** Those of all cars of a model: the lowest, the oldest ask of the lowest public price, and each of them. */
interface Lowest {
  publicCents: number;
  publicAskSeq: number;
  loyalCents: number;
  prices: readonly Price[];
}

export class Fillable {
  readonly #offers = new Map<string, Offer>();
  /** The same, the earliest first, with some that are gone; null after one was added in between. */
  #inOrder: Offer[] | null = null;
  /** Those before it are gone. */
  #firstInOrder = 0;
  readonly #changedModels = new Set<string>();
  /** As long as the promotions and tiers of its dealership stay as they are. */
  readonly #prices = new Map<Cell, Price>();
  /** By model, as long as nothing changed that it depends on. */
  readonly #lowest = new Map<string, Lowest>();
  /** Dealerships whose promotions begin or end, by tick. */
  readonly #windows = new Map<number, string[]>();

  constructor(private readonly books: Books) {}

  /** After the clock moved on by one tick. */
  tickBegan(tick: number): void {
    for (const dealershipId of this.#windows.get(tick) ?? []) this.#dealershipChanged(dealershipId);
    this.#windows.delete(tick);
  }

  /** After an event was applied. */
  follow(event: MarketEvent): void {
    switch (event.type) {
      case 'OfferPlaced':
        return this.#look(this.books.market.offers.get(event.offerId)!);
      case 'OfferCancelled':
      case 'OfferExpired':
        this.#offers.delete(event.offerId);
        return;
      case 'CarPurchased':
        return this.#bought(event);
      case 'CarsRestocked':
      case 'AskChanged':
        return this.#modelChanged(event.modelId);
      case 'DealershipOpened':
      case 'DealershipUpdated':
      case 'DealershipClosed':
        return this.#dealershipChanged(event.dealershipId);
      case 'PromotionAnnounced':
        return this.#announced(event);
      case 'PromotionWithdrawn':
        this.#prices.clear();
        for (const modelId of this.books.stockedModels()) this.#modelChanged(modelId);
    }
  }

  /** The offer whose turn it is: the earliest that can be filled. */
  first(): Offer | undefined {
    this.#lookAgain();
    if (this.#offers.size === 0) return undefined;
    if (this.#inOrder === null) {
      this.#inOrder = [...this.#offers.values()].sort((one, other) => one.seq - other.seq);
      this.#firstInOrder = 0;
    }
    while (!this.#offers.has(this.#inOrder[this.#firstInOrder]!.offerId)) this.#firstInOrder += 1;
    return this.#inOrder[this.#firstInOrder];
  }

  /** After the matching of a tick. */
  requireNone(): void {
    const first = this.first();
    if (first === undefined) return;
    const { offerId, modelId, maxPriceCents } = first;
    const found = { offerId, modelId, maxPriceCents };
    throw new RuleBroken('fillable-left', this.books.seq, 'no offer that can be filled', found);
  }

  #announced({ ownerType, ownerId, startsAtTick, endsAtTick, tick }: EventOf<'PromotionAnnounced'>): void {
    if (ownerType !== 'dealership') return;
    this.#dealershipChanged(ownerId);
    for (const at of [startsAtTick, endsAtTick]) {
      if (at <= tick) continue;
      const owners = this.#windows.get(at);
      if (owners === undefined) this.#windows.set(at, [ownerId]);
      else owners.push(ownerId);
    }
  }

  #bought({ offerId, dealershipId, modelId, buyerId }: EventOf<'CarPurchased'>): void {
    this.#offers.delete(offerId);
    const cell = this.books.market.dealerships.get(dealershipId)!.cells.get(modelId)!;
    if (cell.stock === 0) {
      // The last car can only take away from offers for the model.
      const prices = this.#lowest.get(modelId)?.prices.filter((price) => price.cell !== cell);
      if (prices !== undefined) this.#lowest.set(modelId, lowestOf(prices));
      for (const offer of this.#offers.values()) if (offer.modelId === modelId) this.#look(offer);
    }
    // A unit more may lift its buyer into a tier.
    for (const offer of this.books.offersByBuyer.get(buyerId)!.values()) this.#look(offer);
  }

  #dealershipChanged(dealershipId: string): void {
    const dealership = this.books.market.dealerships.get(dealershipId);
    for (const cell of dealership?.cells.values() ?? []) {
      this.#prices.delete(cell);
      if (cell.stock > 0) this.#modelChanged(cell.modelId);
    }
  }

  #modelChanged(modelId: string): void {
    this.#changedModels.add(modelId);
    this.#lowest.delete(modelId);
  }

  #lookAgain(): void {
    for (const modelId of this.#changedModels) {
      const offers = this.books.offersByModel.get(modelId);
      if (offers === undefined || offers.size === 0) continue;
      const lowest = this.lowestOf(modelId);
      for (const offer of offers.values()) this.#look(offer, lowest);
    }
    this.#changedModels.clear();
  }

  #look(offer: Offer, lowest = this.lowestOf(offer.modelId)): void {
    if (!this.#isFillable(offer, lowest)) {
      if (this.#offers.size > 0) this.#offers.delete(offer.offerId);
    } else if (!this.#offers.has(offer.offerId)) {
      this.#offers.set(offer.offerId, offer);
      // Those that are placed come in their order.
      if (this.#inOrder !== null && this.#inOrder.at(-1)!.seq < offer.seq) this.#inOrder.push(offer);
      else this.#inOrder = this.#offers.size === 1 ? this.#begun(offer) : null;
    }
  }

  #begun(offer: Offer): Offer[] {
    this.#firstInOrder = 0;
    return [offer];
  }

  #isFillable({ modelId, buyerId, maxPriceCents }: Offer, { publicCents, loyalCents }: Lowest): boolean {
    if (maxPriceCents >= publicCents) return true;
    if (maxPriceCents < loyalCents) return false;
    for (const dealershipId of this.books.boughtAt.get(buyerId!) ?? []) {
      const dealership = this.books.market.dealerships.get(dealershipId)!;
      const cell = dealership.cells.get(modelId);
      if (!dealership.open || cell === undefined || cell.stock === 0 || cell.askCents === null) continue;
      const discountBp = this.books.saleDiscountBp(dealership, modelId, buyerId!);
      if (netCents(cell.askCents, discountBp) <= maxPriceCents) return true;
    }
    return false;
  }

  /** For whom loyalty takes nothing off, no unit of the model is cheaper, and of those that cost as much no ask older. */
  lowestOf(modelId: string): Lowest {
    let lowest = this.#lowest.get(modelId);
    if (lowest !== undefined) return lowest;
    lowest = lowestOf(this.books.forSale(modelId).map((unit) => this.#priceOf(unit)));
    this.#lowest.set(modelId, lowest);
    return lowest;
  }

  #priceOf({ dealership, cell }: Unit): Price {
    const known = this.#prices.get(cell);
    if (known !== undefined && known.askCents === cell.askCents) return known;
    const { dealershipId, loyaltyTiers } = dealership;
    const { tick } = this.books.market;
    const askCents = cell.askCents!;
    const promotion = this.books.promotions.best('dealership', dealershipId, cell.modelId, tick);
    const promotedBp = promotion?.discountBp ?? 0;
    const publicCents = netCents(askCents, Math.max(promotedBp, tierDiscountBp(loyaltyTiers, 0)));
    const loyalCents = netCents(askCents, Math.max(promotedBp, loyaltyTiers.at(-1)?.discountBp ?? 0));
    const price = { cell, askCents, publicCents, loyalCents };
    this.#prices.set(cell, price);
    return price;
  }
}

function lowestOf(prices: readonly Price[]): Lowest {
  let [publicCents, publicAskSeq, loyalCents] = [Infinity, Infinity, Infinity];
  for (const price of prices) {
    const { askSeq } = price.cell;
    if (price.publicCents < publicCents) {
      publicCents = price.publicCents;
      publicAskSeq = askSeq;
    } else if (price.publicCents === publicCents && askSeq < publicAskSeq) {
      publicAskSeq = askSeq;
    }
    if (price.loyalCents < loyalCents) loyalCents = price.loyalCents;
  }
  return { publicCents, publicAskSeq, loyalCents, prices };
}
