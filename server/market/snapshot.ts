/**
 * A market as plain data and back: what is stored so that a start need not fold the whole journal, and what a
 * newcomer is sent. Maps become lists in their own order, so a restored market goes on exactly as the old one.
 * The fingerprint is the SHA-256 of that data: two markets with the same one are the same market.
 */
import type {
  Accounts,
  Buyer,
  Cell,
  Dealership,
  ListedModel,
  Market,
  Offer,
  Promotion,
  Supplier,
} from './market.ts';
import { IdMemory } from './id-memory.ts';
import { sha256Hex } from './random/sha256.ts';

const SNAPSHOT_VERSION = 2;

type Entries<V> = [string, V][];

interface SupplierSnapshot extends Omit<Supplier, 'prices'> {
  prices: Entries<number>;
}

interface DealershipSnapshot extends Omit<Dealership, 'sources' | 'cells' | 'unitsFrom'> {
  sources: Entries<string>;
  cells: Cell[];
  unitsFrom: Entries<number>;
}

interface AccountsSnapshot {
  buyers: Buyer[];
  dealershipBalances: Entries<number>;
  takings: Entries<number>;
  unitsBought: Entries<Entries<number>>;
  outsideCents: number;
}

type Scalars = Omit<
  Market,
  'models' | 'suppliers' | 'dealerships' | 'promotions' | 'offers' | 'namedIds' | 'accounts'
>;

export interface MarketSnapshot extends Scalars {
  version: number;
  models: ListedModel[];
  suppliers: SupplierSnapshot[];
  dealerships: DealershipSnapshot[];
  promotions: Promotion[];
  offers: Offer[];
  /** As the market has them; read from text, its digits, or in version 1 the ids themselves. */
  namedIds: IdMemory | string | string[];
  accounts: AccountsSnapshot | null;
}

/** Shares nested values with the market: serialise it before the market goes on. */
export function snapshotOf(market: Market): MarketSnapshot {
  const { models, suppliers, dealerships, promotions, offers, namedIds, accounts, ...scalars } = market;
  return {
    version: versionFor(namedIds),
    ...scalars,
    models: [...models.values()],
    suppliers: [...suppliers.values()].map((supplier) => ({ ...supplier, prices: [...supplier.prices] })),
    dealerships: [...dealerships.values()].map((dealership) => ({
      ...dealership,
      sources: [...dealership.sources],
      cells: [...dealership.cells.values()],
      unitsFrom: [...dealership.unitsFrom],
    })),
    promotions: [...promotions.values()],
    offers: [...offers.values()],
    namedIds,
    accounts: accounts === null ? null : snapshotOfAccounts(accounts),
  };
}

/** The oldest that can read it, so that during an upgrade older servers and pages go on while they can. */
function versionFor(namedIds: IdMemory): number {
  return namedIds.size === 0 ? 1 : SNAPSHOT_VERSION;
}

/** Takes the snapshot's nested values over: give it one that is parsed from text, or not used elsewhere. */
export function marketFrom(snapshot: MarketSnapshot): Market {
  const { version, models, suppliers, dealerships, promotions, offers, namedIds, accounts, ...scalars } =
    snapshot;
  if (version < 1 || version > SNAPSHOT_VERSION) {
    throw new Error(`snapshot version must be 1 to ${SNAPSHOT_VERSION}; got ${version}`);
  }
  return {
    ...scalars,
    models: new Map(models.map((model) => [model.modelId, model])),
    suppliers: new Map(suppliers.map((s) => [s.supplierId, { ...s, prices: new Map(s.prices) }])),
    dealerships: new Map(
      dealerships.map((d) => [
        d.dealershipId,
        {
          ...d,
          sources: new Map(d.sources),
          cells: new Map(d.cells.map((cell) => [cell.modelId, cell])),
          unitsFrom: new Map(d.unitsFrom),
        },
      ]),
    ),
    promotions: new Map(promotions.map((promotion) => [promotion.promotionId, promotion])),
    offers: new Map(offers.map((offer) => [offer.offerId, offer])),
    namedIds: IdMemory.from(namedIds),
    accounts: accounts === null ? null : accountsFrom(accounts),
  };
}

/**
 * 64 hexadecimal characters. The tick is left out: one in which nothing happens leaves no event, so it depends
 * on when somebody looked and not on the journal alone.
 */
export function fingerprintOf(market: Market): string {
  return sha256Hex(JSON.stringify({ ...snapshotOf(market), tick: 0 }));
}

function snapshotOfAccounts(accounts: Accounts): AccountsSnapshot {
  return {
    buyers: [...accounts.buyers.values()],
    dealershipBalances: [...accounts.dealershipBalances],
    takings: [...accounts.takings],
    unitsBought: [...accounts.unitsBought].map(([dealershipId, units]) => [dealershipId, [...units]]),
    outsideCents: accounts.outsideCents,
  };
}

function accountsFrom(accounts: AccountsSnapshot): Accounts {
  return {
    buyers: new Map(accounts.buyers.map((buyer) => [buyer.buyerId, buyer])),
    dealershipBalances: new Map(accounts.dealershipBalances),
    takings: new Map(accounts.takings),
    unitsBought: new Map(accounts.unitsBought.map(([id, units]) => [id, new Map(units)])),
    outsideCents: accounts.outsideCents,
  };
}

/** The market as the public may see it: without accounts, without whose offers these are, without who paused or named what. */
export function publicSnapshotOf(market: Market): MarketSnapshot {
  const { paused } = market.clock;
  return {
    ...snapshotOf({ ...market, accounts: null, namedIds: new IdMemory() }),
    clock: { ...market.clock, paused: paused === null ? null : { ...paused, by: null } },
    offers: [...market.offers.values()].map(withoutBuyer),
  };
}

/** The same without its open offers, which are watched by themselves. */
export function floorSnapshotOf(market: Market): MarketSnapshot {
  return publicSnapshotOf({ ...market, offers: new Map() });
}

export function withoutBuyer(offer: Offer): Offer {
  return { ...offer, buyerId: null };
}
