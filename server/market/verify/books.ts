/**
 * What the checks look at: the fold of the journal so far, and beside it a few indexes and memories of the
 * checker's own (sales, promotions, who stocks what, who offers what), so that it neither trusts those of
 * the deciding code nor searches the whole market at every event.
 */
import { apply } from '../apply/apply.ts';
import type { MarketEvent } from '../events.ts';
import { accountsOf, type Dealership, emptyMarket, type Market, type Offer } from '../market.ts';
import { type DiscountKind, netCents, tierDiscountBp } from '../money.ts';
import { type Announced, AnnouncedPromotions } from './announced.ts';
import { Ledger } from './ledger.ts';
import { PriceTable } from './price-table.ts';
import { Sales } from './sales.ts';
import { Shelves } from './shelves.ts';

/** The discount of one order and what gave it. */
export interface Terms {
  discountBp: number;
  discountKind: DiscountKind;
  promotionId: string | null;
}

export class Books {
  readonly market: Market = emptyMarket('', 'full');
  readonly sales = new Sales();
  readonly promotions = new AnnouncedPromotions();
  readonly ledger = new Ledger();
  /** The seq of the event that is being checked. */
  seq = 0;
  /** The place of each dealership in the order of opening, and back. */
  readonly places = new Map<string, number>();
  readonly #placed: string[] = [];
  /** Where each buyer bought before: only there can loyalty make his price another than everybody's. */
  readonly boughtAt = new Map<string, Set<string>>();
  readonly offersByModel = new Map<string, Map<string, Offer>>();
  readonly offersByBuyer = new Map<string, Map<string, Offer>>();
  readonly priceTable = new PriceTable(this.market);
  readonly shelves = new Shelves(this.market, this.promotions);
  /** Ids that were given from outside, by kind. */
  readonly named = new Set<string>();

  apply(event: MarketEvent): void {
    const { market } = this;
    const closing =
      event.type === 'OfferCancelled' || event.type === 'OfferExpired' || event.type === 'CarPurchased'
        ? market.offers.get(event.offerId)!
        : undefined;
    apply(market, event);
    this.ledger.apply(event);
    this.priceTable.follow(event);
    if (closing !== undefined) {
      this.offersByModel.get(closing.modelId)!.delete(closing.offerId);
      this.offersByBuyer.get(closing.buyerId!)!.delete(closing.offerId);
    }
    this.#follow(event);
    this.shelves.follow(event);
  }

  #follow(event: MarketEvent): void {
    const { market } = this;
    switch (event.type) {
      case 'DealershipOpened':
        if (this.places.has(event.dealershipId)) return;
        this.places.set(event.dealershipId, this.#placed.length);
        this.#placed.push(event.dealershipId);
        return;
      case 'OfferPlaced': {
        const offer = market.offers.get(event.offerId)!;
        mapOf(this.offersByModel, event.modelId).set(offer.offerId, offer);
        mapOf(this.offersByBuyer, event.buyerId).set(offer.offerId, offer);
        this.named.add(`offer ${event.offerId}`);
        return;
      }
      case 'PromotionAnnounced':
        this.promotions.announce(event);
        this.named.add(`promotion ${event.promotionId}`);
        return;
      case 'PromotionWithdrawn':
        return this.promotions.withdraw(event.promotionId);
      case 'CarPurchased': {
        setOf(this.boughtAt, event.buyerId).add(event.dealershipId);
        const keepTicks = this.longestWindow(market.dealerships.get(event.dealershipId)!);
        return this.sales.record(event.dealershipId, event.modelId, event.tick, keepTicks);
      }
    }
  }

  dealershipAt(place: number): Dealership | undefined {
    return this.market.dealerships.get(this.#placed[place] ?? '');
  }

  /** What a buyer gets off the ask of a model at a dealership now. */
  saleTerms(dealership: Dealership, modelId: string, buyerId: string): Terms {
    return terms(this.#salePromotion(dealership, modelId), this.#saleLoyaltyBp(dealership, buyerId));
  }

  /** The discount of these terms alone. */
  saleDiscountBp(dealership: Dealership, modelId: string, buyerId: string): number {
    const promotedBp = this.#salePromotion(dealership, modelId)?.discountBp ?? 0;
    return Math.max(promotedBp, this.#saleLoyaltyBp(dealership, buyerId));
  }

  #salePromotion({ dealershipId }: Dealership, modelId: string): Announced | undefined {
    return this.promotions.best('dealership', dealershipId, modelId, this.market.tick);
  }

  #saleLoyaltyBp({ dealershipId, loyaltyTiers }: Dealership, buyerId: string): number {
    const units = accountsOf(this.market).unitsBought.get(dealershipId)?.get(buyerId) ?? 0;
    return tierDiscountBp(loyaltyTiers, units);
  }

  /** What a dealership gets off the list price of a model at a supplier now. */
  supplyTerms(dealership: Dealership, modelId: string, supplierId: string): Terms {
    const promotion = this.promotions.best('supplier', supplierId, modelId, this.market.tick);
    return terms(promotion, this.loyaltyBp(dealership, supplierId));
  }

  loyaltyBp(dealership: Dealership, supplierId: string): number {
    const { loyaltyTiers } = this.market.suppliers.get(supplierId)!;
    return tierDiscountBp(loyaltyTiers, dealership.unitsFrom.get(supplierId) ?? 0);
  }

  /** A supplier's price for a dealership with loyalty alone; null when it does not sell the model. */
  loyalNetCents(dealership: Dealership, modelId: string, supplierId: string): number | null {
    const listCents = this.listCents(supplierId, modelId);
    return listCents === null ? null : netCents(listCents, this.loyaltyBp(dealership, supplierId));
  }

  /** The list price of a model at a supplier that is in the market, or null. */
  listCents(supplierId: string, modelId: string): number | null {
    const supplier = this.market.suppliers.get(supplierId);
    return supplier?.active ? (supplier.prices.get(modelId) ?? null) : null;
  }

  isSold(modelId: string): boolean {
    for (const supplierId of this.market.suppliers.keys()) {
      if (this.listCents(supplierId, modelId) !== null) return true;
    }
    return false;
  }

  sold24h(dealership: Dealership, modelId: string): number {
    const { tick, rules } = this.market;
    return this.sales.within(dealership.dealershipId, modelId, tick, rules.soldWindowTicks);
  }

  /** How far back sales at a dealership can count. */
  longestWindow({ pricing }: Dealership): number {
    const { soldWindowTicks } = this.market.rules;
    return pricing.policy === 'adaptive' ? Math.max(soldWindowTicks, pricing.windowTicks) : soldWindowTicks;
  }
}

function terms(promotion: Announced | undefined, loyaltyBp: number): Terms {
  const promotedBp = promotion?.discountBp ?? 0;
  if (promotedBp === 0 && loyaltyBp === 0) return { discountBp: 0, discountKind: 'none', promotionId: null };
  if (loyaltyBp >= promotedBp) return { discountBp: loyaltyBp, discountKind: 'loyalty', promotionId: null };
  return { discountBp: promotedBp, discountKind: 'promotion', promotionId: promotion!.promotionId };
}

function mapOf<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let map = maps.get(key);
  if (map === undefined) {
    map = new Map<string, V>();
    maps.set(key, map);
  }
  return map;
}

function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  let set = sets.get(key);
  if (set === undefined) {
    set = new Set();
    sets.set(key, set);
  }
  return set;
}
