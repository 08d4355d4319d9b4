/**
 * A second, independent book of all money and cars, kept from the figures of the events alone. The fold is held
 * against it: the accounts that an event touches at once, all of them now and then.
 */
import type { MarketEvent } from '../events.ts';
import { LIMITS } from '../limits.ts';
import { accountsOf, type Market } from '../market.ts';
import { RuleBroken } from './rule-broken.ts';

interface Held {
  buyerId: string;
  cents: number;
}

export class Ledger {
  readonly #buyers = new Map<string, number>();
  readonly #held = new Map<string, number>();
  readonly #dealerships = new Map<string, number>();
  readonly #takings = new Map<string, number>();
  readonly #cars = new Map<string, number>();
  readonly #offers = new Map<string, Held>();
  #outsideCents = 0;

  apply(event: MarketEvent): void {
    switch (event.type) {
      case 'MoneyDeposited':
      case 'MoneyWithdrawn': {
        const cents = event.type === 'MoneyDeposited' ? event.amountCents : -event.amountCents;
        this.#outsideCents += cents;
        add(event.accountType === 'buyer' ? this.#buyers : this.#dealerships, event.accountId, cents);
        return;
      }
      case 'OfferPlaced':
        this.#offers.set(event.offerId, { buyerId: event.buyerId, cents: event.maxPriceCents });
        return add(this.#held, event.buyerId, event.maxPriceCents);
      case 'OfferCancelled':
      case 'OfferExpired':
        return this.#release(event.offerId);
      case 'CarPurchased':
        this.#release(event.offerId);
        add(this.#buyers, event.buyerId, -event.priceCents);
        add(this.#dealerships, event.dealershipId, event.priceCents);
        return add(this.#cars, `${event.dealershipId} ${event.modelId}`, -1);
      case 'CarsRestocked': {
        const cents = event.units * event.unitCents;
        add(this.#dealerships, event.dealershipId, -cents);
        add(this.#takings, event.supplierId, cents);
        return add(this.#cars, `${event.dealershipId} ${event.modelId}`, event.units);
      }
    }
  }

  /** Holds the accounts that an event touched against the fold. */
  checkTouched(market: Market, event: MarketEvent): void {
    const { seq } = event;
    switch (event.type) {
      case 'MoneyDeposited':
      case 'MoneyWithdrawn':
        if (event.accountType === 'buyer') this.#checkBuyer(market, event.accountId, seq);
        else this.#checkDealership(market, event.accountId, seq);
        return this.#checkOutside(market, seq);
      case 'OfferPlaced':
        return this.#checkBuyer(market, event.buyerId, seq);
      case 'CarPurchased':
        this.#checkBuyer(market, event.buyerId, seq);
        this.#checkDealership(market, event.dealershipId, seq);
        return this.#checkCars(market, event.dealershipId, event.modelId, seq);
      case 'CarsRestocked':
        this.#checkDealership(market, event.dealershipId, seq);
        this.#checkTakings(market, event.supplierId, seq);
        return this.#checkCars(market, event.dealershipId, event.modelId, seq);
    }
  }

  /** Holds everything against the fold, and adds all money up. */
  checkAll(market: Market): void {
    const { seq } = market;
    const accounts = accountsOf(market);
    let cents = 0;
    for (const { buyerId, balanceCents } of accounts.buyers.values()) {
      this.#checkBuyer(market, buyerId, seq);
      cents += balanceCents;
    }
    for (const [dealershipId, balanceCents] of accounts.dealershipBalances) {
      this.#checkDealership(market, dealershipId, seq);
      cents += balanceCents;
    }
    for (const [supplierId, takingsCents] of accounts.takings) {
      this.#checkTakings(market, supplierId, seq);
      cents += takingsCents;
    }
    if (cents !== this.#outsideCents) throw new RuleBroken('conservation', seq, this.#outsideCents, cents);
    this.#checkOutside(market, seq);
    for (const { dealershipId, cells } of market.dealerships.values()) {
      for (const modelId of cells.keys()) this.#checkCars(market, dealershipId, modelId, seq);
    }
  }

  #release(offerId: string): void {
    const { buyerId, cents } = this.#offers.get(offerId)!;
    this.#offers.delete(offerId);
    add(this.#held, buyerId, -cents);
  }

  #checkOutside(market: Market, seq: number): void {
    const { outsideCents } = accountsOf(market);
    if (outsideCents !== this.#outsideCents) {
      throw new RuleBroken('conservation', seq, this.#outsideCents, outsideCents);
    }
    if (outsideCents > LIMITS.marketCents) {
      throw new RuleBroken('money-limit', seq, `at most ${LIMITS.marketCents}`, outsideCents);
    }
  }

  #checkBuyer(market: Market, buyerId: string, seq: number): void {
    const buyer = accountsOf(market).buyers.get(buyerId);
    const heldCents = this.#held.get(buyerId) ?? 0;
    if ((buyer?.heldCents ?? 0) !== heldCents) {
      throw new RuleBroken('held-money', seq, heldCents, buyer?.heldCents);
    }
    requireBalance(this.#buyers.get(buyerId) ?? 0, buyer?.balanceCents ?? 0, seq);
    if (heldCents > (buyer?.balanceCents ?? 0)) {
      throw new RuleBroken(
        'overspent-wallet',
        seq,
        `a balance of at least ${heldCents}`,
        buyer?.balanceCents,
      );
    }
  }

  #checkDealership(market: Market, dealershipId: string, seq: number): void {
    const balance = accountsOf(market).dealershipBalances.get(dealershipId) ?? 0;
    requireBalance(this.#dealerships.get(dealershipId) ?? 0, balance, seq);
  }

  #checkTakings(market: Market, supplierId: string, seq: number): void {
    const takings = accountsOf(market).takings.get(supplierId) ?? 0;
    requireBalance(this.#takings.get(supplierId) ?? 0, takings, seq);
  }

  #checkCars(market: Market, dealershipId: string, modelId: string, seq: number): void {
    const cars = this.#cars.get(`${dealershipId} ${modelId}`) ?? 0;
    const stock = market.dealerships.get(dealershipId)?.cells.get(modelId)?.stock ?? 0;
    if (stock !== cars) throw new RuleBroken('car-conservation', seq, cars, stock);
  }
}

function requireBalance(expectedCents: number, foundCents: number, seq: number): void {
  if (foundCents !== expectedCents) throw new RuleBroken('conservation', seq, expectedCents, foundCents);
  if (foundCents < 0) throw new RuleBroken('negative-balance', seq, 'at least 0', foundCents);
}

function add(amounts: Map<string, number>, key: string, amount: number): void {
  amounts.set(key, (amounts.get(key) ?? 0) + amount);
}
