/** What one dealership has bought from one supplier so far: units and money are added to. */
import { type Columns, Row } from './Row.ts';

export class SupplierCustomerRow extends Row {
  static override tableName = 'supplier_customers';
  static override idColumn = ['market_id', 'supplier_id', 'dealership_id'];
  static override kept = ['first_tick', 'created_at'];
  static override added = ['units', 'spent_cents'];
  static override columns: Columns<SupplierCustomerRow> = {
    supplierId: 'text',
    dealershipId: 'text',
    units: 'integer',
    spentCents: 'bigint',
    firstTick: 'integer',
    lastTick: 'integer',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare supplierId: string;
  declare dealershipId: string;
  declare units: number;
  declare spentCents: number;
  declare firstTick: number;
  declare lastTick: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
