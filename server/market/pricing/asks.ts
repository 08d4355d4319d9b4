/** Brings asks up to date: every cell with stock gets what its dealership's policy asks; unchanged asks stay silent. */
import type { Pricing } from '../dealership.ts';
import type { Cell, Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { adaptiveAsk } from './adaptive.ts';
import { unitCostCents, withMarkup } from './fixed.ts';

export function updateAsks(market: Market, record: Record): void {
  for (const dealership of market.dealerships.values()) {
    if (!dealership.open) continue;
    for (const cell of dealership.cells.values()) {
      if (cell.stock === 0) continue;
      const askCents = askOf(dealership.pricing, cell, market.tick);
      if (askCents === cell.askCents) continue;
      record({
        type: 'AskChanged',
        dealershipId: dealership.dealershipId,
        modelId: cell.modelId,
        askCents,
      });
    }
  }
}

/** The ask for a cell with stock, in cents. */
export function askOf(pricing: Pricing, cell: Cell, tick: number): number {
  switch (pricing.policy) {
    case 'fixed':
      return withMarkup(unitCostCents(cell), pricing.markupBp);
    case 'adaptive':
      return adaptiveAsk(pricing, cell, tick);
  }
}
