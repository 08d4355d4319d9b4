/** One model at one dealership: its stock, what that cost, and its ask; active while there is stock. */
import { type Columns, Row } from './Row.ts';

export class StockRow extends Row {
  static override tableName = 'stock';
  static override idColumn = ['market_id', 'dealership_id', 'model_id'];
  static override columns: Columns<StockRow> = {
    dealershipId: 'text',
    modelId: 'text',
    stock: 'integer',
    stockCostCents: 'bigint',
    askCents: 'bigint',
    askSeq: 'bigint',
    askTick: 'integer',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare dealershipId: string;
  declare modelId: string;
  declare stock: number;
  declare stockCostCents: number;
  declare askCents: number | null;
  declare askSeq: number;
  declare askTick: number;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
