/**
 * The two sides of a model's market as steps over the price: how many cars are for sale up to a price, and how many
 * offers would still take one at it. Where they meet, cars are sold; in between they wait.
 */
import type { Market } from '../../server/market/market.ts';
import type { OpenOffers } from '../../server/market/open-offers.ts';
import { ladderOf } from './ladder.ts';

export interface Step {
  priceCents: number;
  /** All from the best price to this one. */
  units: number;
}

export interface Depth {
  /** From the highest offer down. */
  offers: Step[];
  /** From the cheapest car up. */
  cars: Step[];
}

/** `offers` are those of the model. */
export function depthOf(market: Market, modelId: string, offers: OpenOffers): Depth {
  const wanted = Array.from(offers.values(), ({ maxPriceCents }) => maxPriceCents).sort((a, b) => b - a);
  return {
    offers: stepsOf(wanted.map((priceCents) => ({ priceCents, units: 1 }))),
    cars: stepsOf(
      ladderOf(market, modelId).map(({ netCents, stock }) => ({ priceCents: netCents, units: stock })),
    ),
  };
}

function stepsOf(levels: readonly Step[]): Step[] {
  const steps: Step[] = [];
  let units = 0;
  for (const level of levels) {
    units += level.units;
    const last = steps.at(-1);
    if (last?.priceCents === level.priceCents) last.units = units;
    else steps.push({ priceCents: level.priceCents, units });
  }
  return steps;
}

export interface DepthShape {
  lowCents: number;
  highCents: number;
  mostUnits: number;
}

/** The prices and heights that both sides fit into; null when there is nothing on either. */
export function shapeOf({ offers, cars }: Depth): DepthShape | null {
  const prices = [...offers, ...cars].map(({ priceCents }) => priceCents);
  if (prices.length === 0) return null;
  const low = Math.min(...prices);
  const high = Math.max(...prices);
  const room = Math.max((high - low) * 0.06, high * 0.005);
  const mostUnits = Math.max(offers.at(-1)?.units ?? 0, cars.at(-1)?.units ?? 0);
  return { lowCents: low - room, highCents: high + room, mostUnits };
}

/** One side as a closed path of an SVG; offers reach to the left edge, cars to the right one. */
export function depthPath(
  steps: readonly Step[],
  side: 'offers' | 'cars',
  { lowCents, highCents, mostUnits }: DepthShape,
  width: number,
  height: number,
): string {
  if (steps.length === 0) return '';
  const x = (cents: number) => (((cents - lowCents) / (highCents - lowCents)) * width).toFixed(1);
  const y = (units: number) => (height - (units / mostUnits) * (height - 6)).toFixed(1);
  const edge = side === 'offers' ? '0.0' : width.toFixed(1);
  const line = steps.map(({ priceCents, units }) => `H${x(priceCents)}V${y(units)}`).join('');
  return `M${x(steps[0]!.priceCents)} ${height.toFixed(1)}${line}H${edge}V${height.toFixed(1)}Z`;
}
