/**
 * Alerts: what somebody wants to be told of a model. One that went off rests until what it waits for is over, and is
 * then armed again by itself, so that each time is told once.
 */
import type { Market } from '../../server/market/market.ts';
import { covers, isActive } from '../../server/market/promotions.ts';
import { quotesFor } from '../ticket/quotes.ts';

export interface Alert {
  alertId: string;
  modelId: string;
  kind: 'price' | 'stock' | 'promotion';
  /** Of a price alert: told at or below it. */
  priceCents: number | null;
  armed: boolean;
  /** When it went off last; null before. */
  firedTick: number | null;
}

/** Of a model, what alerts look at. */
export interface Sight {
  bestCents: number | null;
  stock: number;
  promoted: boolean;
}

export function sightOf(market: Market, modelId: string, unitsBought: ReadonlyMap<string, number>): Sight {
  const quotes = quotesFor(market, modelId, unitsBought);
  let promoted = false;
  for (const promotion of market.promotions.values()) {
    if (promotion.ownerType !== 'dealership' || !isActive(promotion, market.tick)) continue;
    if (covers(promotion, modelId) && sells(market, promotion.ownerId, modelId)) promoted = true;
  }
  return {
    bestCents: quotes[0]?.priceCents ?? null,
    stock: quotes.reduce((sum, { stock }) => sum + stock, 0),
    promoted,
  };
}

export function isMet({ kind, priceCents }: Alert, { bestCents, stock, promoted }: Sight): boolean {
  switch (kind) {
    case 'price':
      return bestCents !== null && bestCents <= priceCents!;
    case 'stock':
      return stock > 0;
    case 'promotion':
      return promoted;
  }
}

/** The alert after a look, and whether it goes off by it. */
export function look(alert: Alert, sight: Sight, tick: number): { alert: Alert; fires: boolean } {
  const met = isMet(alert, sight);
  if (met && alert.armed) return { alert: { ...alert, armed: false, firedTick: tick }, fires: true };
  if (!met && !alert.armed) return { alert: { ...alert, armed: true }, fires: false };
  return { alert, fires: false };
}

function sells(market: Market, dealershipId: string, modelId: string): boolean {
  return (market.dealerships.get(dealershipId)?.cells.get(modelId)?.stock ?? 0) > 0;
}
