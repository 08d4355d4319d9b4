/**
 * The journal's events, version 1: one type per thing that can happen. The order of the keys is part of the
 * public contract (journals are compared byte for byte); `EVENT_FIELDS` states it and a test holds the code to it.
 */
import type { Model } from './catalogue/model.ts';
import type { AssortmentEntry, Preferences, Pricing, RestockPolicy } from './dealership.ts';
import type { DiscountKind, LoyaltyTier } from './money.ts';
import type { Rules } from './rules.ts';

export const JOURNAL_VERSION = 1;

export type OwnerType = 'dealership' | 'supplier';
export type AccountType = 'buyer' | 'dealership';
export type SwitchReason = 'initial' | 'cheaper-now' | 'long-run' | 'supplier-left';

interface SupplierFields {
  name: string;
  foundedYear: number;
  country: string;
  loyaltyTiers: LoyaltyTier[];
}

interface DealershipFields {
  name: string;
  country: string;
  city: string;
  preferences: Preferences;
  pricing: Pricing;
  restock: RestockPolicy;
  loyaltyTiers: LoyaltyTier[];
}

export type MarketOpened = {
  type: 'MarketOpened';
  name: string;
  origin: string;
  seedSha256: string;
  rules: Rules;
};
export type ClockPaused = { type: 'ClockPaused'; by: string; reason: string | null };
export type ClockResumed = { type: 'ClockResumed'; by: string };
export type ClockStepped = { type: 'ClockStepped'; by: string; ticks: number };
export type ClockSpeedChanged = { type: 'ClockSpeedChanged'; by: string; ticksPerSecond: number | null };
export type ModelListed = { type: 'ModelListed' } & Model;
export type ModelWithdrawn = { type: 'ModelWithdrawn'; modelId: string };
export type SupplierJoined = { type: 'SupplierJoined'; supplierId: string } & SupplierFields;
export type SupplierUpdated = { type: 'SupplierUpdated'; supplierId: string } & Partial<SupplierFields>;
export type SupplierLeft = { type: 'SupplierLeft'; supplierId: string };
export type SupplierPriced = {
  type: 'SupplierPriced';
  supplierId: string;
  modelId: string;
  listCents: number | null;
};
export type DealershipOpened = { type: 'DealershipOpened'; dealershipId: string } & DealershipFields;
export type DealershipUpdated = {
  type: 'DealershipUpdated';
  dealershipId: string;
} & Partial<DealershipFields>;
export type DealershipClosed = { type: 'DealershipClosed'; dealershipId: string };
export type AssortmentMatched = {
  type: 'AssortmentMatched';
  dealershipId: string;
  models: AssortmentEntry[];
};
export type SupplierSwitched = {
  type: 'SupplierSwitched';
  dealershipId: string;
  modelId: string;
  fromSupplierId: string | null;
  toSupplierId: string | null;
  reason: SwitchReason;
  fromNetCents: number | null;
  toNetCents: number | null;
  horizonUnits: number;
  projectedBeforeCents: number | null;
  projectedAfterCents: number | null;
};
export type AskChanged = {
  type: 'AskChanged';
  dealershipId: string;
  modelId: string;
  askCents: number | null;
};
export type PromotionAnnounced = {
  type: 'PromotionAnnounced';
  promotionId: string;
  ownerType: OwnerType;
  ownerId: string;
  name: string;
  description: string;
  discountBp: number;
  modelIds: string[] | null;
  startsAtTick: number;
  endsAtTick: number;
};
export type PromotionWithdrawn = { type: 'PromotionWithdrawn'; promotionId: string };
export type BuyerJoined = { type: 'BuyerJoined'; buyerId: string };
export type BuyerLeft = { type: 'BuyerLeft'; buyerId: string };
type MoneyMoved = { accountType: AccountType; accountId: string; amountCents: number; by: string };
export type MoneyDeposited = { type: 'MoneyDeposited' } & MoneyMoved;
export type MoneyWithdrawn = { type: 'MoneyWithdrawn' } & MoneyMoved;
export type OfferPlaced = {
  type: 'OfferPlaced';
  offerId: string;
  buyerId: string;
  modelId: string;
  maxPriceCents: number;
  expiresAtTick: number | null;
};
export type OfferCancelled = { type: 'OfferCancelled'; offerId: string; by: string };
export type OfferExpired = { type: 'OfferExpired'; offerId: string };
export type CarPurchased = {
  type: 'CarPurchased';
  purchaseId: string;
  offerId: string;
  buyerId: string;
  dealershipId: string;
  modelId: string;
  askCents: number;
  discountBp: number;
  discountKind: DiscountKind;
  promotionId: string | null;
  priceCents: number;
  costCents: number;
};
export type CarsRestocked = {
  type: 'CarsRestocked';
  restockId: string;
  dealershipId: string;
  supplierId: string;
  modelId: string;
  units: number;
  sold24h: number;
  listCents: number;
  discountBp: number;
  discountKind: DiscountKind;
  promotionId: string | null;
  unitCents: number;
  totalCents: number;
};

