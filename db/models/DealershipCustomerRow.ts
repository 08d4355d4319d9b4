/** What one buyer has bought from one dealership so far: units and money are added to. */
import { type Columns, Row } from './Row.ts';

export class DealershipCustomerRow extends Row {
  static override tableName = 'dealership_customers';
  static override idColumn = ['market_id', 'dealership_id', 'buyer_id'];
  static override kept = ['first_tick', 'created_at'];
  static override added = ['units', 'spent_cents'];
  static override columns: Columns<DealershipCustomerRow> = {
    dealershipId: 'text',
    buyerId: 'text',
    units: 'integer',
    spentCents: 'bigint',
    firstTick: 'integer',
    lastTick: 'integer',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare dealershipId: string;
  declare buyerId: string;
  declare units: number;
  declare spentCents: number;
  declare firstTick: number;
  declare lastTick: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
