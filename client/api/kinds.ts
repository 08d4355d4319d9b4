/** What the API tells, as its own document has it: a route that answers otherwise breaks the page that reads it. */
import type { components } from './schema.ts';

type Told = components['schemas'];

export type Account = Told['Person'];
export type Alert = Told['Alert'];
export type AuditEntry = Told['AuditEntry'];
export type BoughtFrom = Told['BoughtFrom'];
export type Candle = Told['Candle'];
export type Customer = Told['DealershipCustomer'];
export type Device = Told['Session'];
export type Health = Told['Health'];
export type LedgerLine = Told['LedgerLine'];
export type MarketInShort = Told['Market'];
export type Offer = Told['Offer'];
export type OfferWhy = Told['OfferWhy'];
export type Purchase = Told['Purchase'];
export type PurchaseWhy = Told['PurchaseWhy'];
export type SignedIn = Told['SignedIn'];
export type Wallet = Told['Wallet'];
