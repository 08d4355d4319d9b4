/** A dealership's cell of one model: found or made, and what it sold lately. */
import type { Cell, Dealership } from './market.ts';

export function cellOf(dealership: Dealership, modelId: string): Cell {
  let cell = dealership.cells.get(modelId);
  if (cell === undefined) {
    cell = {
      modelId,
      stock: 0,
      stockCostCents: 0,
      askCents: null,
      askSeq: 0,
      askTick: 0,
      stockedTick: 0,
      soldTicks: [],
    };
    dealership.cells.set(modelId, cell);
  }
  return cell;
}

/** Units sold in the `windowTicks` ticks before `tick`, that one not included. */
export function soldWithin(cell: Cell | undefined, tick: number, windowTicks: number): number {
  if (cell === undefined) return 0;
  const sold = cell.soldTicks;
  let units = 0;
  for (let i = sold.length - 1; i >= 0 && sold[i]! >= tick - windowTicks; i -= 1) {
    if (sold[i]! < tick) units += 1;
  }
  return units;
}

/** Drops sales before `firstTick`, so that a cell remembers a window and not its whole life. */
export function forgetOldSales(cell: Cell, firstTick: number): void {
  const sold = cell.soldTicks;
  let old = 0;
  while (old < sold.length && sold[old]! < firstTick) old += 1;
  if (old > 0) sold.splice(0, old);
}
