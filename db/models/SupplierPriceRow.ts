/** The list price of one model at one supplier: null when it is not sold, active when one can buy at it now. */
import { type Columns, Row } from './Row.ts';

export class SupplierPriceRow extends Row {
  static override tableName = 'supplier_prices';
  static override idColumn = ['market_id', 'supplier_id', 'model_id'];
  static override columns: Columns<SupplierPriceRow> = {
    supplierId: 'text',
    modelId: 'text',
    listCents: 'bigint',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare supplierId: string;
  declare modelId: string;
  declare listCents: number | null;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
