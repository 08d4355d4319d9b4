/** Decides about buyers and the money that enters and leaves the market. */
import type { DepositMoney, JoinBuyer, LeaveBuyer, WithdrawMoney } from '../commands.ts';
import { LIMITS } from '../limits.ts';
import { accountsOf, type Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { Refusal } from '../refusal.ts';
import { joinedBuyer, knownBuyer, knownDealership, requirePlace } from './checks.ts';

export function joinBuyer(market: Market, command: JoinBuyer, record: Record): string {
  const buyers = accountsOf(market).buyers;
  if (buyers.get(command.buyerId)?.joined) {
    throw new Refusal('id-taken', `Buyer "${command.buyerId}" has joined already.`);
  }
  requirePlace('buyers', command.buyerId, buyers, LIMITS.buyers);
  record({ type: 'BuyerJoined', buyerId: command.buyerId });
  return command.buyerId;
}

/** Who leaves takes back his offers first; what is left in the wallet can still be withdrawn. */
export function leaveBuyer(market: Market, command: LeaveBuyer, by: string, record: Record): string {
  const buyer = joinedBuyer(market, command.buyerId);
  for (const offer of market.offers.values()) {
    if (offer.buyerId === buyer.buyerId) record({ type: 'OfferCancelled', offerId: offer.offerId, by });
  }
  record({ type: 'BuyerLeft', buyerId: command.buyerId });
  return command.buyerId;
}

export function depositMoney(market: Market, command: DepositMoney, by: string, record: Record): string {
  const { accountType, accountId, amountCents } = command;
  if (accountType === 'buyer') joinedBuyer(market, accountId);
  else knownDealership(market, accountId);
  requireRoomForMoney(market, amountCents);
  record({ type: 'MoneyDeposited', accountType, accountId, amountCents, by });
  return accountId;
}

export function withdrawMoney(market: Market, command: WithdrawMoney, by: string, record: Record): string {
  const { accountType, accountId, amountCents } = command;
  const freeCents = freeCentsOf(market, command);
  if (amountCents > freeCents) {
    throw new Refusal(
      'insufficient-funds',
      `amountCents ${amountCents} is more than the ${freeCents} cents that are available.`,
    );
  }
  record({ type: 'MoneyWithdrawn', accountType, accountId, amountCents, by });
  return accountId;
}

/** All money of a market together stays an exact integer. */
export function requireRoomForMoney(market: Market, amountCents: number): void {
  if (accountsOf(market).outsideCents + amountCents <= LIMITS.marketCents) return;
  throw new Refusal('market-money-limit', `A market holds at most ${LIMITS.marketCents} cents.`);
}

function freeCentsOf(market: Market, { accountType, accountId }: WithdrawMoney): number {
  if (accountType === 'buyer') {
    const buyer = knownBuyer(market, accountId);
    return buyer.balanceCents - buyer.heldCents;
  }
  knownDealership(market, accountId);
  return accountsOf(market).dealershipBalances.get(accountId)!;
}
