/**
 * What must follow at once from an event: assortments from preferences and catalogue, first sources from
 * assortments, replacements from suppliers that leave or stop selling. Nothing else may come in between.
 */
import type { AssortmentEntry } from '../dealership.ts';
import type { MarketEvent } from '../events.ts';
import type { Dealership } from '../market.ts';
import { checkAssortment, fittingModels, isSameAssortment } from './assortment.ts';
import type { Books } from './books.ts';
import { Opening } from './opening.ts';
import { RuleBroken, type RuleName } from './rule-broken.ts';

export type Duty =
  | { kind: 'assortment'; dealershipId: string; models: AssortmentEntry[]; depositMayPrecede: boolean }
  | { kind: 'source'; dealershipId: string; modelId: string }
  | { kind: 'replacement'; dealershipId: string; modelId: string; fromNetCents: number };

const MISSED: { [K in Duty['kind']]: RuleName } = {
  assortment: 'missed-assortment',
  source: 'missed-source',
  replacement: 'missed-replacement',
};

export class Duties {
  #queue: Duty[] = [];
  readonly #opening: Opening;

  constructor(private readonly books: Books) {
    this.#opening = new Opening(books);
  }

  /** Before an event is applied: the duty that it fulfils, if one stands. */
  match(event: MarketEvent): Duty | null {
    for (const dealershipId of this.#opening.check(event)) this.#oweAssortment(dealershipId, false);
    const duty = this.#queue[0];
    if (duty === undefined) {
      if (event.type === 'AssortmentMatched' && this.#opening.over) {
        throw new RuleBroken('needless-assortment', event.seq, 'no change', event.dealershipId);
      }
      return null;
    }
    if (duty.kind === 'assortment' && duty.depositMayPrecede && isDepositTo(event, duty.dealershipId)) {
      duty.depositMayPrecede = false;
      return duty;
    }
    if (!fulfils(event, duty)) {
      throw new RuleBroken(MISSED[duty.kind], event.seq, duty, event.type);
    }
    this.#queue.shift();
    if (duty.kind === 'assortment' && event.type === 'AssortmentMatched') checkAssortment(event, duty.models);
    return duty;
  }

  /** Before an event is applied that ends what somebody sells: who must be given another source. */
  expectReplacements(event: MarketEvent): void {
    if (event.type !== 'SupplierLeft' && event.type !== 'SupplierPriced') return;
    if (event.type === 'SupplierPriced' && event.listCents !== null) return;
    const { supplierId } = event;
    for (const dealership of this.books.market.dealerships.values()) {
      if (!dealership.open) continue;
      for (const { modelId } of dealership.assortment) {
        if (event.type === 'SupplierPriced' && event.modelId !== modelId) continue;
        if (dealership.sources.get(modelId) !== supplierId) continue;
        const fromNetCents = this.books.loyalNetCents(dealership, modelId, supplierId)!;
        const { dealershipId } = dealership;
        this.#queue.push({ kind: 'replacement', dealershipId, modelId, fromNetCents });
      }
    }
  }

  /** After an event is applied: what follows from it. */
  follow(event: MarketEvent): void {
    const { dealerships } = this.books.market;
    switch (event.type) {
      case 'DealershipOpened':
        if (this.#opening.over) this.#oweAssortment(event.dealershipId, true);
        return;
      case 'DealershipUpdated':
        if (event.preferences !== undefined) this.#oweWhatDiffers(dealerships.get(event.dealershipId)!);
        return;
      case 'ModelListed':
      case 'ModelWithdrawn':
        for (const dealership of dealerships.values()) {
          if (dealership.open) this.#oweWhatDiffers(dealership);
        }
        return;
      case 'AssortmentMatched':
        return this.#oweSources(dealerships.get(event.dealershipId)!);
    }
  }

  /** Nothing is owed any more: a command has been decided to its end. */
  requireNone(): void {
    this.#opening.requireDone('missed-assortment');
    const duty = this.#queue[0];
    if (duty !== undefined) throw new RuleBroken(MISSED[duty.kind], this.books.seq, duty, 'nothing');
  }

  #oweAssortment(dealershipId: string, depositMayPrecede: boolean): void {
    const { dealerships, models } = this.books.market;
    const fitting = fittingModels(dealerships.get(dealershipId)!.preferences, models.values());
    this.#queue.push({ kind: 'assortment', dealershipId, models: fitting, depositMayPrecede });
  }

  #oweWhatDiffers({ dealershipId, preferences, assortment }: Dealership): void {
    const models = fittingModels(preferences, this.books.market.models.values());
    if (isSameAssortment(models, assortment)) return;
    this.#queue.push({ kind: 'assortment', dealershipId, models, depositMayPrecede: false });
  }

  #oweSources({ dealershipId, assortment, sources }: Dealership): void {
    const owed = assortment
      .filter(({ modelId }) => !sources.has(modelId) && this.books.isSold(modelId))
      .map(({ modelId }): Duty => ({ kind: 'source', dealershipId, modelId }));
    this.#queue.unshift(...owed);
  }
}

function fulfils(event: MarketEvent, duty: Duty): boolean {
  if (duty.kind === 'assortment') {
    return event.type === 'AssortmentMatched' && event.dealershipId === duty.dealershipId;
  }
  return (
    event.type === 'SupplierSwitched' &&
    event.dealershipId === duty.dealershipId &&
    event.modelId === duty.modelId
  );
}

function isDepositTo(event: MarketEvent, dealershipId: string): boolean {
  return (
    event.type === 'MoneyDeposited' && event.accountType === 'dealership' && event.accountId === dealershipId
  );
}
