/** What an entry of the audit log can say was done: the accepted commands of markets, and what is done to accounts. */
import type { CommandType } from '../market/commands.ts';

/** By their names; the compiler sees to it that none is missing. */
const COMMANDS: Readonly<Record<CommandType, true>> = {
  PlaceOffer: true,
  CancelOffer: true,
  DepositMoney: true,
  WithdrawMoney: true,
  JoinBuyer: true,
  LeaveBuyer: true,
  OpenDealership: true,
  UpdateDealership: true,
  CloseDealership: true,
  JoinSupplier: true,
  UpdateSupplier: true,
  LeaveSupplier: true,
  PriceModel: true,
  ListModel: true,
  WithdrawModel: true,
  AnnouncePromotion: true,
  WithdrawPromotion: true,
  PauseClock: true,
  ResumeClock: true,
  StepClock: true,
  SetClockSpeed: true,
};
export const MARKET_ACTIONS = Object.keys(COMMANDS) as CommandType[];

export const ACCOUNT_ACTIONS = [
  'register',
  'confirm-email',
  'sign-in',
  'sign-out',
  'end-session',
  'end-other-sessions',
  'end-reused-session',
  'change-password',
  'reset-password',
  'change-user-name',
  'change-profile',
  'request-email-change',
  'start-email-change',
  'confirm-email-change',
  'cancel-email-change',
  'end-email-change',
  'change-email',
  'watch-model',
  'unwatch-model',
  'add-alert',
  'remove-alert',
  'put-away-alert',
  'create-admin',
  'change-role',
  'assign-houses',
  'deactivate-user',
  'restore-user',
] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];
