/** A supplier as it stands, with what dealerships have paid it so far; one that left has is_active = false. */
import { type Columns, Row } from './Row.ts';

export class SupplierRow extends Row {
  static override tableName = 'suppliers';
  static override idColumn = ['market_id', 'supplier_id'];
  static override columns: Columns<SupplierRow> = {
    supplierId: 'text',
    name: 'text',
    foundedYear: 'integer',
    country: 'text',
    takingsCents: 'bigint',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare supplierId: string;
  declare name: string;
  declare foundedYear: number;
  declare country: string;
  declare takingsCents: number;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
