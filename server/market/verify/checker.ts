/**
 * Checks a journal event by event against every rule of the market, with code that shares nothing with the
 * code that decided it but the fold and the price function. Memory follows the market, not its age.
 */
import type { MarketEvent } from '../events.ts';
import type { Market } from '../market.ts';
import { parseIso, TICKS_PER_DAY } from '../time.ts';
import { AskStep } from './asks.ts';
import { Books } from './books.ts';
import { ClockCheck } from './clock.ts';
import { Duties, type Duty } from './duties.ts';
import { Expiries } from './expiries.ts';
import { Fillable } from './fillable.ts';
import { checkForm } from './form.ts';
import { checkPurchase } from './matching.ts';
import { RestockStep } from './restock.ts';
import { ReviewStep } from './review.ts';
import { requireSame, RuleBroken } from './rule-broken.ts';
import { Steps } from './steps.ts';
import { checkSubjects } from './subjects.ts';
import { Switches } from './switches.ts';

/** What was checked. */
export interface CheckReport {
  events: number;
  ticks: number;
  purchases: number;
  restocks: number;
  switches: number;
  asks: number;
  assortments: number;
  offers: number;
}

const COUNTED: { [type: string]: Exclude<keyof CheckReport, 'events' | 'ticks'> } = {
  CarPurchased: 'purchases',
  CarsRestocked: 'restocks',
  SupplierSwitched: 'switches',
  AskChanged: 'asks',
  AssortmentMatched: 'assortments',
  OfferPlaced: 'offers',
};

export class JournalChecker {
  readonly #books = new Books();
  readonly #clock = new ClockCheck();
  readonly #duties = new Duties(this.#books);
  readonly #expiries = new Expiries(this.#books);
  readonly #fillable = new Fillable(this.#books);
  readonly #switches = new Switches(this.#books);
  readonly #review = new ReviewStep(this.#books);
  readonly #restock = new RestockStep(this.#books);
  readonly #asks = new AskStep(this.#books);
  readonly #steps = new Steps(
    this.#books,
    {
      expire: () => this.#expiries.done(),
      review: () => this.#review.done(),
      restock: () => this.#restock.done(),
      asks: () => this.#asks.done(),
      matching: () => this.#fillable.requireNone(),
    },
    () => this.#clock.paused,
    () => this.#fillable.hasAny(),
  );
  readonly #report: CheckReport = {
    events: 0,
    ticks: 0,
    purchases: 0,
    restocks: 0,
    switches: 0,
    asks: 0,
    assortments: 0,
    offers: 0,
  };

  /** The fold of the journal so far. */
  get market(): Market {
    return this.#books.market;
  }

  /** Takes the next event of the journal; throws `RuleBroken` at the first rule that does not hold. */
  check(raw: unknown): void {
    const event = checkForm(raw, this.#report.events + 1);
    this.#checkHead(event);
    if (event.tick > this.market.tick) this.#advance(event.tick);
    const duty = this.#duties.match(event);
    if (event.type !== 'SupplierSwitched') this.#switches.close();
    this.#steps.place(event, duty !== null);
    checkSubjects(this.#books, event);
    this.#checkTrade(event, duty);
    this.#duties.expectReplacements(event);
    this.#expiries.follow(event);
    this.#books.apply(event);
    this.#books.ledger.checkTouched(this.market, event);
    this.#duties.follow(event);
    this.#restock.follow(event);
    this.#asks.follow(event);
    this.#fillable.follow(event);
    this.#count(event);
  }

  /** The end of the journal: its last tick is over, and everything adds up. */
  finish(): CheckReport {
    if (this.#report.events === 0) throw new RuleBroken('opening-event', 1, 'MarketOpened', 'nothing');
    this.#endTick();
    this.#books.ledger.checkAll(this.market);
    return { ...this.#report, ticks: this.market.tick };
  }

  #checkHead(event: MarketEvent): void {
    const { seq } = event;
    if (this.#report.events === 0) {
      if (event.type === 'MarketOpened') this.market.id = event.market;
      requireSame('opening-event', seq, 'MarketOpened', event.type);
    }
    requireSame('opening-event', seq, this.market.id, event.market);
    const isFirst = event.type === 'MarketOpened' && this.#report.events === 0;
    this.#clock.check(event, isFirst ? parseIso(event.origin)! : this.market.originMs);
    this.#books.seq = seq;
  }

  /** Ends the standing tick and lets every tick in between pass, each with nothing to do. */
  #advance(tick: number): void {
    this.#endTick();
    while (this.market.tick < tick) {
      this.market.tick += 1;
      this.#steps.begin();
      this.#books.shelves.tickBegan(this.market.tick);
      if (this.market.tick % TICKS_PER_DAY === 0) this.#books.ledger.checkAll(this.market);
      if (this.market.tick < tick) this.#steps.end();
    }
  }

  #endTick(): void {
    this.#switches.close();
    this.#duties.requireNone();
    this.#steps.end();
  }

  #checkTrade(event: MarketEvent, duty: Duty | null): void {
    switch (event.type) {
      case 'SupplierSwitched':
        if (duty === null) this.#review.check(event);
        return this.#switches.check(event, duty);
      case 'CarsRestocked':
        return this.#restock.check(event);
      case 'AskChanged':
        return this.#asks.check(event);
      case 'CarPurchased':
        return checkPurchase(this.#books, this.#fillable, event);
    }
  }

  #count(event: MarketEvent): void {
    this.#report.events += 1;
    const counted = COUNTED[event.type];
    if (counted !== undefined) this.#report[counted] += 1;
  }
}
