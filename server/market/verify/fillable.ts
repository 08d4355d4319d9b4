/**
 * The open offers that some stocked car could fill at this very moment: the first of them is who must be served
 * next, and after a tick's matching there are none. Kept by looking again only where something changed:
 * models whose stock, asks or promotions did, offers that were placed, buyers who reached a loyalty tier.
 */
import type { EventOf, MarketEvent } from '../events.ts';
import type { Offer } from '../market.ts';
import { netCents, tierDiscountBp } from '../money.ts';
import type { Books, Unit } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

/** What the cheapest unit of a model costs everybody, the oldest ask of those that do, and what nobody pays less than. */
interface Lowest {
  publicCents: number;
  publicAskSeq: number;
  loyalCents: number;
}

const NONE: Lowest = { publicCents: Infinity, publicAskSeq: Infinity, loyalCents: Infinity };

export class Fillable {
  readonly #offers = new Map<string, Offer>();
  /** The same, the earliest last, with some that are gone; null after one was added. */
  #inOrder: Offer[] | null = null;
  readonly #changedModels = new Set<string>();
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
        for (const modelId of this.books.stockedModels()) this.#modelChanged(modelId);
    }
  }

  /** The offer whose turn it is: the earliest that can be filled. */
  first(): Offer | undefined {
    this.#lookAgain();
    this.#inOrder ??= [...this.#offers.values()].sort((one, other) => other.seq - one.seq);
    for (;;) {
      const first = this.#inOrder.at(-1);
      if (first === undefined || this.#offers.has(first.offerId)) return first;
      this.#inOrder.pop();
    }
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
    const { cells } = this.books.market.dealerships.get(dealershipId)!;
    if (cells.get(modelId)!.stock === 0) {
      // The last car can only take away from offers for the model.
      this.#lowest.delete(modelId);
      for (const offer of this.#offers.values()) if (offer.modelId === modelId) this.#look(offer);
    }
    // A unit more may lift its buyer into a tier.
    for (const offer of this.books.offersByBuyer.get(buyerId)!.values()) this.#look(offer);
  }

  #dealershipChanged(dealershipId: string): void {
    const dealership = this.books.market.dealerships.get(dealershipId);
    for (const cell of dealership?.cells.values() ?? []) {
      if (cell.stock > 0) this.#modelChanged(cell.modelId);
    }
  }

  #modelChanged(modelId: string): void {
    this.#changedModels.add(modelId);
    this.#lowest.delete(modelId);
  }

  #lookAgain(): void {
    for (const modelId of this.#changedModels) {
      for (const offer of this.books.offersByModel.get(modelId)?.values() ?? []) this.#look(offer);
    }
    this.#changedModels.clear();
  }

  #look(offer: Offer): void {
    if (!this.#isFillable(offer)) {
      this.#offers.delete(offer.offerId);
    } else if (!this.#offers.has(offer.offerId)) {
      this.#offers.set(offer.offerId, offer);
      this.#inOrder = null;
    }
  }

  #isFillable({ modelId, buyerId, maxPriceCents }: Offer): boolean {
    const { publicCents, loyalCents } = this.lowestOf(modelId);
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
    lowest = this.books.forSale(modelId).reduce((least, unit) => this.#lower(least, unit), NONE);
    this.#lowest.set(modelId, lowest);
    return lowest;
  }

  #lower(least: Lowest, { dealership, cell }: Unit): Lowest {
    const { dealershipId, loyaltyTiers } = dealership;
    const { tick } = this.books.market;
    const promotion = this.books.promotions.best('dealership', dealershipId, cell.modelId, tick);
    const promotedBp = promotion?.discountBp ?? 0;
    const publicBp = Math.max(promotedBp, tierDiscountBp(loyaltyTiers, 0));
    const loyalBp = Math.max(promotedBp, tierDiscountBp(loyaltyTiers, Infinity));
    const publicCents = netCents(cell.askCents!, publicBp);
    const isLower = publicCents < least.publicCents;
    const isAsLow = publicCents === least.publicCents;
    return {
      publicCents: isLower ? publicCents : least.publicCents,
      publicAskSeq:
        isLower || (isAsLow && cell.askSeq < least.publicAskSeq) ? cell.askSeq : least.publicAskSeq,
      loyalCents: Math.min(least.loyalCents, netCents(cell.askCents!, loyalBp)),
    };
  }
}
