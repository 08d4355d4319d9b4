/** What several decisions check alike: that things exist and are in force, and that text and countries are in order. */
import { COUNTRIES } from '../countries.ts';
import { isMintedId, isRememberedId, type MintedKind } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import {
  accountsOf,
  type Buyer,
  type Dealership,
  type ListedModel,
  type Market,
  type Supplier,
} from '../market.ts';
import { Refusal } from '../refusal.ts';

export function knownModel(market: Market, modelId: string): ListedModel {
  const model = market.models.get(modelId);
  if (model === undefined) throw new Refusal('unknown-model', `There is no model "${modelId}".`);
  return model;
}

export function listedModel(market: Market, modelId: string): ListedModel {
  const model = knownModel(market, modelId);
  if (!model.listed) throw new Refusal('model-not-listed', `Model "${modelId}" is withdrawn.`);
  return model;
}

function knownSupplier(market: Market, supplierId: string): Supplier {
  const supplier = market.suppliers.get(supplierId);
  if (supplier === undefined) throw new Refusal('unknown-supplier', `There is no supplier "${supplierId}".`);
  return supplier;
}

export function activeSupplier(market: Market, supplierId: string): Supplier {
  const supplier = knownSupplier(market, supplierId);
  if (!supplier.active) throw new Refusal('supplier-not-active', `Supplier "${supplierId}" has left.`);
  return supplier;
}

export function knownDealership(market: Market, dealershipId: string): Dealership {
  const dealership = market.dealerships.get(dealershipId);
  if (dealership === undefined) {
    throw new Refusal('unknown-dealership', `There is no dealership "${dealershipId}".`);
  }
  return dealership;
}

export function openDealership(market: Market, dealershipId: string): Dealership {
  const dealership = knownDealership(market, dealershipId);
  if (!dealership.open) throw new Refusal('dealership-not-open', `Dealership "${dealershipId}" is closed.`);
  return dealership;
}

export function knownBuyer(market: Market, buyerId: string): Buyer {
  const buyer = accountsOf(market).buyers.get(buyerId);
  if (buyer === undefined) throw new Refusal('unknown-buyer', `There is no buyer "${buyerId}".`);
  return buyer;
}

export function joinedBuyer(market: Market, buyerId: string): Buyer {
  const buyer = knownBuyer(market, buyerId);
  if (!buyer.joined) throw new Refusal('buyer-not-joined', `Buyer "${buyerId}" has not joined the market.`);
  return buyer;
}

export function requireCountry(country: string): void {
  if (COUNTRIES.has(country)) return;
  throw new Refusal('invalid-country', `country must be an ISO 3166-1 alpha-2 code; got "${country}".`);
}

/** A name of one line: not blank, no control characters, not endless. */
export function requireName(field: string, text: string): void {
  requireText(field, text, LIMITS.nameLength);
  requireNotBlank(field, text);
}

export function requireNotBlank(field: string, text: string): void {
  if (text.trim() === '') throw new Refusal('invalid-text', `${field} must not be blank.`);
}

export function requireText(field: string, text: string, most: number = LIMITS.textLength): void {
  if (text.length > most) {
    throw new Refusal('invalid-text', `${field} must have at most ${most} characters; got ${text.length}.`);
  }
  if (/[\p{Cc}\p{Cs}]/u.test(text)) {
    throw new Refusal('invalid-text', `${field} must not contain control characters.`);
  }
}

/** An id that somebody brings: new in this market and not of the form the market gives itself. */
export function requireNewId(market: Market, kind: MintedKind, id: string): void {
  if (isMintedId(kind, id)) {
    throw new Refusal('id-reserved', `Ids like "${id}" are given by the market; leave the id out.`);
  }
  if (isRememberedId(market, kind, id))
    throw new Refusal('id-taken', `The ${kind} id "${id}" was used before.`);
}

export function requireBelow(what: string, count: number, most: number): void {
  if (count >= most) throw new Refusal('limit-reached', `A market holds at most ${most} ${what}.`);
}

/** Room for one more; what was there before and comes back has its place. */
export function requirePlace(
  what: string,
  id: string,
  places: ReadonlyMap<string, unknown>,
  most: number,
): void {
  if (!places.has(id)) requireBelow(what, places.size, most);
}

/** Those fields of a change that differ from what stands, in the order given; refused when none does. */
export function changedFields<T extends object, K extends keyof T & string>(
  standing: T,
  change: Partial<Record<K, unknown>>,
  fields: readonly K[],
): Partial<Pick<T, K>> {
  const changed: Partial<Pick<T, K>> = {};
  for (const field of fields) {
    const value = change[field];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(standing[field])) continue;
    changed[field] = value as T[K];
  }
  if (Object.keys(changed).length === 0) {
    throw new Refusal('no-change', `Nothing differs from what stands (${fields.join(', ')}).`);
  }
  return changed;
}
