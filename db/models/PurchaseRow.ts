/** A car sold by a dealership to a buyer, with the whole waterfall of its price. */
import type { DiscountKind } from '../../server/market/money.ts';
import { type Columns, Row } from './Row.ts';

export class PurchaseRow extends Row {
  static override tableName = 'purchases';
  static override idColumn = ['market_id', 'seq'];
  static override columns: Columns<PurchaseRow> = {
    seq: 'bigint',
    purchaseId: 'text',
    offerId: 'text',
    buyerId: 'text',
    dealershipId: 'text',
    modelId: 'text',
    askCents: 'bigint',
    discountBp: 'integer',
    discountKind: 'text',
    promotionId: 'text',
    priceCents: 'bigint',
    costCents: 'bigint',
    tick: 'integer',
    at: 'timestamptz',
  };

  declare seq: number;
  declare purchaseId: string;
  declare offerId: string;
  declare buyerId: string;
  declare dealershipId: string;
  declare modelId: string;
  declare askCents: number;
  declare discountBp: number;
  declare discountKind: DiscountKind;
  declare promotionId: string | null;
  declare priceCents: number;
  declare costCents: number;
  declare tick: number;
  declare at: Date;
}
