/**
 * What somebody may want of a market: each command is named in the imperative after the event it leads to.
 * Commands arrive here with the right shape (the protocol parses them); whether they may happen is decided
 * in `decide/`, against the market as it stands.
 */
import type { Model } from './catalogue/model.ts';
import type { Preferences, Pricing, RestockPolicy } from './dealership.ts';
import type { AccountType, OwnerType } from './events.ts';
import type { LoyaltyTier } from './money.ts';

export type PlaceOffer = {
  type: 'PlaceOffer';
  /** Left out: the market names the offer after its seq. */
  offerId?: string;
  buyerId: string;
  modelId: string;
  maxPriceCents: number;
  expiresAtTick?: number | null;
};
export type CancelOffer = { type: 'CancelOffer'; offerId: string };
export type DepositMoney = {
  type: 'DepositMoney';
  accountType: AccountType;
  accountId: string;
  amountCents: number;
};
export type WithdrawMoney = {
  type: 'WithdrawMoney';
  accountType: AccountType;
  accountId: string;
  amountCents: number;
};
export type JoinBuyer = { type: 'JoinBuyer'; buyerId: string };
export type LeaveBuyer = { type: 'LeaveBuyer'; buyerId: string };
export type OpenDealership = {
  type: 'OpenDealership';
  dealershipId: string;
  name: string;
  country: string;
  city: string;
  /** A first deposit, so that the dealership can restock at once. */
  balanceCents?: number;
  preferences: Preferences;
  pricing: Pricing;
  restock: RestockPolicy;
  loyaltyTiers: LoyaltyTier[];
};
export type UpdateDealership = {
  type: 'UpdateDealership';
  dealershipId: string;
  name?: string;
  country?: string;
  city?: string;
  preferences?: Preferences;
  pricing?: Pricing;
  restock?: RestockPolicy;
  loyaltyTiers?: LoyaltyTier[];
};
export type CloseDealership = { type: 'CloseDealership'; dealershipId: string };
export type JoinSupplier = {
  type: 'JoinSupplier';
  supplierId: string;
  name: string;
  foundedYear: number;
  country: string;
  loyaltyTiers: LoyaltyTier[];
  /** A first price list: list price in cents by model. */
  prices?: Record<string, number>;
};
export type UpdateSupplier = {
  type: 'UpdateSupplier';
  supplierId: string;
  name?: string;
  foundedYear?: number;
  country?: string;
  loyaltyTiers?: LoyaltyTier[];
};
export type LeaveSupplier = { type: 'LeaveSupplier'; supplierId: string };
export type PriceModel = {
  type: 'PriceModel';
  supplierId: string;
  modelId: string;
  listCents: number | null;
};
export type ListModel = { type: 'ListModel' } & Model;
export type WithdrawModel = { type: 'WithdrawModel'; modelId: string };
export type AnnouncePromotion = {
  type: 'AnnouncePromotion';
  /** Left out: the market names the promotion after its seq. */
  promotionId?: string;
  ownerType: OwnerType;
  ownerId: string;
  name: string;
  description: string;
  discountBp: number;
  modelIds: string[] | null;
  startsAtTick: number;
  endsAtTick: number;
};
export type WithdrawPromotion = { type: 'WithdrawPromotion'; promotionId: string };
export type PauseClock = { type: 'PauseClock'; reason?: string | null };
export type ResumeClock = { type: 'ResumeClock' };
export type StepClock = { type: 'StepClock'; ticks: number };
export type SetClockSpeed = { type: 'SetClockSpeed'; ticksPerSecond: number | null };

export type Command =
  | PlaceOffer
  | CancelOffer
  | DepositMoney
  | WithdrawMoney
  | JoinBuyer
  | LeaveBuyer
  | OpenDealership
  | UpdateDealership
  | CloseDealership
  | JoinSupplier
  | UpdateSupplier
  | LeaveSupplier
  | PriceModel
  | ListModel
  | WithdrawModel
  | AnnouncePromotion
  | WithdrawPromotion
  | PauseClock
  | ResumeClock
  | StepClock
  | SetClockSpeed;

export type CommandType = Command['type'];
