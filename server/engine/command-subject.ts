/** What a command is about, and what stood there before it: for the audit log. */
import type { Command } from '../market/commands.ts';
import { accountsOf, type Market } from '../market/market.ts';

export interface CommandSubject {
  subjectType: string;
  subjectId: string;
  /** Those fields that the command may change, as they stood; null for what was not there. */
  before: object | null;
}

/** Asked before the command is decided; the id that is asked for then is what the market called what it made or changed. */
export function subjectOf(market: Market, command: Command): (id: string) => CommandSubject {
  const about = (subjectType: string, standing: object | null) => {
    // A copy: the command changes what stands.
    const before = standing === null ? null : structuredClone(standing);
    return (subjectId: string) => ({ subjectType, subjectId, before });
  };
  switch (command.type) {
    case 'PlaceOffer':
      return about('offer', null);
    case 'CancelOffer':
      return about('offer', market.offers.get(command.offerId) ?? null);
    case 'DepositMoney':
    case 'WithdrawMoney':
      return about(command.accountType, balanceOf(market, command.accountType, command.accountId));
    case 'JoinBuyer':
    case 'LeaveBuyer':
      return about('buyer', accountsOf(market).buyers.get(command.buyerId) ?? null);
    case 'OpenDealership':
    case 'UpdateDealership':
    case 'CloseDealership':
      return about('dealership', changedOf(market.dealerships.get(command.dealershipId), command, 'open'));
    case 'JoinSupplier':
    case 'UpdateSupplier':
    case 'LeaveSupplier':
      return about('supplier', changedOf(market.suppliers.get(command.supplierId), command, 'active'));
    case 'PriceModel':
      return about('supplier', {
        modelId: command.modelId,
        listCents: market.suppliers.get(command.supplierId)?.prices.get(command.modelId) ?? null,
      });
    case 'ListModel':
    case 'WithdrawModel':
      return about('model', market.models.get(command.modelId) ?? null);
    case 'AnnouncePromotion':
      return about('promotion', null);
    case 'WithdrawPromotion':
      return about('promotion', market.promotions.get(command.promotionId) ?? null);
    case 'PauseClock':
    case 'ResumeClock':
    case 'StepClock':
    case 'SetClockSpeed':
      return about('clock', market.clock);
  }
}

function balanceOf(market: Market, accountType: 'buyer' | 'dealership', accountId: string): object | null {
  const { buyers, dealershipBalances } = accountsOf(market);
  if (accountType === 'buyer') return buyers.get(accountId) ?? null;
  const balanceCents = dealershipBalances.get(accountId);
  return balanceCents === undefined ? null : { balanceCents };
}

/** Those of the fields that stand which the command names too, and whether the house is in business. */
function changedOf(standing: object | undefined, command: object, business: string): object | null {
  if (standing === undefined) return null;
  const named = Object.entries(standing).filter(([field]) => field in command || field === business);
  return Object.fromEntries(named.filter(([, value]) => !(value instanceof Map)));
}
