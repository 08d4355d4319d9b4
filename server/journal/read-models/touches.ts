/**
 * What each event changes in the read models: one switch over all of them, so that a new event does not compile
 * until it is said here what it touches.
 */
import type { MarketEvent } from '../../market/events.ts';
import { placesOf, type Place } from './assortments.ts';
import { Customers } from './customers.ts';
import { Offers } from './offers.ts';
import { Promotions } from './promotions.ts';
import { ReplacedLists } from './replaced-lists.ts';
import type { RecordedEvent } from './rows.ts';
import { Touched, TouchedPairs } from './touched.ts';

export class Touches {
  readonly models = new Touched();
  readonly suppliers = new Touched();
  /** Those of which more changed than the money: the others need no more than their amount written. */
  readonly describedSuppliers = new Set<string>();
  readonly supplierTiers = new ReplacedLists<number, number>();
  readonly supplierPrices = new ReplacedLists<string, never>();
  /** Suppliers that left: what they sold can no longer be bought. */
  readonly suppliersLeft = new Touched();
  readonly dealerships = new Touched();
  readonly describedDealerships = new Set<string>();
  readonly dealershipTiers = new ReplacedLists<number, number>();
  readonly assortments = new ReplacedLists<string, Place>();
  readonly stock = new TouchedPairs();
  /** Cells that cars came to, by `cellKey`: the others have had some, so they have a row. */
  readonly restocked = new Set<string>();
  readonly promotions = new Promotions();
  readonly buyers = new Touched();
  readonly describedBuyers = new Set<string>();
  readonly dealershipCustomers = new Customers();
  readonly supplierCustomers = new Customers();
  readonly offers: Offers;

  constructor(offerOwners: ReadonlyMap<string, string>) {
    this.offers = new Offers(offerOwners);
  }

  add({ event, recordedAt: at }: RecordedEvent): void {
    switch (event.type) {
      case 'MarketOpened':
      case 'ClockPaused':
      case 'ClockResumed':
      case 'ClockStepped':
      case 'ClockSpeedChanged':
        return;
      case 'ModelListed':
      case 'ModelWithdrawn':
        return this.models.touch(event.modelId, at);
      case 'SupplierJoined':
        this.supplierPrices.replace(event.supplierId, at);
        return this.#changeSupplier(event.supplierId, event.loyaltyTiers, at);
      case 'SupplierUpdated':
        return this.#changeSupplier(event.supplierId, event.loyaltyTiers, at);
      case 'SupplierLeft':
        this.suppliersLeft.touch(event.supplierId, at);
        return this.#changeSupplier(event.supplierId, undefined, at);
      case 'SupplierPriced':
        return void this.supplierPrices.touch(event.supplierId, event.modelId, at);
      case 'DealershipOpened':
        this.assortments.replace(event.dealershipId, at);
        return this.#changeDealership(event.dealershipId, event.loyaltyTiers, at);
      case 'DealershipUpdated':
        return this.#changeDealership(event.dealershipId, event.loyaltyTiers, at);
      case 'DealershipClosed':
        return this.#changeDealership(event.dealershipId, undefined, at);
      case 'AssortmentMatched':
        this.assortments.replace(event.dealershipId, at);
        for (const [modelId, place] of placesOf(event.models)) {
          this.assortments.put(event.dealershipId, modelId, place, at);
        }
        return;
      case 'SupplierSwitched':
        return void this.assortments.touch(event.dealershipId, event.modelId, at);
      case 'AskChanged':
        return this.stock.touch(event.dealershipId, event.modelId, at);
      case 'PromotionAnnounced':
        return this.promotions.announce(event, at);
      case 'PromotionWithdrawn':
        return this.promotions.withdraw(event, at);
      case 'BuyerJoined':
      case 'BuyerLeft':
        this.describedBuyers.add(event.buyerId);
        return this.buyers.touch(event.buyerId, at);
      case 'MoneyDeposited':
      case 'MoneyWithdrawn':
        if (event.accountType === 'buyer') return this.buyers.touch(event.accountId, at);
        return this.dealerships.touch(event.accountId, at);
      case 'OfferPlaced':
        this.offers.place(event, at);
        return this.buyers.touch(event.buyerId, at);
      case 'OfferCancelled':
        return this.buyers.touch(this.offers.close(event, 'cancelled', at), at);
      case 'OfferExpired':
        return this.buyers.touch(this.offers.close(event, 'expired', at), at);
      case 'CarPurchased':
      case 'CarsRestocked':
        return this.#sell(event, at);
      default:
        return unhandled(event);
    }
  }

  #sell(event: Extract<MarketEvent, { type: 'CarPurchased' | 'CarsRestocked' }>, at: Date): void {
    const { tick, dealershipId } = event;
    this.stock.touch(dealershipId, event.modelId, at);
    this.dealerships.touch(dealershipId, at);
    if (event.type === 'CarPurchased') {
      this.buyers.touch(this.offers.close(event, 'filled', at), at);
      const bought = { units: 1, spentCents: event.priceCents, tick };
      this.dealershipCustomers.buy(dealershipId, event.buyerId, bought, at);
    } else {
      this.restocked.add(cellKey(dealershipId, event.modelId));
      this.suppliers.touch(event.supplierId, at);
      const bought = { units: event.units, spentCents: event.totalCents, tick };
      this.supplierCustomers.buy(event.supplierId, dealershipId, bought, at);
    }
  }

  #changeSupplier(supplierId: string, tiers: readonly Tier[] | undefined, at: Date): void {
    this.suppliers.touch(supplierId, at);
    this.describedSuppliers.add(supplierId);
    replaceTiers(this.supplierTiers, supplierId, tiers, at);
  }

  #changeDealership(dealershipId: string, tiers: readonly Tier[] | undefined, at: Date): void {
    this.dealerships.touch(dealershipId, at);
    this.describedDealerships.add(dealershipId);
    replaceTiers(this.dealershipTiers, dealershipId, tiers, at);
  }
}

/** Ids hold no white space. */
export function cellKey(dealershipId: string, modelId: string): string {
  return `${dealershipId} ${modelId}`;
}

interface Tier {
  units: number;
  discountBp: number;
}

function replaceTiers(
  lists: ReplacedLists<number, number>,
  sellerId: string,
  tiers: readonly Tier[] | undefined,
  at: Date,
): void {
  if (tiers === undefined) return;
  lists.replace(sellerId, at);
  for (const { units, discountBp } of tiers) lists.put(sellerId, units, discountBp, at);
}

function unhandled(event: never): never {
  throw new Error(`unknown event type ${(event as { type: string }).type}`);
}
