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
  return salesBefore(cell, tick) - salesBefore(cell, tick - windowTicks);
}

/** How many of the remembered sales lie before a tick. */
function salesBefore({ soldTicks }: Cell, tick: number): number {
  let low = 0;
  let high = soldTicks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (soldTicks[middle]! < tick) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Drops sales before `firstTick`, so that a cell remembers a window and not its whole life. */
export function forgetOldSales(cell: Cell, firstTick: number): void {
  if (cell.soldTicks[0]! >= firstTick) return;
  cell.soldTicks.splice(0, salesBefore(cell, firstTick));
}
