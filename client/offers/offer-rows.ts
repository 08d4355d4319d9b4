/** Open offers as rows of a table, each against the best ask of its model, and all of them by how far they are from it. */
import type { Market } from '../../server/market/market.ts';
import type { OpenOffers } from '../../server/market/open-offers.ts';
import { shelfOf } from '../prices/movers.ts';
import { modelName } from '../tape/names.ts';

export interface OfferRow {
  offerId: string;
  seq: number;
  modelId: string;
  name: string;
  maxPriceCents: number;
  bestAskCents: number | null;
  /** What is offered over the best ask, minus one; null when there is none. */
  gap: number | null;
  /** Ticks until it expires; null: never. */
  leftTicks: number | null;
}

/** In the order of their placing, the newest first. */
export function offerRows(market: Market, offers: OpenOffers): OfferRow[] {
  const shelf = shelfOf(market);
  const rows: OfferRow[] = [];
  for (const { offerId, seq, modelId, maxPriceCents, expiresAtTick } of offers.values()) {
    const bestAskCents = shelf.get(modelId)?.bestAskCents ?? null;
    rows.push({
      offerId,
      seq,
      modelId,
      name: modelName(market, modelId),
      maxPriceCents,
      bestAskCents,
      gap: bestAskCents === null ? null : maxPriceCents / bestAskCents - 1,
      leftTicks: expiresAtTick === null ? null : Math.max(0, expiresAtTick - market.tick),
    });
  }
  return rows.reverse();
}

export interface ModelOffers {
  modelId: string;
  name: string;
  offers: number;
  bestAskCents: number | null;
}

/** How many offers wait for each model for which any does. */
export function offersByModel(market: Market, openOffers: ReadonlyMap<string, number>): ModelOffers[] {
  const shelf = shelfOf(market);
  const rows: ModelOffers[] = [];
  for (const [modelId, offers] of openOffers) {
    if (offers === 0) continue;
    const bestAskCents = shelf.get(modelId)?.bestAskCents ?? null;
    rows.push({ modelId, name: modelName(market, modelId), offers, bestAskCents });
  }
  return rows;
}

/** Upper ends of the classes of gaps, from just below the best ask downwards. */
const EDGES = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12] as const;

export interface GapClass {
  key: string;
  /** How far below the best ask, from and to; null: no ask at all, or not below it. */
  from: number | null;
  to: number | null;
  offers: number;
}

export function gapClasses(rows: readonly OfferRow[]): GapClass[] {
  const classes: GapClass[] = [
    { key: 'above', from: null, to: 0, offers: 0 },
    ...EDGES.map((to, i) => ({ key: `below ${to}`, from: i === 0 ? 0 : EDGES[i - 1]!, to, offers: 0 })),
    { key: 'far', from: EDGES.at(-1)!, to: null, offers: 0 },
    { key: 'none', from: null, to: null, offers: 0 },
  ];
  for (const { gap } of rows) classes[classAt(gap)]!.offers += 1;
  return classes;
}

function classAt(gap: number | null): number {
  if (gap === null) return EDGES.length + 2;
  if (gap >= 0) return 0;
  const edge = EDGES.findIndex((to) => -gap <= to);
  return edge === -1 ? EDGES.length + 1 : edge + 1;
}
