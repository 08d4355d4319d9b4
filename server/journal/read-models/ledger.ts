/**
 * The money that an event moves, as lines that sum to zero: what one account gains, others lose. Deposits come
 * from the account `outside`, withdrawals go there.
 */
import type { Fields } from '../../../db/models/Row.ts';
import type { LedgerAccountType, LedgerRow } from '../../../db/models/LedgerRow.ts';
import type { EventOf } from '../../market/events.ts';

export type MoneyEvent = EventOf<'MoneyDeposited' | 'MoneyWithdrawn' | 'CarPurchased' | 'CarsRestocked'>;

const OUTSIDE: Account = ['outside', 'outside'];
type Account = [LedgerAccountType, string];

export function ledgerLines(event: MoneyEvent): Fields<LedgerRow>[] {
  switch (event.type) {
    case 'MoneyDeposited':
      return lines(event, OUTSIDE, [event.accountType, event.accountId], event.amountCents);
    case 'MoneyWithdrawn':
      return lines(event, [event.accountType, event.accountId], OUTSIDE, event.amountCents);
    case 'CarPurchased':
      return lines(event, ['buyer', event.buyerId], ['dealership', event.dealershipId], event.priceCents);
    case 'CarsRestocked':
      return lines(
        event,
        ['dealership', event.dealershipId],
        ['supplier', event.supplierId],
        event.totalCents,
      );
  }
}

function lines({ seq, tick }: MoneyEvent, from: Account, to: Account, amountCents: number) {
  const line = (number: number, [accountType, accountId]: Account, cents: number) => ({
    seq,
    line: number,
    tick,
    accountType,
    accountId,
    amountCents: cents,
  });
  // Zero minus, since a unary minus would make a price of nothing a negative zero.
  return [line(1, from, 0 - amountCents), line(2, to, amountCents)];
}
