/** A buyer's things as the API tells them to him. */
export interface Wallet {
  buyerId: string;
  balanceCents: number;
  heldCents: number;
  availableCents: number;
  isActive: boolean;
}

export interface OwnOffer {
  offerId: string;
  modelId: string;
  maxPriceCents: number;
  expiresAtTick: number | null;
  placedSeq: number;
  placedTick: number;
  status: 'open' | 'filled' | 'cancelled' | 'expired';
  closedTick: number | null;
  purchaseId: string | null;
}

export interface OwnPurchase {
  purchaseId: string;
  seq: number;
  tick: number;
  offerId: string;
  dealershipId: string;
  modelId: string;
  askCents: number;
  discountKind: 'none' | 'promotion' | 'loyalty';
  discountBp: number;
  discountCents: number;
  promotionId: string | null;
  priceCents: number;
}

export interface LedgerLine {
  seq: number;
  tick: number;
  type: string;
  amountCents: number;
}
