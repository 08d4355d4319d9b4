/** One loyalty tier of a dealership; a tier that was replaced has is_active = false. */
import { type Columns, Row } from './Row.ts';

export class DealershipTierRow extends Row {
  static override tableName = 'dealership_tiers';
  static override idColumn = ['market_id', 'dealership_id', 'units'];
  static override columns: Columns<DealershipTierRow> = {
    dealershipId: 'text',
    units: 'integer',
    discountBp: 'integer',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare dealershipId: string;
  declare units: number;
  declare discountBp: number;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
