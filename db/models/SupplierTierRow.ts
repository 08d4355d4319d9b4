/** One loyalty tier of a supplier; a tier that was replaced has is_active = false. */
import { type Columns, Row } from './Row.ts';

export class SupplierTierRow extends Row {
  static override tableName = 'supplier_tiers';
  static override idColumn = ['market_id', 'supplier_id', 'units'];
  static override columns: Columns<SupplierTierRow> = {
    supplierId: 'text',
    units: 'integer',
    discountBp: 'integer',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare supplierId: string;
  declare units: number;
  declare discountBp: number;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
