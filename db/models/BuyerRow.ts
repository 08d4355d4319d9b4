/** A buyer with the wallet; one who left has is_active = false. */
import { type Columns, Row } from './Row.ts';

export class BuyerRow extends Row {
  static override tableName = 'buyers';
  static override idColumn = ['market_id', 'buyer_id'];
  static override columns: Columns<BuyerRow> = {
    buyerId: 'text',
    balanceCents: 'bigint',
    heldCents: 'bigint',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare buyerId: string;
  declare balanceCents: number;
  declare heldCents: number;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
