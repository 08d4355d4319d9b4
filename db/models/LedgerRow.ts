/** One side of a movement of money; the lines of one event sum to zero, and those of an account to its balance. */
import { type Columns, Row } from './Row.ts';

export type LedgerAccountType = 'buyer' | 'dealership' | 'supplier' | 'outside';

export class LedgerRow extends Row {
  static override tableName = 'ledger';
  static override idColumn = ['market_id', 'account_type', 'account_id', 'tick', 'seq'];
  static override columns: Columns<LedgerRow> = {
    seq: 'bigint',
    line: 'integer',
    tick: 'integer',
    accountType: 'text',
    accountId: 'text',
    amountCents: 'bigint',
  };

  declare seq: number;
  declare line: number;
  declare tick: number;
  declare accountType: LedgerAccountType;
  declare accountId: string;
  declare amountCents: number;
}
