/** An offer from its placing to its end. */
import type { Statement } from '../flight.ts';
import { type Columns, Row } from './Row.ts';

export type OfferStatus = 'open' | 'filled' | 'cancelled' | 'expired';

const ASK_BUYERS = 'SELECT offer_id, buyer_id FROM offers WHERE market_id = $1 AND offer_id = ANY($2)';

interface BuyersAnswer {
  rows: { offer_id: string; buyer_id: string }[];
}

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

  /** The question whose the offers are, which `buyers` reads the answer to; none when there are no offers. */
  static askBuyers(marketId: string, offerIds: readonly string[]): Statement[] {
    return offerIds.length === 0
      ? []
      : [{ name: 'ask buyers of offers', text: ASK_BUYERS, values: [marketId, offerIds] }];
  }

  /** Buyers by offer, of those that there are. */
  static buyers(answer: BuyersAnswer | undefined): Map<string, string> {
    return new Map(answer?.rows.map((offer) => [offer.offer_id, offer.buyer_id]));
  }
}
