/**
 * The open offers that some stocked car could fill at this very moment: the first of them is who must be served
 * next, and after a tick's matching there are none. Kept by looking again only where something changed:
 * models whose stock, asks or promotions did, offers that were placed, buyers who reached a loyalty tier.
 */
import type { EventOf, MarketEvent } from '../events.ts';
import type { Cell, Dealership, Offer } from '../market.ts';
import { netCents, tierDiscountBp } from '../money.ts';
import type { Books } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

type Unit = { dealership: Dealership; cell: Cell };

export class Fillable {
  readonly #offers = new Map<string, Offer>();
  readonly #changedModels = new Set<string>();
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
        return this.#look(this.books.market.offers.get(event.offerId)!, this.books.forSale(event.modelId));
      case 'OfferCancelled':
      case 'OfferExpired':
        this.#offers.delete(event.offerId);
        return;
      case 'CarPurchased':
        return this.#bought(event);
      case 'CarsRestocked':
      case 'AskChanged':
        this.#changedModels.add(event.modelId);
        return;
      case 'DealershipOpened':
      case 'DealershipUpdated':
      case 'DealershipClosed':
        return this.#dealershipChanged(event.dealershipId);
      case 'PromotionAnnounced':
        return this.#announced(event);
      case 'PromotionWithdrawn':
        for (const modelId of this.books.stockists.keys()) this.#changedModels.add(modelId);
    }
  }

  /** The offer whose turn it is: the earliest that can be filled. */
  first(): Offer | undefined {
    this.#lookAgain();
    let first: Offer | undefined;
    for (const offer of this.#offers.values()) {
      if (first === undefined || offer.seq < first.seq) first = offer;
    }
    return first;
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

  #bought({ offerId, modelId, buyerId }: EventOf<'CarPurchased'>): void {
    this.#offers.delete(offerId);
    const units = this.books.forSale(modelId);
    // A car less can only take away from offers for the model; a unit more may lift its buyer into a tier.
    for (const offer of this.#offers.values()) if (offer.modelId === modelId) this.#look(offer, units);
    for (const offer of this.books.offersByBuyer.get(buyerId)!.values()) {
      this.#look(offer, this.books.forSale(offer.modelId));
    }
  }

  #dealershipChanged(dealershipId: string): void {
    const dealership = this.books.market.dealerships.get(dealershipId);
    for (const cell of dealership?.cells.values() ?? []) {
      if (cell.stock > 0) this.#changedModels.add(cell.modelId);
    }
  }

  #lookAgain(): void {
    for (const modelId of this.#changedModels) {
      const offers = this.books.offersByModel.get(modelId);
      if (offers === undefined || offers.size === 0) continue;
      const units = this.books.forSale(modelId);
      let lowestCents = Infinity;
      for (const unit of units) lowestCents = Math.min(lowestCents, this.#lowestFor(unit));
      for (const offer of offers.values()) {
        if (offer.maxPriceCents < lowestCents) this.#offers.delete(offer.offerId);
        else this.#look(offer, units);
      }
    }
    this.#changedModels.clear();
  }

  /** What nobody pays less than for this unit: with the promotion or the highest tier there is. */
  #lowestFor({ dealership, cell }: Unit): number {
    const { dealershipId, loyaltyTiers } = dealership;
    const { tick } = this.books.market;
    const promotion = this.books.promotions.best('dealership', dealershipId, cell.modelId, tick);
    const most = Math.max(promotion?.discountBp ?? 0, tierDiscountBp(loyaltyTiers, Infinity));
    return netCents(cell.askCents!, most);
  }

  #look(offer: Offer, units: readonly Unit[]): void {
    for (const { dealership, cell } of units) {
      const { discountBp } = this.books.saleTerms(dealership, offer.modelId, offer.buyerId!);
      if (netCents(cell.askCents!, discountBp) > offer.maxPriceCents) continue;
      this.#offers.set(offer.offerId, offer);
      return;
    }
    this.#offers.delete(offer.offerId);
  }
}
