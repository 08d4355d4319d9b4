/**
 * What sellers and promotions brought in a run, added up sale by sale: whole cents, so that two runs can be compared to the
 * last one. It grows with those that there are, and not with what they sell.
 */
import type { EventOf, MarketEvent } from '../server/market/events.ts';
import { isMintedId } from '../server/market/ids.ts';

/** What a seller sold, for how much, and how much less that was than its prices before discounts. */
interface Sales {
  units: number;
  takingsCents: number;
  discountCents: number;
}

interface DealershipSales extends Sales {
  /** What the cars that it sold had cost it. */
  costCents: number;
}

type Given = Omit<Sales, 'takingsCents'>;

export class SellerResults {
  readonly #dealerships = new Map<string, DealershipSales>();
  readonly #suppliers = new Map<string, Sales>();
  readonly #promotions = new Map<string, Given>();
  /** Those that the market named: agents announce them without end, and in another run each name means another. */
  readonly #unnamed: Given = { units: 0, discountCents: 0 };

  count(event: MarketEvent): void {
    switch (event.type) {
      case 'DealershipOpened':
        return open(this.#dealerships, event.dealershipId, {
          units: 0,
          takingsCents: 0,
          costCents: 0,
          discountCents: 0,
        });
      case 'SupplierJoined':
        return open(this.#suppliers, event.supplierId, { units: 0, takingsCents: 0, discountCents: 0 });
      case 'PromotionAnnounced':
        if (isMintedId('promotion', event.promotionId)) return;
        return open(this.#promotions, event.promotionId, { units: 0, discountCents: 0 });
      case 'CarPurchased':
        return this.#countPurchase(event);
      case 'CarsRestocked':
        return this.#countRestock(event);
    }
  }

  result() {
    return {
      dealerships: byId(this.#dealerships, ({ units, takingsCents, costCents, discountCents }) => ({
        units,
        takingsCents: exact(takingsCents),
        costCents: exact(costCents),
        profitCents: profit(takingsCents, costCents),
        discountCents: exact(discountCents),
      })),
      suppliers: byId(this.#suppliers, ({ units, takingsCents, discountCents }) => ({
        units,
        takingsCents: exact(takingsCents),
        discountCents: exact(discountCents),
      })),
      promotions: byId(this.#promotions, given),
      unnamedPromotions: given(this.#unnamed),
    };
  }

  #countPurchase({ dealershipId, promotionId, askCents, priceCents, costCents }: EventOf<'CarPurchased'>) {
    const sales = this.#dealerships.get(dealershipId)!;
    const discountCents = askCents - priceCents;
    sales.units += 1;
    sales.takingsCents += priceCents;
    sales.costCents += costCents;
    sales.discountCents += discountCents;
    this.#countPromotion(promotionId, 1, discountCents);
  }

  #countRestock({ supplierId, promotionId, units, listCents, totalCents }: EventOf<'CarsRestocked'>) {
    const sales = this.#suppliers.get(supplierId)!;
    const discountCents = units * listCents - totalCents;
    sales.units += units;
    sales.takingsCents += totalCents;
    sales.discountCents += discountCents;
    this.#countPromotion(promotionId, units, discountCents);
  }

  #countPromotion(promotionId: string | null, units: number, discountCents: number): void {
    if (promotionId === null) return;
    const promotion = this.#promotions.get(promotionId) ?? this.#unnamed;
    promotion.units += units;
    promotion.discountCents += discountCents;
  }
}

/** Who comes again goes on where he left off. */
function open<T>(results: Map<string, T>, id: string, nothing: T): void {
  if (!results.has(id)) results.set(id, nothing);
}

function byId<T, R>(results: ReadonlyMap<string, T>, told: (result: T) => R): Record<string, R> {
  return Object.fromEntries([...results].map(([id, result]) => [id, told(result)]));
}

function given({ units, discountCents }: Given) {
  return { units, discountCents: exact(discountCents) };
}

function profit(takingsCents: number, costCents: number): number | null {
  return [takingsCents, costCents].every(Number.isSafeInteger) ? takingsCents - costCents : null;
}

/** Null when a sum has outgrown the whole numbers that are exact. None of them falls, so none comes back. */
function exact(cents: number): number | null {
  return Number.isSafeInteger(cents) ? cents : null;
}