/** An event as it is decided, before the journal gives it its place. */
export type EventBody =
  | MarketOpened
  | ClockPaused
  | ClockResumed
  | ClockStepped
  | ClockSpeedChanged
  | ModelListed
  | ModelWithdrawn
  | SupplierJoined
  | SupplierUpdated
  | SupplierLeft
  | SupplierPriced
  | DealershipOpened
  | DealershipUpdated
  | DealershipClosed
  | AssortmentMatched
  | SupplierSwitched
  | AskChanged
  | PromotionAnnounced
  | PromotionWithdrawn
  | BuyerJoined
  | BuyerLeft
  | MoneyDeposited
  | MoneyWithdrawn
  | OfferPlaced
  | OfferCancelled
  | OfferExpired
  | CarPurchased
  | CarsRestocked;

export interface EventHead {
  v: typeof JOURNAL_VERSION;
  market: string;
  seq: number;
  tick: number;
  at: string;
}

export type EventType = EventBody['type'];
export type MarketEvent = EventHead & EventBody;
export type EventOf<T extends EventType> = EventHead & Extract<EventBody, { type: T }>;

/** The fields of each event after the common ones, in the order of the public contract. */
export const EVENT_FIELDS = {
  MarketOpened: ['name', 'origin', 'seedSha256', 'rules'],
  ClockPaused: ['by', 'reason'],
  ClockResumed: ['by'],
  ClockStepped: ['by', 'ticks'],
  ClockSpeedChanged: ['by', 'ticksPerSecond'],
  ModelListed: [
    'modelId',
    'make',
    'model',
    'year',
    'bodyType',
    'fuel',
    'transmission',
    'drivetrain',
    'horsepower',
    'seats',
    'msrpCents',
  ],
  ModelWithdrawn: ['modelId'],
  SupplierJoined: ['supplierId', 'name', 'foundedYear', 'country', 'loyaltyTiers'],
  SupplierUpdated: ['supplierId', 'name', 'foundedYear', 'country', 'loyaltyTiers'],
  SupplierLeft: ['supplierId'],
  SupplierPriced: ['supplierId', 'modelId', 'listCents'],
  DealershipOpened: [
    'dealershipId',
    'name',
    'country',
    'city',
    'preferences',
    'pricing',
    'restock',
    'loyaltyTiers',
  ],
  DealershipUpdated: [
    'dealershipId',
    'name',
    'country',
    'city',
    'preferences',
    'pricing',
    'restock',
    'loyaltyTiers',
  ],
  DealershipClosed: ['dealershipId'],
  AssortmentMatched: ['dealershipId', 'models'],
  SupplierSwitched: [
    'dealershipId',
    'modelId',
    'fromSupplierId',
    'toSupplierId',
    'reason',
    'fromNetCents',
    'toNetCents',
    'horizonUnits',
    'projectedBeforeCents',
    'projectedAfterCents',
  ],
  AskChanged: ['dealershipId', 'modelId', 'askCents'],
  PromotionAnnounced: [
    'promotionId',
    'ownerType',
    'ownerId',
    'name',
    'description',
    'discountBp',
    'modelIds',
    'startsAtTick',
    'endsAtTick',
  ],
  PromotionWithdrawn: ['promotionId'],
  BuyerJoined: ['buyerId'],
  BuyerLeft: ['buyerId'],
  MoneyDeposited: ['accountType', 'accountId', 'amountCents', 'by'],
  MoneyWithdrawn: ['accountType', 'accountId', 'amountCents', 'by'],
  OfferPlaced: ['offerId', 'buyerId', 'modelId', 'maxPriceCents', 'expiresAtTick'],
  OfferCancelled: ['offerId', 'by'],
  OfferExpired: ['offerId'],
  CarPurchased: [
    'purchaseId',
    'offerId',
    'buyerId',
    'dealershipId',
    'modelId',
    'askCents',
    'discountBp',
    'discountKind',
    'promotionId',
    'priceCents',
    'costCents',
  ],
  CarsRestocked: [
    'restockId',
    'dealershipId',
    'supplierId',
    'modelId',
    'units',
    'sold24h',
    'listCents',
    'discountBp',
    'discountKind',
    'promotionId',
    'unitCents',
    'totalCents',
  ],
} as const satisfies { [T in EventType]: readonly (keyof Extract<EventBody, { type: T }>)[] };
