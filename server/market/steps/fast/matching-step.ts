/**
 * Feeds the fast matcher, which knows numbers only, with what happens in the market, and records what it fills.
 * It also keeps the asks as they stand in the window, before discounts, for whoever looks around.
 */
import { accountsOf, type Market, type Offer, type Promotion } from '../../market.ts';
import { Matcher } from '../../matching/fast/matcher.ts';
import { PriceOrder } from '../../matching/fast/price-order.ts';
import { purchase } from '../../matching/purchase.ts';
import { largerDiscount, tierDiscountBp } from '../../money.ts';
import type { Record } from '../../recorder.ts';
import type { House, Shelf } from './houses.ts';
import type { StandingPromotions } from './standing-promotions.ts';

export class MatchingStep {
  readonly #matcher = new Matcher();
  readonly #models = new Map<string, number>();
  readonly #windows: PriceOrder[] = [];
  readonly #buyers = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  /** The open offer in each slot. */
  readonly #offers: Offer[] = [];
  /** The shelf of each cell of the matcher: both are numbered alike. */
  readonly #shelves: Shelf[] = [];
  /** The promotion that covers each shelf now. */
  readonly #covering: (Promotion | undefined)[] = [];

  constructor(
    private readonly market: Market,
    private readonly promotions: StandingPromotions,
  ) {}

  /** A shelf that is seen for the first time; `shelfChanged` follows. */
  addShelf(shelf: Shelf): void {
    this.#matcher.addCell(shelf.house.place, this.#model(shelf.cell.modelId));
    this.#shelves.push(shelf);
  }

  shelfChanged(shelf: Shelf): void {
    const { cell, house, index } = shelf;
    const { open, dealershipId, loyaltyTiers } = house.dealership;
    const { supply } = this.#matcher;
    const promotion = this.promotions.best('dealership', dealershipId, cell.modelId);
    this.#covering[index] = promotion;
    const stock = open && cell.askCents !== null ? cell.stock : 0;
    const askCents = cell.askCents ?? 0;
    const window = this.#windows[supply.model[index]!]!;
    const stays = supply.stock[index]! > 0 && stock > 0 && supply.askSeq[index] === cell.askSeq;
    if (!stays && supply.stock[index]! > 0) window.remove(index, supply.askCents[index]!);
    const publicBp = Math.max(promotion?.discountBp ?? 0, tierDiscountBp(loyaltyTiers, 0));
    this.#matcher.setCell(index, stock, askCents, cell.askSeq, publicBp);
    if (!stays && stock > 0) window.add(index, askCents, stock);
  }

  houseChanged(house: House): void {
    for (const shelf of house.shelves.values()) this.shelfChanged(shelf);
  }

  /** A promotion of the dealership begins, ends, or is withdrawn. */
  promotionTurned(house: House, { modelIds }: Promotion): void {
    if (modelIds === null) return this.houseChanged(house);
    for (const modelId of modelIds) {
      const shelf = house.shelves.get(modelId);
      if (shelf !== undefined) this.shelfChanged(shelf);
    }
  }

  /** The tiers of a dealership changed for everybody. */
  tiersChanged(house: House): void {
    const units = accountsOf(this.market).unitsBought.get(house.dealership.dealershipId);
    for (const [buyerId, bought] of units ?? []) this.#setLoyalty(house, buyerId, bought);
  }

  placed(offer: Offer): void {
    const { offerId, seq, modelId, maxPriceCents } = offer;
    const buyer = this.#buyer(offer.buyerId!);
    const slot = this.#matcher.placeOffer(seq, this.#model(modelId), buyer, maxPriceCents);
    this.#slots.set(offerId, slot);
    this.#offers[slot] = offer;
  }

  closed(offerId: string): void {
    this.#matcher.closeOffer(this.#slots.get(offerId)!);
    this.#slots.delete(offerId);
  }

  bought(shelf: Shelf, offerId: string, buyerId: string): void {
    this.closed(offerId);
    this.shelfChanged(shelf);
    const { house } = shelf;
    const units = accountsOf(this.market).unitsBought.get(house.dealership.dealershipId)!;
    this.#setLoyalty(house, buyerId, units.get(buyerId)!);
  }

  run(record: Record): void {
    this.#matcher.match((slot, cell, priceCents) => {
      const offer = this.#offers[slot]!;
      const { house, cell: taken } = this.#shelves[cell]!;
      const { loyaltyTiers, dealershipId } = house.dealership;
      const units = accountsOf(this.market).unitsBought.get(dealershipId)?.get(offer.buyerId!) ?? 0;
      const discount = largerDiscount(this.#covering[cell], tierDiscountBp(loyaltyTiers, units));
      const quote = { dealership: house.dealership, cell: taken, discount, priceCents };
      purchase(this.market, offer, quote, record);
    });
  }

  /** The lowest ask for a model in stock, before discounts. */
  bestAskCents(modelId: string): number | undefined {
    const bestCents = this.#windows[this.#model(modelId)]!.bestCents;
    return bestCents === Infinity ? undefined : bestCents;
  }

  #setLoyalty({ place, dealership }: House, buyerId: string, units: number): void {
    const discountBp = tierDiscountBp(dealership.loyaltyTiers, units);
    this.#matcher.setLoyalty(this.#buyer(buyerId), place, discountBp);
  }

  #model(modelId: string): number {
    let model = this.#models.get(modelId);
    if (model === undefined) {
      model = this.#matcher.addModel();
      this.#models.set(modelId, model);
      this.#windows.push(new PriceOrder(this.#matcher.supply));
    }
    return model;
  }

  #buyer(buyerId: string): number {
    let buyer = this.#buyers.get(buyerId);
    if (buyer === undefined) {
      buyer = this.#buyers.size;
      this.#buyers.set(buyerId, buyer);
    }
    return buyer;
  }
}
