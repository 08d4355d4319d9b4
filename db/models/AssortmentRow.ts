/** A model that fits a dealership: its place, score and source. One that fell out keeps the place it had last. */
import { type Columns, Row } from './Row.ts';

export class AssortmentRow extends Row {
  static override tableName = 'assortments';
  static override idColumn = ['market_id', 'dealership_id', 'model_id'];
  static override columns: Columns<AssortmentRow> = {
    dealershipId: 'text',
    modelId: 'text',
    rank: 'integer',
    score: 'double precision',
    sourceSupplierId: 'text',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare dealershipId: string;
  declare modelId: string;
  declare rank: number;
  declare score: number;
  declare sourceSupplierId: string | null;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
