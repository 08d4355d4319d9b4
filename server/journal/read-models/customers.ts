/** What buyers bought at sellers in a stretch of events, added up by pair: the stored rows grow by it. */
import type { Touch } from './touched.ts';

export interface Bought extends Touch {
  sellerId: string;
  buyerId: string;
  units: number;
  spentCents: number;
  firstTick: number;
  lastTick: number;
}

export class Customers {
  readonly #bySeller = new Map<string, Map<string, Bought>>();

  buy(
    sellerId: string,
    buyerId: string,
    { units, spentCents, tick }: { units: number; spentCents: number; tick: number },
    at: Date,
  ): void {
    let buyers = this.#bySeller.get(sellerId);
    if (buyers === undefined) {
      buyers = new Map();
      this.#bySeller.set(sellerId, buyers);
    }
    const bought = buyers.get(buyerId);
    if (bought === undefined) {
      const first = { firstTick: tick, lastTick: tick, createdAt: at, updatedAt: at };
      buyers.set(buyerId, { sellerId, buyerId, units, spentCents, ...first });
      return;
    }
    bought.units += units;
    bought.spentCents += spentCents;
    bought.lastTick = tick;
    bought.updatedAt = at;
  }

  map<T>(row: (bought: Bought) => T): T[] {
    return [...this.#bySeller.values()].flatMap((buyers) => [...buyers.values()].map(row));
  }
}
