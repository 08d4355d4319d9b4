/** A dealership's change of source for one model, with its reason and figures. */
import type { SwitchReason } from '../../server/market/events.ts';
import { type Columns, Row } from './Row.ts';

export class SupplierSwitchRow extends Row {
  static override tableName = 'supplier_switches';
  static override idColumn = ['market_id', 'seq'];
  static override columns: Columns<SupplierSwitchRow> = {
    seq: 'bigint',
    dealershipId: 'text',
    modelId: 'text',
    fromSupplierId: 'text',
    toSupplierId: 'text',
    reason: 'text',
    fromNetCents: 'bigint',
    toNetCents: 'bigint',
    horizonUnits: 'bigint',
    projectedBeforeCents: 'bigint',
    projectedAfterCents: 'bigint',
    tick: 'integer',
  };

  declare seq: number;
  declare dealershipId: string;
  declare modelId: string;
  declare fromSupplierId: string | null;
  declare toSupplierId: string | null;
  declare reason: SwitchReason;
  declare fromNetCents: number | null;
  declare toNetCents: number | null;
  declare horizonUnits: number;
  declare projectedBeforeCents: number | null;
  declare projectedAfterCents: number | null;
  declare tick: number;
}
