/**
 * Restocks: dealership by dealership and model by model in their order, from whom, how many, and for how much;
 * and nothing left out that was wanted and could be paid.
 */
import type { EventOf, MarketEvent } from '../events.ts';
import { accountsOf, type Dealership } from '../market.ts';
import { netCents } from '../money.ts';
import type { Books, Terms } from './books.ts';
import { checkTerms } from './matching.ts';
import { QuietHouses } from './quiet-houses.ts';
import { requireSame, RuleBroken } from './rule-broken.ts';

interface Quote {
  supplierId: string;
  listCents: number;
  unitCents: number;
  terms: Terms;
}

interface Line {
  modelId: string;
  score: number;
  sold24h: number;
}

type Restock = EventOf<'CarsRestocked'>;

export class RestockStep {
  #tick = -1;
  /** The dealership whose turn it is, the models it goes through, and the next of them. */
  #place = 0;
  #lines: Line[] = [];
  #inOrder = false;
  #next = 0;
  readonly #quiet: QuietHouses;
  /** A restock that seems left out: it may yet come, too late. */
  #missed: { dealershipId: string; modelId: string; broken: RuleBroken } | null = null;

  constructor(private readonly books: Books) {
    this.#quiet = new QuietHouses(books.places);
  }

  /** Before a restock is applied. */
  check(event: Restock): void {
    const { dealershipId, modelId, seq } = event;
    this.#begin(event.tick);
    if (this.#missed !== null) {
      const isMissed = this.#missed.dealershipId === dealershipId && this.#missed.modelId === modelId;
      if (isMissed) throw new RuleBroken('restock-order', seq, 'an earlier turn', { dealershipId, modelId });
      return;
    }
    const dealership = this.books.market.dealerships.get(dealershipId)!;
    const place = this.books.places.get(dealershipId)!;
    if (place < this.#place) {
      throw new RuleBroken('restock-order', seq, 'a dealership after the last one', dealershipId);
    }
    if (place > this.#place) this.#goOnTo(place);
    this.#putInOrder();
    const turn = this.#lines.findIndex((line) => line.modelId === modelId);
    if (turn < 0) throw new RuleBroken('not-in-assortment', seq, 'a model of the assortment', modelId);
    if (turn < this.#next) {
      const next = this.#lines[this.#next]?.modelId ?? 'no more';
      throw new RuleBroken('restock-order', seq, next, modelId);
    }
    this.#requireNothingIn(dealership, turn);
    if (this.#missed !== null) return;
    this.#next = turn + 1;
    this.#checkFigures(event, dealership, this.#lines[turn]!);
  }

  /** After an event was applied. */
  follow(event: MarketEvent): void {
    this.#quiet.follow(event);
  }

  /** When the restocking of the tick is over; it may be asked before the restocking begins, too. */
  done(): void {
    this.#begin(this.books.market.tick);
    this.#goOnTo(this.books.places.size);
    this.#tick = -1;
    if (this.#missed !== null) throw this.#missed.broken;
  }

  #begin(tick: number): void {
    if (tick === this.#tick) return;
    this.#tick = tick;
    this.#missed = null;
    this.#quiet.tickBegan(tick);
    this.#take(0);
  }

  #take(place: number): void {
    this.#place = place;
    const dealership = this.books.dealershipAt(place);
    const passes = !dealership?.open || this.#quiet.has(place);
    this.#lines = passes ? [] : this.#linesOf(dealership);
    this.#inOrder = false;
    this.#next = 0;
  }

  /** Ends the turns of all dealerships before that place. */
  #goOnTo(place: number): void {
    while (this.#place < place) {
      if (this.#missed === null) this.#endTurn(this.books.dealershipAt(this.#place)!);
      this.#take(this.#missed === null ? this.#quiet.nextRestless(this.#place + 1, place) : place);
    }
  }

  #endTurn(dealership: Dealership): void {
    const untouched = this.#next === 0 && this.#lines.length > 0;
    // Most want nothing, in whatever order.
    const wants = !untouched || this.#lines.some((line) => wantedUnits(dealership, line) > 0);
    if (wants) {
      this.#putInOrder();
      this.#requireNothingIn(dealership, this.#lines.length);
    }
    if (untouched && this.#missed === null) this.#quiet.add(this.#place, wants);
  }

  #linesOf(dealership: Dealership): Line[] {
    return dealership.assortment.map(({ modelId, score }) => ({
      modelId,
      score,
      sold24h: this.books.sold24h(dealership, modelId),
    }));
  }

  #putInOrder(): void {
    if (this.#inOrder) return;
    this.#inOrder = true;
    this.#lines.sort((one, other) => {
      if (one.sold24h !== other.sold24h) return other.sold24h - one.sold24h;
      if (one.score !== other.score) return other.score - one.score;
      return one.modelId < other.modelId ? -1 : 1;
    });
  }

  /** The models whose turn passed without a restock wanted nothing, or nothing that could be had. */
  #requireNothingIn(dealership: Dealership, end: number): void {
    for (; this.#next < end; this.#next += 1) {
      const line = this.#lines[this.#next]!;
      const wanted = wantedUnits(dealership, line);
      if (wanted <= 0) continue;
      const quote = this.#cheapest(dealership, line.modelId);
      if (quote === null) continue;
      const units = Math.min(wanted, this.#affordable(dealership, quote.unitCents));
      if (units <= 0) continue;
      const { dealershipId } = dealership;
      const { modelId } = line;
      const expected = { dealershipId, modelId, units, supplierId: quote.supplierId };
      const broken = new RuleBroken('missed-restock', this.books.seq, expected, 'none');
      this.#missed = { dealershipId, modelId, broken };
      return;
    }
  }

  #checkFigures(event: Restock, dealership: Dealership, line: Line): void {
    const { seq, modelId, supplierId, units, unitCents } = event;
    requireSame('sold-24h', seq, line.sold24h, event.sold24h);
    const quote = this.#cheapest(dealership, modelId);
    if (quote === null || quote.supplierId !== supplierId) {
      throw new RuleBroken('restock-supplier', seq, quote ?? 'none', { supplierId, unitCents });
    }
    requireSame('list-price', seq, quote.listCents, event.listCents);
    checkTerms(event, quote.terms);
    requireSame('net-price', seq, netCents(event.listCents, event.discountBp), unitCents);
    requireSame('restock-total', seq, units * unitCents, event.totalCents);
    const balance = accountsOf(this.books.market).dealershipBalances.get(event.dealershipId)!;
    const { reserveCents } = dealership.restock;
    if (balance - event.totalCents < reserveCents) {
      throw new RuleBroken(
        'restock-reserve',
        seq,
        `at least ${reserveCents} left`,
        balance - event.totalCents,
      );
    }
    const affordable = this.#affordable(dealership, unitCents);
    requireSame('restock-units', seq, Math.min(wantedUnits(dealership, line), affordable), units);
  }

  #affordable({ dealershipId, restock }: Dealership, unitCents: number): number {
    const balance = accountsOf(this.books.market).dealershipBalances.get(dealershipId)!;
    const free = balance - restock.reserveCents;
    if (free < 0) return 0;
    return unitCents === 0 ? Infinity : (free - (free % unitCents)) / unitCents;
  }

  /** Of the source and everybody with an active promotion: the cheapest; equal: the source, then the id. */
  #cheapest(dealership: Dealership, modelId: string): Quote | null {
    const sourceId = dealership.sources.get(modelId);
    const quotes: Quote[] = [];
    const lists = this.books.priceTable.of(modelId);
    for (const [place, { supplierId }] of this.books.priceTable.suppliers.entries()) {
      const listCents = lists[place]!;
      if (listCents === null || !this.#mayServe(supplierId, sourceId, modelId)) continue;
      const terms = this.books.supplyTerms(dealership, modelId, supplierId);
      quotes.push({ supplierId, listCents, terms, unitCents: netCents(listCents, terms.discountBp) });
    }
    quotes.sort((one, other) => {
      if (one.unitCents !== other.unitCents) return one.unitCents - other.unitCents;
      if (one.supplierId === sourceId || other.supplierId === sourceId) {
        return one.supplierId === sourceId ? -1 : 1;
      }
      return one.supplierId < other.supplierId ? -1 : 1;
    });
    return quotes[0] ?? null;
  }

  #mayServe(supplierId: string, sourceId: string | undefined, modelId: string): boolean {
    if (supplierId === sourceId) return true;
    const { tick } = this.books.market;
    return this.books.promotions.best('supplier', supplierId, modelId, tick) !== undefined;
  }
}

function wantedUnits({ restock, cells }: Dealership, { modelId, sold24h }: Line): number {
  const cover = Math.ceil(sold24h * restock.coverDays);
  const target = Math.min(restock.maxStock, Math.max(restock.minStock, cover));
  return target - (cells.get(modelId)?.stock ?? 0);
}
