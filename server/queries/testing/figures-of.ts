/** The figures of statistics, reckoned event by event from a journal: what the SQL is held against. */
import { apply } from '../../market/apply/apply.ts';
import type { EventOf, MarketEvent } from '../../market/events.ts';
import { emptyMarket } from '../../market/market.ts';

export interface Span {
  fromTick: number;
  toTick: number;
}

type Purchase = EventOf<'CarPurchased'>;
type Restock = EventOf<'CarsRestocked'>;

export class JournalFigures {
  constructor(private readonly events: readonly MarketEvent[]) {}

  of<T extends MarketEvent['type']>(type: T, { fromTick, toTick }: Span): EventOf<T>[] {
    return this.events.filter(
      (event): event is EventOf<T> => event.type === type && event.tick >= fromTick && event.tick < toTick,
    );
  }

  sales(span: Span, counts: (purchase: Purchase) => boolean) {
    const sold = this.of('CarPurchased', span).filter(counts);
    const [paid, cost, asked] = (['priceCents', 'costCents', 'askCents'] as const).map((key) =>
      sum(sold, (one) => one[key]),
    ) as [number, number, number];
    const customers = [...countBy(sold, ({ buyerId }) => buyerId).values()];
    const repeat = customers.filter((units) => units > 1).length;
    const kinds = [...new Set(sold.map(({ discountKind }) => discountKind))].sort();
    return {
      units: sold.length,
      turnoverCents: paid,
      costCents: cost,
      profitCents: paid - cost,
      marginBp: bp(paid - cost, paid),
      customers: customers.length,
      repeatCustomers: repeat,
      repeatBp: bp(repeat, customers.length),
      discountCents: asked - paid,
      averageDiscountBp: bp(asked - paid, asked),
      discounts: kinds.map((kind) => {
        const those = sold.filter(({ discountKind }) => discountKind === kind);
        const discountCents = sum(those, (one) => one.askCents - one.priceCents);
        return { kind, units: those.length, discountCents };
      }),
    };
  }

  offers(span: Span, counts: (offer: EventOf<'OfferPlaced'>) => boolean) {
    const ends = new Map<string, MarketEvent>();
    for (const event of this.events) {
      if ('offerId' in event && event.type !== 'OfferPlaced') ends.set(event.offerId, event);
    }
    const placed = this.of('OfferPlaced', span).filter(counts);
    const ended = (type: string) => placed.filter(({ offerId }) => ends.get(offerId)?.type === type);
    const filled = ended('CarPurchased');
    const waits = filled.map(({ offerId, tick }) => ends.get(offerId)!.tick - tick).sort((a, b) => a - b);
    const middle = (waits.length - 1) / 2;
    return {
      placed: placed.length,
      open: placed.filter(({ offerId }) => !ends.has(offerId)).length,
      filled: filled.length,
      cancelled: ended('OfferCancelled').length,
      expired: ended('OfferExpired').length,
      fillBp: bp(filled.length, placed.length),
      averageTicksToFill: waits.length === 0 ? null : sum(waits, (wait) => wait) / waits.length,
      medianTicksToFill:
        waits.length === 0 ? null : (waits[Math.floor(middle)]! + waits[Math.ceil(middle)]!) / 2,
    };
  }

  supply(span: Span, counts: (restock: Restock) => boolean) {
    const bought = this.of('CarsRestocked', span).filter(counts);
    const total = sum(bought, ({ totalCents }) => totalCents);
    const listed = sum(bought, ({ units, listCents }) => units * listCents);
    const dealerships = [...countBy(bought, ({ dealershipId }) => dealershipId).values()];
    const bySupplier = [...new Set(bought.map(({ supplierId }) => supplierId))].map((supplierId) => {
      const those = bought.filter((one) => one.supplierId === supplierId);
      const totalCents = sum(those, (one) => one.totalCents);
      return {
        supplierId,
        units: sum(those, ({ units }) => units),
        totalCents,
        shareBp: bp(totalCents, total),
      };
    });
    return {
      orders: bought.length,
      units: sum(bought, ({ units }) => units),
      totalCents: total,
      discountCents: listed - total,
      averageDiscountBp: bp(listed - total, listed),
      dealerships: dealerships.length,
      repeatDealerships: dealerships.filter((orders) => orders > 1).length,
      suppliers: bySupplier.sort((a, b) => b.totalCents - a.totalCents).slice(0, 10),
    };
  }

