/** The `fixed` policy: unit cost plus a markup, nothing else. */
import { shareCents } from '../money.ts';

/** Unit cost rounded up, so that a markup never hides a loss of a cent. */
export function unitCostCents(cell: { stock: number; stockCostCents: number }): number {
  return Math.ceil(cell.stockCostCents / cell.stock);
}

export function withMarkup(costCents: number, markupBp: number): number {
  return costCents + shareCents(costCents, markupBp);
}
