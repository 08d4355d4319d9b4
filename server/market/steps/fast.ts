/**
 * The fast steps: what a step has to look at is kept from the events, so that a tick costs what changed and not
 * what there is. Nothing is kept that a market does not say: they can begin with any market, also a restored one.
 */
import type { MarketEvent } from '../events.ts';
import type { ListedModel, Market, Promotion } from '../market.ts';
import type { Record } from '../recorder.ts';
import { AskStep } from './fast/ask-step.ts';
import { ExpiryStep } from './fast/expiry-step.ts';
import { type House, Houses, type Shelf } from './fast/houses.ts';
import { MatchingStep } from './fast/matching-step.ts';
import { RestockStep } from './fast/restock-step.ts';
import { ReviewStep } from './fast/review-step.ts';
import { StandingPromotions } from './fast/standing-promotions.ts';
import type { Steps } from './steps.ts';

export function fastSteps(market: Market): Steps {
  return new FastSteps(market);
}

class FastSteps implements Steps {
  readonly #market: Market;
  readonly #promotions: StandingPromotions;
  readonly #matching: MatchingStep;
  readonly #houses: Houses;
  readonly #expiry: ExpiryStep;
  readonly #asks: AskStep;
  readonly #restock: RestockStep;
  readonly #review: ReviewStep;
  #listed: ListedModel[] | null = null;
  #seenSeq: number;

  constructor(market: Market) {
    this.#market = market;
    this.#seenSeq = market.seq;
    this.#promotions = new StandingPromotions(market);
    this.#matching = new MatchingStep(market, this.#promotions);
    this.#houses = new Houses(market, (shelf) => this.#matching.addShelf(shelf));
    this.#expiry = new ExpiryStep(market);
    this.#asks = new AskStep(market);
    this.#restock = new RestockStep(market, this.#promotions);
    this.#review = new ReviewStep(market);
    for (const { dealershipId } of market.dealerships.values()) {
      const house = this.#houses.opened(dealershipId);
      this.#opened(house);
      for (const { cell } of house.shelves.values()) {
        for (const tick of cell.soldTicks) this.#review.sold(house, tick);
      }
    }
    for (const offer of market.offers.values()) this.#matching.placed(offer);
  }

  expire(record: Record): void {
    if (this.#seenSeq !== this.#market.seq) {
      throw new Error(
        `the steps saw events up to seq ${this.#seenSeq}, the market is at ${this.#market.seq}`,
      );
    }
    for (const promotion of this.#promotions.turned()) this.#turned(promotion);
    this.#expiry.run(record);
  }

  review(record: Record): void {
    this.#review.run(record);
  }

  restock(record: Record): void {
    this.#restock.run(record);
  }

  updateAsks(record: Record): void {
    this.#asks.run(record);
  }

  match(record: Record): void {
    this.#matching.run(record);
  }

  listedModels(): readonly ListedModel[] {
    this.#listed ??= [...this.#market.models.values()].filter((model) => model.listed);
    return this.#listed;
  }

  bestAskCents(modelId: string): number | undefined {
    return this.#matching.bestAskCents(modelId);
  }

  isPromoting(dealershipId: string): boolean {
    return this.#promotions.isPromoting('dealership', dealershipId);
  }

  see(event: MarketEvent): void {
    this.#seenSeq = event.seq;
    switch (event.type) {
      case 'MarketOpened':
      case 'ClockPaused':
      case 'ClockResumed':
      case 'ClockStepped':
      case 'ClockSpeedChanged':
      case 'BuyerJoined':
      case 'BuyerLeft':
      case 'MoneyWithdrawn':
        return;
      case 'ModelListed':
      case 'ModelWithdrawn':
        this.#listed = null;
        return;
      case 'SupplierJoined':
      case 'SupplierUpdated':
      case 'SupplierLeft':
        this.#restock.allCheaper();
        return this.#review.suppliersChanged();
      case 'SupplierPriced':
        this.#restock.modelCheaper(event.modelId);
        return this.#review.modelPriced(event.modelId);
      case 'DealershipOpened':
        return this.#opened(this.#houses.opened(event.dealershipId));
      case 'DealershipUpdated':
        return this.#updated(this.#houses.house(event.dealershipId), event.loyaltyTiers !== undefined);
      case 'DealershipClosed':
        return this.#matching.houseChanged(this.#houses.house(event.dealershipId));
      case 'AssortmentMatched': {
        const house = this.#houses.house(event.dealershipId);
        this.#restock.mayLackAll(house);
        return this.#review.assortmentChanged(house);
      }
      case 'SupplierSwitched': {
        const house = this.#houses.house(event.dealershipId);
        this.#restock.changed(house);
        return this.#review.changed(house);
      }
      case 'AskChanged':
        return this.#matching.shelfChanged(this.#shelf(event));
      case 'PromotionAnnounced':
        return this.#turned(this.#promotions.announced(event.promotionId));
      case 'PromotionWithdrawn': {
        const promotion = this.#promotions.withdrawn(event.promotionId);
        return promotion === undefined ? undefined : this.#turned(promotion);
      }
      case 'MoneyDeposited':
        if (event.accountType === 'buyer') return;
        return this.#restock.changed(this.#houses.house(event.accountId));
      case 'OfferPlaced': {
        const offer = this.#market.offers.get(event.offerId)!;
        this.#expiry.placed(offer);
        return this.#matching.placed(offer);
      }
      case 'OfferCancelled':
      case 'OfferExpired':
        return this.#matching.closed(event.offerId);
      case 'CarPurchased': {
        const shelf = this.#shelf(event);
        this.#matching.bought(shelf, event.offerId, event.buyerId);
        this.#asks.changed(shelf);
        this.#restock.mayLack(shelf.house, event.modelId);
        return this.#review.sold(shelf.house, event.tick);
      }
      case 'CarsRestocked': {
        const shelf = this.#shelf(event);
        this.#matching.shelfChanged(shelf);
        this.#asks.changed(shelf);
        this.#restock.changed(shelf.house);
        return this.#review.changed(shelf.house);
      }
      default:
        return unhandled(event);
    }
  }

  #shelf({ dealershipId, modelId }: { dealershipId: string; modelId: string }): Shelf {
    return this.#houses.shelf(this.#houses.house(dealershipId), modelId);
  }

  #opened(house: House): void {
    this.#updated(house, true);
    this.#review.assortmentChanged(house);
  }

  #updated(house: House, tiersToo: boolean): void {
    if (tiersToo) this.#matching.tiersChanged(house);
    this.#matching.houseChanged(house);
    this.#asks.houseChanged(house);
    this.#restock.mayLackAll(house);
  }

  /** A promotion began, ended, or changed before its time. */
  #turned(promotion: Promotion): void {
    if (promotion.ownerType === 'dealership') {
      return this.#matching.promotionTurned(this.#houses.house(promotion.ownerId), promotion);
    }
    if (promotion.modelIds === null) return this.#restock.allCheaper();
    for (const modelId of promotion.modelIds) this.#restock.modelCheaper(modelId);
  }
}

function unhandled(event: never): never {
  throw new Error(`unknown event type ${(event as { type: string }).type}`);
}
