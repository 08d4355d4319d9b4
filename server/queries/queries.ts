/** The read side of the server: what the HTTP routes ask the read models and the journal, over one database. */
import type { Knex } from 'knex';
import type { Rules } from '../market/rules.ts';
import { candlesOf, type ModelCandles } from './candles/candles.ts';
import type { Stretches } from './candles/stretches.ts';
import type { ReadContext } from './filters.ts';
import { type List, oneOf, type Page, type PageAsked, pageOf } from './list.ts';
import {
  statisticsOfBuyer,
  statisticsOfDealership,
  statisticsOfMarket,
  statisticsOfSupplier,
} from './statistics/statistics.ts';
import type { Whose, Window } from './statistics/window.ts';
import { type PurchaseWhy, whyPurchased } from './why/purchase.ts';
import { type SwitchWhy, whySwitched } from './why/switch.ts';

export class Queries {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Throws `InvalidCursor`. */
  page(
    list: List,
    context: ReadContext,
    scope: Readonly<Record<string, string>>,
    asked: PageAsked,
  ): Promise<Page> {
    return pageOf(this.#database, list, context, scope, asked);
  }

  /** The one row that the scope names; null when there is none. */
  one(
    list: List,
    context: ReadContext,
    scope: Readonly<Record<string, string | number>>,
  ): Promise<object | null> {
    return oneOf(this.#database, list, context, scope);
  }

  /** Null when no car was bought by the event of that seq. */
  whyPurchased(context: ReadContext, seq: number): Promise<PurchaseWhy | null> {
    return whyPurchased(this.#database, context, seq);
  }

  /** Null when the event of that seq is no switch. */
  whySwitched(context: ReadContext, seq: number, rules: Rules): Promise<SwitchWhy | null> {
    return whySwitched(this.#database, context, seq, rules);
  }

  /** The course of a model's prices. */
  candles(stretches: Stretches): Promise<ModelCandles> {
    return candlesOf(this.#database, stretches);
  }

  /** The figures of one party, or of the whole market. */
  statistics(window: Window, whose: Whose): Promise<object> {
    const { dealershipId, supplierId, buyerId } = whose;
    if (dealershipId !== undefined) return statisticsOfDealership(this.#database, window, dealershipId);
    if (supplierId !== undefined) return statisticsOfSupplier(this.#database, window, supplierId);
    if (buyerId !== undefined) return statisticsOfBuyer(this.#database, window, buyerId);
    return statisticsOfMarket(this.#database, window);
  }
}
