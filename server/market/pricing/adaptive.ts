/**
 * The `adaptive` policy: the ask starts at the markup and then feels its way. Every step is `stepBp` of the
 * ask: up when at least `fastUnits` were sold in the last `windowTicks` ticks and the ask has stood as long;
 * down when nothing was sold in them while there was stock and the ask has stood as long. It stays between
 * the cost with `floorBp` and the cost with `ceilingBp`. All it looks at is in the journal.
 */
import { soldWithin } from '../cells.ts';
import type { AdaptivePricing } from '../dealership.ts';
import type { Cell } from '../market.ts';
import { shareCents } from '../money.ts';
import { unitCostCents, withMarkup } from './fixed.ts';

export const ADAPTIVE_DEFAULTS = {
  floorBp: 300,
  ceilingBp: 4_000,
  stepBp: 100,
  windowTicks: 720,
  fastUnits: 2,
} as const;

export function adaptiveAsk(pricing: AdaptivePricing, cell: Cell, tick: number): number {
  const cost = unitCostCents(cell);
  const floor = withMarkup(cost, pricing.floorBp);
  const ceiling = Math.max(floor, withMarkup(cost, pricing.ceilingBp));
  const ask = cell.askCents === null ? withMarkup(cost, pricing.markupBp) : step(pricing, cell, tick);
  return Math.min(ceiling, Math.max(floor, ask));
}

/**
 * The next tick at which the ask of a cell with stock can change although nothing is bought or sold: when it has
 * stood for the window, then when the last sale leaves the window. Null when only an event can change it.
 */
export function nextAdaptiveTick(pricing: AdaptivePricing, cell: Cell, tick: number): number | null {
  const { windowTicks } = pricing;
  const stoodAtTick = cell.askTick + windowTicks;
  if (tick < stoodAtTick) return stoodAtTick;
  const lastSaleTick = cell.soldTicks.at(-1) ?? -Infinity;
  const quietAtTick = Math.max(cell.stockedTick + windowTicks, lastSaleTick + windowTicks + 1);
  return tick < quietAtTick ? quietAtTick : null;
}

function step(pricing: AdaptivePricing, cell: Cell, tick: number): number {
  const ask = cell.askCents!;
  if (tick - cell.askTick < pricing.windowTicks) return ask;
  const sold = soldWithin(cell, tick, pricing.windowTicks);
  if (sold >= pricing.fastUnits) return ask + shareCents(ask, pricing.stepBp);
  const stoodFor = tick - cell.stockedTick;
  if (sold === 0 && stoodFor >= pricing.windowTicks) return ask - shareCents(ask, pricing.stepBp);
  return ask;
}
