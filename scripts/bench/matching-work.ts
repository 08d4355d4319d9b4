/** The work that matchers are measured by: dealerships that ask prices for models, offers that come in a queue. */
import { OrderBook, Side } from 'nodejs-order-book';
import { Matcher } from '../../server/market/matching/fast/matcher.ts';
import { type Draws, drawsFrom } from './draws.ts';

export interface MatchingWork {
  dealerships: number;
  models: number;
  /** By cell, dealership by dealership, model by model. */
  askCents: Float64Array;
  stock: Int32Array;
  /** By offer, in the order of their placing. */
  offerModel: Int32Array;
  offerMaxCents: Float64Array;
}

/** What was matched: how many offers, and what they paid together. */
export interface Matched {
  fills: number;
  paidCents: number;
}

/** Asks between 5 % below and 20 % above a model's price; offers between 8 % below and 10 % above it. */
export function matchingWork(dealerships: number, models: number, offers: number): MatchingWork {
  const draw = drawsFrom(7);
  const priceCents = Array.from({ length: models }, () => draw.between(1_500_000, 9_000_000));
  const work: MatchingWork = {
    dealerships,
    models,
    askCents: new Float64Array(dealerships * models),
    stock: new Int32Array(dealerships * models),
    offerModel: new Int32Array(offers),
    offerMaxCents: new Float64Array(offers),
  };
  for (let cell = 0; cell < work.stock.length; cell += 1) {
    work.askCents[cell] = around(priceCents[cell % models]!, 9_500, 12_000, draw);
    work.stock[cell] = draw.between(1, 3);
  }
  for (let offer = 0; offer < offers; offer += 1) {
    const model = draw.below(models);
    work.offerModel[offer] = model;
    work.offerMaxCents[offer] = around(priceCents[model]!, 9_200, 11_000, draw);
  }
  return work;
}

function around(cents: number, minBp: number, maxBp: number, draw: Draws): number {
  return Math.floor((cents * draw.between(minBp, maxBp)) / 10_000);
}

/** npm's order book, one per model, with every ask in it. */
export class OrderBooks {
  readonly #books: OrderBook[];
  readonly #offerIds: string[];

  constructor(readonly work: MatchingWork) {
    this.#books = Array.from({ length: work.models }, () => new OrderBook());
    this.#offerIds = Array.from(work.offerModel, (_, offer) => `o${offer}`);
    work.stock.forEach((size, cell) => {
      const price = work.askCents[cell]!;
      this.#books[cell % work.models]!.limit({ side: Side.SELL, id: `a${cell}`, size, price });
    });
  }

  match(): Matched {
    const { offerModel, offerMaxCents } = this.work;
    let [fills, paidCents] = [0, 0];
    for (let offer = 0; offer < offerModel.length; offer += 1) {
      const { done, partial, partialQuantityProcessed } = this.#books[offerModel[offer]!]!.limit({
        side: Side.BUY,
        id: this.#offerIds[offer]!,
        size: 1,
        price: offerMaxCents[offer]!,
      });
      // What the offer met: an ask that is used up is done, one with units left is partial.
      const met =
        partial !== null && partialQuantityProcessed === 1
          ? partial
          : done.find(({ side }) => side === Side.SELL);
      if (met === undefined) continue;
      fills += 1;
      paidCents += (met as { price: number }).price;
    }
    return { fills, paidCents };
  }
}

/** The market's fast matcher with every ask in it; fills go nowhere but into the count. */
export class FastMatcher {
  readonly matcher = new Matcher();
  #seq: number;

  constructor(readonly work: MatchingWork) {
    const { dealerships, models, askCents, stock } = work;
    for (let model = 0; model < models; model += 1) this.matcher.addModel();
    for (let house = 0; house < dealerships; house += 1) {
      for (let model = 0; model < models; model += 1) {
        const cell = this.matcher.addCell(house, model);
        this.matcher.setCell(cell, stock[cell]!, askCents[cell]!, cell + 1, 0);
      }
    }
    this.#seq = stock.length;
    this.#haveHadOffers(work.offerModel.length);
  }

  /** As many offers were open before, in a market that runs; none of them was filled. */
  #haveHadOffers(count: number): void {
    const slots = Array.from({ length: count }, (_, buyer) =>
      this.matcher.placeOffer(this.#nextSeq(), 0, buyer, 0),
    );
    for (const slot of slots) this.matcher.closeOffer(slot);
    this.matcher.match(() => {});
  }

  /** A new ask of a cell, around the one it began with, and what is in stock. */
  ask(cell: number, stock: number, draw: Draws): void {
    const askCents = around(this.work.askCents[cell]!, 9_900, 10_100, draw);
    this.matcher.setCell(cell, stock, askCents, this.#nextSeq(), 0);
  }

  /** Places offers: all of them unless told otherwise. */
  place(from = 0, to = this.work.offerModel.length): void {
    const { offerModel, offerMaxCents } = this.work;
    for (let offer = from; offer < to; offer += 1) {
      this.matcher.placeOffer(this.#nextSeq(), offerModel[offer]!, offer, offerMaxCents[offer]!);
    }
  }

  match(): Matched {
    let [fills, paidCents] = [0, 0];
    this.matcher.match((slot, cell, priceCents) => {
      fills += 1;
      paidCents += priceCents;
      this.matcher.sold(slot, cell);
    });
    return { fills, paidCents };
  }

  #nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }
}
