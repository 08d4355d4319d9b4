/** A promotion with its window; active until it is withdrawn, and in force within its window only. */
import type { OwnerType } from '../../server/market/events.ts';
import { type Columns, Row } from './Row.ts';

export class PromotionRow extends Row {
  static override tableName = 'promotions';
  static override idColumn = ['market_id', 'promotion_id'];
  static override columns: Columns<PromotionRow> = {
    promotionId: 'text',
    seq: 'bigint',
    ownerType: 'text',
    ownerId: 'text',
    name: 'text',
    description: 'text',
    discountBp: 'integer',
    modelIds: 'jsonb',
    startsAtTick: 'integer',
    endsAtTick: 'integer',
    withdrawnAtTick: 'integer',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare promotionId: string;
  declare seq: number;
  declare ownerType: OwnerType;
  declare ownerId: string;
  declare name: string;
  declare description: string;
  declare discountBp: number;
  declare modelIds: string[] | null;
  declare startsAtTick: number;
  declare endsAtTick: number;
  declare withdrawnAtTick: number | null;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