  /** From the fold at both ends, where SQL reckons back from what there is now. */
  stock({ fromTick, toTick }: Span, dealershipId: string | null) {
    const start = this.#stockBefore(fromTick, dealershipId);
    const end = this.#stockBefore(toTick, dealershipId);
    return { startUnits: start[0], endUnits: end[0], startCostCents: start[1], endCostCents: end[1] };
  }

  switches(span: Span, dealershipId: string | null) {
    const mine = <E extends { dealershipId: string }>(event: E) =>
      dealershipId === null || event.dealershipId === dealershipId;
    const switched = this.of('SupplierSwitched', span).filter(mine);
    const count = (reason: string) => switched.filter((one) => one.reason === reason).length;
    const reviews = new Map<string, number>();
    for (const { dealershipId: whose, tick, reason, projectedBeforeCents, projectedAfterCents } of switched) {
      if (reason !== 'cheaper-now' && reason !== 'long-run') continue;
      reviews.set(`${whose} ${tick}`, projectedBeforeCents! - projectedAfterCents!);
    }
    return {
      initial: count('initial'),
      cheaperNow: count('cheaper-now'),
      longRun: count('long-run'),
      supplierLeft: count('supplier-left'),
      projectedSavingsCents: sum([...reviews.values()], (cents) => cents),
      realisedSavingsCents: sum(this.of('CarsRestocked', span).filter(mine), (bought) => this.#saved(bought)),
    };
  }

  models(span: Span, counts: (purchase: Purchase) => boolean) {
    const sold = this.of('CarPurchased', span).filter(counts);
    return [...new Set(sold.map(({ modelId }) => modelId))]
      .map((modelId) => {
        const those = sold.filter((one) => one.modelId === modelId);
        const turnoverCents = sum(those, ({ priceCents }) => priceCents);
        const profitCents = turnoverCents - sum(those, ({ costCents }) => costCents);
        return { modelId, units: those.length, turnoverCents, profitCents };
      })
      .sort((a, b) => b.units - a.units || b.turnoverCents - a.turnoverCents || order(a.modelId, b.modelId))
      .slice(0, 10);
  }

  #saved(bought: Restock): number {
    const source = this.events
      .slice(0, bought.seq - 1)
      .findLast(
        (event): event is EventOf<'SupplierSwitched'> =>
          event.type === 'SupplierSwitched' &&
          event.dealershipId === bought.dealershipId &&
          event.modelId === bought.modelId,
      );
    const moved = source?.reason === 'cheaper-now' || source?.reason === 'long-run';
    if (!moved || source.toSupplierId !== bought.supplierId) return 0;
    return bought.units * (source.fromNetCents! - bought.unitCents);
  }

  #stockBefore(tick: number, dealershipId: string | null): [number, number] {
    const market = emptyMarket(this.events[0]!.market, 'full');
    for (const event of this.events) {
      if (event.tick >= tick) break;
      apply(market, event);
    }
    const houses = [...market.dealerships.values()];
    const cells = houses
      .filter((house) => dealershipId === null || house.dealershipId === dealershipId)
      .flatMap((house) => [...house.cells.values()]);
    return [sum(cells, ({ stock }) => stock), sum(cells, ({ stockCostCents }) => stockCostCents)];
  }
}

function sum<T>(things: readonly T[], of: (thing: T) => number): number {
  return things.reduce((total, thing) => total + of(thing), 0);
}

function countBy<T>(things: readonly T[], key: (thing: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1);
  return counts;
}

function bp(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole);
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1;
}
