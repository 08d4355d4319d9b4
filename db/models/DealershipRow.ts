/** A dealership as it stands, with its balance; a closed one has is_active = false. */
import type { Preferences, Pricing, RestockPolicy } from '../../server/market/dealership.ts';
import { type Columns, Row } from './Row.ts';

export class DealershipRow extends Row {
  static override tableName = 'dealerships';
  static override idColumn = ['market_id', 'dealership_id'];
  static override columns: Columns<DealershipRow> = {
    dealershipId: 'text',
    name: 'text',
    country: 'text',
    city: 'text',
    preferences: 'jsonb',
    pricing: 'jsonb',
    restock: 'jsonb',
    balanceCents: 'bigint',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare dealershipId: string;
  declare name: string;
  declare country: string;
  declare city: string;
  declare preferences: Preferences;
  declare pricing: Pricing;
  declare restock: RestockPolicy;
  declare balanceCents: number;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
