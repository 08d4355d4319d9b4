/** Wallets of buyers, and what moved the money of an account: for its owner and admins. */
import { z } from 'zod';
import { BuyerRow } from '../../db/models/BuyerRow.ts';
import { LedgerRow } from '../../db/models/LedgerRow.ts';
import * as field from './fields.ts';
import { isTrue, range } from './filters.ts';
import type { List } from './list.ts';

export const wallet = z
  .object({
    buyerId: field.buyerId,
    balanceCents: field.cents(5_000_000),
    heldCents: field.cents(3_000_000).describe('What open offers hold.'),
    availableCents: field.cents(2_000_000),
    isActive: field.flag(true).describe('Whether the buyer is joined to the market.'),
  })
  .meta({ id: 'Wallet' });

export const wallets: List = {
  name: 'wallets',
  row: BuyerRow,
  item: wallet,
  fields: ['buyerId', 'balanceCents', 'heldCents', 'isActive'],
  computed: { availableCents: 'balance_cents - held_cents' },
  orders: { buyerId: ['buyerId'] },
  defaultOrder: 'buyerId',
  filters: { isActive: isTrue('is_active'), ...range('balanceCents', 'balance_cents') },
};

const ledgerLine = z
  .object({
    seq: field.seq,
    tick: field.tick,
    type: field.text('CarPurchased').describe('The event that moved the money.'),
    amountCents: z
      .int()
      .meta({ examples: [-2_897_500] })
      .describe('Negative: paid or withdrawn.'),
  })
  .meta({ id: 'LedgerLine' });

export const ledger: List = {
  name: 'ledger',
  row: LedgerRow,
  item: ledgerLine,
  fields: ['seq', 'tick', 'amountCents'],
  computed: {
    type: `(SELECT type FROM journal WHERE journal.market_id = ledger.market_id AND journal.seq = ledger.seq)`,
  },
  orders: { tick: ['tick', 'seq'] },
  defaultOrder: '-tick',
  filters: { ...range('tick', 'tick') },
};
