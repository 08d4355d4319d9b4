/** Cars sold by a supplier to a dealership, with the whole waterfall of their price. */
import type { DiscountKind } from '../../server/market/money.ts';
import { type Columns, Row } from './Row.ts';

export class RestockRow extends Row {
  static override tableName = 'restocks';
  static override idColumn = ['market_id', 'seq'];
  static override columns: Columns<RestockRow> = {
    seq: 'bigint',
    restockId: 'text',
    dealershipId: 'text',
    supplierId: 'text',
    modelId: 'text',
    units: 'integer',
    sold24h: 'integer',
    listCents: 'bigint',
    discountBp: 'integer',
    discountKind: 'text',
    promotionId: 'text',
    unitCents: 'bigint',
    totalCents: 'bigint',
    tick: 'integer',
    at: 'timestamptz',
  };

  declare seq: number;
  declare restockId: string;
  declare dealershipId: string;
  declare supplierId: string;
  declare modelId: string;
  declare units: number;
  declare sold24h: number;
  declare listCents: number;
  declare discountBp: number;
  declare discountKind: DiscountKind;
  declare promotionId: string | null;
  declare unitCents: number;
  declare totalCents: number;
  declare tick: number;
  declare at: Date;
}
