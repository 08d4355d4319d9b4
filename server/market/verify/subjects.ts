/** Who and what an event is about: it exists, is in force, and may do this. */
import { EVENT_FIELDS, type EventOf, type MarketEvent } from '../events.ts';
import { accountsOf } from '../market.ts';
import type { Books } from './books.ts';
import { checkOfferEvent, checkPromotionEvent } from './named.ts';
import { RuleBroken } from './rule-broken.ts';

export function checkSubjects(books: Books, event: MarketEvent): void {
  const { market } = books;
  const { seq } = event;
  switch (event.type) {
    case 'MarketOpened':
      if (seq !== 1) throw new RuleBroken('opening-event', seq, 'one MarketOpened', 'another one');
      return;
    case 'ModelListed':
      if (market.models.get(event.modelId)?.listed) throw usedId(seq, event.modelId);
      return;
    case 'ModelWithdrawn':
      return requireListed(books, event.modelId, seq);
    case 'SupplierJoined':
      if (market.suppliers.get(event.supplierId)?.active) throw usedId(seq, event.supplierId);
      return;
    case 'SupplierUpdated':
      requireSupplier(books, event.supplierId, seq);
      return requireChange(market.suppliers.get(event.supplierId)!, event);
    case 'SupplierLeft':
      return requireSupplier(books, event.supplierId, seq);
    case 'SupplierPriced':
      return checkPricing(books, event);
    case 'DealershipOpened':
      if (market.dealerships.get(event.dealershipId)?.open) throw usedId(seq, event.dealershipId);
      return;
    case 'DealershipUpdated':
      requireDealership(books, event.dealershipId, seq);
      return requireChange(market.dealerships.get(event.dealershipId)!, event);
    case 'DealershipClosed':
    case 'AssortmentMatched':
      return requireDealership(books, event.dealershipId, seq);
    case 'SupplierSwitched':
    case 'AskChanged':
      requireDealership(books, event.dealershipId, seq);
      return requireModel(books, event.modelId, seq);
    case 'CarsRestocked':
      requireDealership(books, event.dealershipId, seq);
      requireModel(books, event.modelId, seq);
      requireSupplier(books, event.supplierId, seq);
      return requireMinted(seq, `restock~${seq}`, event.restockId);
    case 'CarPurchased':
      requireDealership(books, event.dealershipId, seq);
      requireMinted(seq, `purchase~${seq}`, event.purchaseId);
      return checkOfferEvent(books, event);
    case 'BuyerJoined':
      if (accountsOf(market).buyers.get(event.buyerId)?.joined) throw usedId(seq, event.buyerId);
      return;
    case 'BuyerLeft':
      requireJoined(books, event.buyerId, seq);
      if ((books.offersByBuyer.get(event.buyerId)?.size ?? 0) === 0) return;
      throw new RuleBroken('left-with-offers', seq, 0, books.offersByBuyer.get(event.buyerId)!.size);
    case 'MoneyDeposited':
    case 'MoneyWithdrawn':
      return checkMoney(books, event);
    case 'OfferPlaced':
      requireJoined(books, event.buyerId, seq);
      requireListed(books, event.modelId, seq);
      return checkOfferEvent(books, event);
    case 'OfferCancelled':
    case 'OfferExpired':
      return checkOfferEvent(books, event);
    case 'PromotionAnnounced':
      if (event.ownerType === 'dealership') requireDealership(books, event.ownerId, seq);
      else requireSupplier(books, event.ownerId, seq);
      for (const modelId of event.modelIds ?? []) requireModel(books, modelId, seq);
      return checkPromotionEvent(books, event);
    case 'PromotionWithdrawn':
      return checkPromotionEvent(books, event);
  }
}

function checkPricing(books: Books, event: EventOf<'SupplierPriced'>): void {
  const { supplierId, modelId, listCents, seq } = event;
  requireSupplier(books, supplierId, seq);
  requireListed(books, modelId, seq);
  const standingCents = books.listCents(supplierId, modelId);
  if (listCents !== standingCents) return;
  if (listCents === null) throw new RuleBroken('model-not-sold', seq, 'a model that it sells', modelId);
  throw new RuleBroken('changed-fields', seq, 'another list price', listCents);
}

function checkMoney(books: Books, event: EventOf<'MoneyDeposited'> | EventOf<'MoneyWithdrawn'>): void {
  const { accountType, accountId, amountCents, seq } = event;
  const { buyers, dealershipBalances } = accountsOf(books.market);
  const buyer = buyers.get(accountId);
  const known = accountType === 'buyer' ? buyer !== undefined : dealershipBalances.has(accountId);
  if (!known) throw new RuleBroken('unknown-id', seq, `a ${accountType}`, accountId);
  if (event.type === 'MoneyDeposited' || accountType !== 'buyer') return;
  const availableCents = buyer!.balanceCents - buyer!.heldCents;
  if (amountCents <= availableCents) return;
  throw new RuleBroken('withdrawn-hold', seq, `at most ${availableCents}`, amountCents);
}

/** An update carries something, and only what differs. */
function requireChange(
  standing: object,
  event: EventOf<'SupplierUpdated'> | EventOf<'DealershipUpdated'>,
): void {
  const [, ...fields] = EVENT_FIELDS[event.type] as readonly string[];
  const carried = fields.filter((field) => Object.hasOwn(event, field));
  if (carried.length === 0) throw new RuleBroken('changed-fields', event.seq, 'a change', 'none');
  for (const field of carried) {
    const [before, after] = [standing, event].map((of) =>
      JSON.stringify((of as { [field: string]: unknown })[field]),
    );
    if (before === after) throw new RuleBroken('changed-fields', event.seq, `another ${field}`, after);
  }
}

function requireModel(books: Books, modelId: string, seq: number): void {
  if (!books.market.models.has(modelId)) throw new RuleBroken('unknown-id', seq, 'a model', modelId);
}

function requireListed(books: Books, modelId: string, seq: number): void {
  requireModel(books, modelId, seq);
  if (books.market.models.get(modelId)!.listed) return;
  throw new RuleBroken('model-not-listed', seq, 'a listed model', modelId);
}

function requireSupplier(books: Books, supplierId: string, seq: number): void {
  const supplier = books.market.suppliers.get(supplierId);
  if (supplier === undefined) throw new RuleBroken('unknown-id', seq, 'a supplier', supplierId);
  if (!supplier.active) throw new RuleBroken('supplier-not-active', seq, 'an active supplier', supplierId);
}

function requireDealership(books: Books, dealershipId: string, seq: number): void {
  const dealership = books.market.dealerships.get(dealershipId);
  if (dealership === undefined) throw new RuleBroken('unknown-id', seq, 'a dealership', dealershipId);
  if (!dealership.open) throw new RuleBroken('dealership-not-open', seq, 'an open dealership', dealershipId);
}

function requireJoined(books: Books, buyerId: string, seq: number): void {
  const buyer = accountsOf(books.market).buyers.get(buyerId);
  if (buyer === undefined) throw new RuleBroken('unknown-id', seq, 'a buyer', buyerId);
  if (!buyer.joined) throw new RuleBroken('buyer-not-joined', seq, 'a buyer who has joined', buyerId);
}

/** Ids of the market's own are the thing and its seq, and so can be given once only. */
function requireMinted(seq: number, expected: string, found: string): void {
  if (found !== expected) throw new RuleBroken('used-id', seq, expected, found);
}

function usedId(seq: number, id: string): RuleBroken {
  return new RuleBroken('used-id', seq, 'a new id', id);
}
