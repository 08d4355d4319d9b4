/**
 * Alerts: what somebody wants to be told of a model. One that went off rests until what it waits for is over, and is
 * then armed again by itself, so that each time is told once.
 */
import type { Market } from './market.ts';
import { covers, isActive } from './promotions.ts';
import { quotesFor } from './quotes.ts';

export const ALERT_KINDS = ['price', 'stock', 'promotion'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export interface Wish {
  kind: AlertKind;
  /** Of a price alert: told at or below it. */
  priceCents: number | null;
}

/** Of a model, what alerts look at. */
export interface Sight {
  /** What a stranger would pay; null when nobody sells it. */
  bestCents: number | null;
  stock: number;
  promoted: boolean;
}

/** A stranger's prices: what loyalty would take off is told by the ticket. */
const NOBODY: ReadonlyMap<string, number> = new Map();

export function sightOf(market: Market, modelId: string): Sight {
  const quotes = quotesFor(market, modelId, NOBODY);
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

export function isMet({ kind, priceCents }: Wish, { bestCents, stock, promoted }: Sight): boolean {
  switch (kind) {
    case 'price':
      return bestCents !== null && bestCents <= priceCents!;
    case 'stock':
      return stock > 0;
    case 'promotion':
      return promoted;
  }
}

/** What a look does to an alert: it goes off, it waits again, or nothing (null). */
export function turnOf(wish: Wish, armed: boolean, sight: Sight): 'fires' | 'rearms' | null {
  const met = isMet(wish, sight);
  if (met === armed) return met ? 'fires' : 'rearms';
  return null;
}

/** Whether a new one waits at once: what is in stock or promoted already is no news; a price that holds is. */
export function beginsArmed(wish: Wish, sight: Sight): boolean {
  return wish.kind === 'price' || !isMet(wish, sight);
}

function sells(market: Market, dealershipId: string, modelId: string): boolean {
  const { open, cells } = market.dealerships.get(dealershipId)!;
  return open && (cells.get(modelId)?.stock ?? 0) > 0;
}
