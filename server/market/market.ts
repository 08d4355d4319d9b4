/**
 * The state of one market: what folding its journal gives. It holds what the rules need and nothing else
 * (history lives in the journal and its read models), so its size follows the market and not its age.
 * Maps keep the order in which things first happened, which is the same in every fold.
 */
import type { Model } from './catalogue/model.ts';
import type { AssortmentEntry, Preferences, Pricing, RestockPolicy } from './dealership.ts';
import type { OwnerType } from './events.ts';
import { IdMemory } from './id-memory.ts';
import type { LoyaltyTier } from './money.ts';
import { DEFAULT_RULES, type Rules } from './rules.ts';

export interface Clock {
  /** Null while the clock runs. `by` is null in a public fold, which is not told who. */
  paused: { by: string | null; reason: string | null; sinceTick: number } | null;
  /** Null: as fast as it goes. */
  ticksPerSecond: number | null;
  /** While paused: the tick up to which the market is to be stepped. */
  stepUntilTick: number;
}

export type ListedModel = Model & { listed: boolean };

export interface Supplier {
  supplierId: string;
  name: string;
  foundedYear: number;
  country: string;
  loyaltyTiers: LoyaltyTier[];
  active: boolean;
  /** List prices in cents by model. They stay when a supplier leaves, and start anew when it joins again. */
  prices: Map<string, number>;
}

/** One model at one dealership: its stock, what that cost, its ask, and its recent sales. */
export interface Cell {
  modelId: string;
  stock: number;
  stockCostCents: number;
  askCents: number | null;
  /** The seq and tick of the `AskChanged` that the ask stands since; 0 before the first. */
  askSeq: number;
  askTick: number;
  /** The tick at which the stock last rose from nothing. */
  stockedTick: number;
  /** The ticks of sales, oldest first, at least back over the rolling window. */
  soldTicks: number[];
}

export interface Dealership {
  dealershipId: string;
  name: string;
  country: string;
  city: string;
  preferences: Preferences;
  pricing: Pricing;
  restock: RestockPolicy;
  loyaltyTiers: LoyaltyTier[];
  open: boolean;
  assortment: AssortmentEntry[];
  /** The source of each model of the assortment that has one. */
  sources: Map<string, string>;
  cells: Map<string, Cell>;
  /** Units bought so far, by supplier: what the loyalty tiers of suppliers count. */
  unitsFrom: Map<string, number>;
}

export interface Promotion {
  promotionId: string;
  /** The seq of its announcement: of equal promotions the one announced first is named. */
  seq: number;
  ownerType: OwnerType;
  ownerId: string;
  name: string;
  description: string;
  discountBp: number;
  modelIds: string[] | null;
  startsAtTick: number;
  endsAtTick: number;
}

export interface Offer {
  offerId: string;
  /** The seq of its placing: its place in the queue. */
  seq: number;
  /** Null in a public fold. */
  buyerId: string | null;
  modelId: string;
  maxPriceCents: number;
  expiresAtTick: number | null;
}

export interface Buyer {
  buyerId: string;
  joined: boolean;
  balanceCents: number;
  heldCents: number;
}

/** Whose money is where, and who bought how much from whom: what the public does not see. */
export interface Accounts {
  buyers: Map<string, Buyer>;
  dealershipBalances: Map<string, number>;
  /** What dealerships paid, by supplier. */
  takings: Map<string, number>;
  /** Units bought so far, by dealership, then buyer: what the loyalty tiers of dealerships count. */
  unitsBought: Map<string, Map<string, number>>;
  /** Deposits minus withdrawals: the sum of all the money above, at every event. */
  outsideCents: number;
}

export interface Market {
  id: string;
  name: string;
  seq: number;
  tick: number;
  originMs: number;
  seedSha256: string;
  rules: Rules;
  clock: Clock;
  models: Map<string, ListedModel>;
  suppliers: Map<string, Supplier>;
  dealerships: Map<string, Dealership>;
  /** Announced, not withdrawn; those that are over are dropped when the next one is announced. */
  promotions: Map<string, Promotion>;
  /** Open offers in the order of their placing; in a public fold those that it was told of. */
  offers: Map<string, Offer>;
  /** Ids of offers and promotions that were given from outside; they may not come again. A public fold has none. */
  namedIds: IdMemory;
  /** Null in a public fold. */
  accounts: Accounts | null;
}

/** A market before its first event. Observers fold without accounts: they are not told whose money is where. */
export function emptyMarket(id: string, view: 'full' | 'public'): Market {
  return {
    id,
    name: '',
    seq: 0,
    tick: 0,
    originMs: 0,
    seedSha256: '',
    rules: { ...DEFAULT_RULES },
    clock: { paused: null, ticksPerSecond: 1, stepUntilTick: 0 },
    models: new Map(),
    suppliers: new Map(),
    dealerships: new Map(),
    promotions: new Map(),
    offers: new Map(),
    namedIds: new IdMemory(),
    accounts: view === 'full' ? emptyAccounts() : null,
  };
}

/** The accounts of a market that is folded or decided in full; a public fold has none and never decides. */
export function accountsOf(market: Market): Accounts {
  if (market.accounts === null) throw new Error(`market ${market.id} is a public fold and has no accounts`);
  return market.accounts;
}

function emptyAccounts(): Accounts {
  return {
    buyers: new Map(),
    dealershipBalances: new Map(),
    takings: new Map(),
    unitsBought: new Map(),
    outsideCents: 0,
  };
}
