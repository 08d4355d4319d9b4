/** The fold of wallets and balances. A public fold has no accounts and lets these events pass. */
import type { Accounts, Buyer, Market } from '../market.ts';
import type { SeenEvent } from '../privacy.ts';

type MoneyEvent = Extract<
  SeenEvent,
  { type: 'BuyerJoined' | 'BuyerLeft' | 'MoneyDeposited' | 'MoneyWithdrawn' }
>;

export function applyMoneyEvent(market: Market, event: MoneyEvent): void {
  const accounts = market.accounts;
  if (accounts === null) return;
  switch (event.type) {
    case 'BuyerJoined':
      buyerOf(accounts, event.buyerId!).joined = true;
      return;
    case 'BuyerLeft':
      buyerOf(accounts, event.buyerId!).joined = false;
      return;
    case 'MoneyDeposited':
      return moveOutside(accounts, event.accountType, event.accountId, event.amountCents);
    case 'MoneyWithdrawn':
      return moveOutside(accounts, event.accountType, event.accountId, -event.amountCents);
  }
}

export function buyerOf(accounts: Accounts, buyerId: string): Buyer {
  let buyer = accounts.buyers.get(buyerId);
  if (buyer === undefined) {
    buyer = { buyerId, joined: false, balanceCents: 0, heldCents: 0 };
    accounts.buyers.set(buyerId, buyer);
  }
  return buyer;
}

export function add(amounts: Map<string, number>, key: string, amount: number): void {
  amounts.set(key, (amounts.get(key) ?? 0) + amount);
}

function moveOutside(
  accounts: Accounts,
  accountType: 'buyer' | 'dealership',
  accountId: string,
  amountCents: number,
): void {
  accounts.outsideCents += amountCents;
  if (accountType === 'buyer') buyerOf(accounts, accountId).balanceCents += amountCents;
  else add(accounts.dealershipBalances, accountId, amountCents);
}
