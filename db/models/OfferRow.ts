/** An offer from its placing to its end. */
import type { Knex } from 'knex';
import { type Columns, Row } from './Row.ts';

export type OfferStatus = 'open' | 'filled' | 'cancelled' | 'expired';

export class OfferRow extends Row {
  static override tableName = 'offers';
  static override idColumn = ['market_id', 'offer_id'];
  static override columns: Columns<OfferRow> = {
    offerId: 'text',
    buyerId: 'text',
    modelId: 'text',
    maxPriceCents: 'bigint',
    expiresAtTick: 'integer',
    placedSeq: 'bigint',
    placedTick: 'integer',
    status: 'text',
    closedSeq: 'bigint',
    closedTick: 'integer',
    purchaseId: 'text',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare offerId: string;
  declare buyerId: string;
  declare modelId: string;
  declare maxPriceCents: number;
  declare expiresAtTick: number | null;
  declare placedSeq: number;
  declare placedTick: number;
  declare status: OfferStatus;
  declare closedSeq: number | null;
  declare closedTick: number | null;
  declare purchaseId: string | null;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;

  /** Buyers by offer, of those of the given offers that there are. */
  static async buyersOf(
    database: Knex,
    marketId: string,
    offerIds: readonly string[],
  ): Promise<Map<string, string>> {
    if (offerIds.length === 0) return new Map();
    const offers = await OfferRow.query(database)
      .select('offer_id', 'buyer_id')
      .where('market_id', marketId)
      .whereRaw('offer_id = ANY(?)', [[...offerIds]]);
    return new Map(offers.map(({ offerId, buyerId }) => [offerId, buyerId]));
  }
}
