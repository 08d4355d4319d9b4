/** Wallets and customers as rows: those that may be new whole, of the others what an event can change. */
import { accountsOf, type Market } from '../../market/market.ts';
import type { Customers } from './customers.ts';
import type { ReadModelRows } from './rows.ts';
import type { Touches } from './touches.ts';

export function buyerRows(
  { buyers, describedBuyers: described }: Touches,
  market: Market,
): Pick<ReadModelRows, 'buyers' | 'wallets'> {
  const accounts = accountsOf(market).buyers;
  const touched = buyers.map((buyerId, touch) => {
    const { balanceCents, heldCents, joined } = accounts.get(buyerId)!;
    return { buyerId, balanceCents, heldCents, isActive: joined, ...touch };
  });
  return {
    buyers: touched.filter(({ buyerId }) => described.has(buyerId)),
    wallets: touched.filter(({ buyerId }) => !described.has(buyerId)),
  };
}

/** Who has bought no more at a dealership than in the stretch is new there, and need not be looked for. */
export function dealershipCustomerRows(
  customers: Customers,
  market: Market,
): Pick<ReadModelRows, 'newDealershipCustomers' | 'dealershipCustomers'> {
  const { unitsBought } = accountsOf(market);
  const rows = customers.map(({ sellerId, buyerId, ...bought }) => ({
    dealershipId: sellerId,
    buyerId,
    ...bought,
  }));
  const isNew = ({ dealershipId, buyerId, units }: (typeof rows)[number]) =>
    unitsBought.get(dealershipId)!.get(buyerId) === units;
  return {
    newDealershipCustomers: rows.filter(isNew),
    dealershipCustomers: rows.filter((row) => !isNew(row)),
  };
}
