/**
 * The money that events move, as lines that sum to zero: what one account gains, others lose. Deposits come
 * from the account `outside`, withdrawals go there.
 */
import type { Fields } from '../../../db/models/Row.ts';
import type { LedgerAccountType, LedgerRow } from '../../../db/models/LedgerRow.ts';
import type { MarketEvent } from '../../market/events.ts';

const OUTSIDE: Account = ['outside', 'outside'];
type Account = [LedgerAccountType, string];

/** Two lines for each event that moves money, and none for the others. */
export function ledgerRows(events: readonly MarketEvent[]): Fields<LedgerRow>[] {
  const rows: Fields<LedgerRow>[] = [];
  const move = (event: MarketEvent, from: Account, to: Account, cents: number) => {
    // Zero minus, since a unary minus would make a price of nothing a negative zero.
    rows.push(lineOf(event, 1, from, 0 - cents), lineOf(event, 2, to, cents));
  };
  for (const event of events) {
    switch (event.type) {
      case 'MoneyDeposited':
        move(event, OUTSIDE, [event.accountType, event.accountId], event.amountCents);
        break;
      case 'MoneyWithdrawn':
        move(event, [event.accountType, event.accountId], OUTSIDE, event.amountCents);
        break;
      case 'CarPurchased':
        move(event, ['buyer', event.buyerId], ['dealership', event.dealershipId], event.priceCents);
        break;
      case 'CarsRestocked':
        move(event, ['dealership', event.dealershipId], ['supplier', event.supplierId], event.totalCents);
        break;
    }
  }
  return rows;
}

function lineOf(
  { seq, tick }: MarketEvent,
  line: number,
  [accountType, accountId]: Account,
  amountCents: number,
): Fields<LedgerRow> {
  return { seq, line, tick, accountType, accountId, amountCents };
}
