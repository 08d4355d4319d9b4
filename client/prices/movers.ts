/**
 * The models of the market as a table: best ask, what was paid lately against a day ago, stock. An ask counts
 * while its dealership is open and has the car; the change is of what was paid, not of what was asked.
 */
import type { Board, ModelPrices } from '../../server/market/board/board.ts';
import type { Market } from '../../server/market/market.ts';
import { TICKS_PER_DAY } from '../../server/market/time.ts';

export interface Mover {
  modelId: string;
  name: string;
  year: number;
  /** Null: no open dealership has one. */
  bestAskCents: number | null;
  /** Of the average price paid; null without a sale in the last day, or nothing to compare it with. */
  change: number | null;
  units24h: number;
  stock: number;
  spark: readonly number[];
}

export type MoverOrder = 'price' | 'volume';

const SPARK_POINTS = 24;

export function moversOf(market: Market, board: Board, order: MoverOrder, limit: number): Mover[] {
  const shelf = shelfOf(market);
  const movers: Mover[] = [];
  for (const model of market.models.values()) {
    const onShelf = shelf.get(model.modelId);
    const prices = board.models.get(model.modelId);
    if (onShelf === undefined && prices === undefined) continue;
    movers.push({
      modelId: model.modelId,
      name: `${model.make} ${model.model}`,
      year: model.year,
      bestAskCents: onShelf?.bestAskCents ?? null,
      change: prices === undefined ? null : paidChange(prices, market.tick),
      units24h: prices === undefined ? 0 : unitsSince(prices, market.tick - TICKS_PER_DAY),
      stock: onShelf?.stock ?? 0,
      spark: prices === undefined ? [] : prices.points.slice(-SPARK_POINTS).map(averageOf),
    });
  }
  return movers.sort(COMPARE[order]).slice(0, limit);
}

const COMPARE: Readonly<Record<MoverOrder, (a: Mover, b: Mover) => number>> = {
  price: (a, b) => moveOf(b) - moveOf(a) || b.units24h - a.units24h || byId(a, b),
  volume: (a, b) => b.units24h - a.units24h || b.stock - a.stock || byId(a, b),
};

/** What cannot be compared comes after what did not move. */
function moveOf({ change }: Mover): number {
  return change === null ? -1 : Math.abs(change);
}

function byId(a: Mover, b: Mover): number {
  return a.modelId < b.modelId ? -1 : a.modelId > b.modelId ? 1 : 0;
}

export function shelfOf(market: Market): Map<string, { bestAskCents: number | null; stock: number }> {
  const shelf = new Map<string, { bestAskCents: number | null; stock: number }>();
  for (const dealership of market.dealerships.values()) {
    if (!dealership.open) continue;
    for (const cell of dealership.cells.values()) {
      if (cell.stock === 0) continue;
      const found = shelf.get(cell.modelId);
      if (found === undefined) {
        shelf.set(cell.modelId, { bestAskCents: cell.askCents, stock: cell.stock });
        continue;
      }
      found.stock += cell.stock;
      if (cell.askCents !== null && (found.bestAskCents === null || cell.askCents < found.bestAskCents)) {
        found.bestAskCents = cell.askCents;
      }
    }
  }
  return shelf;
}

/** The latest hour with a sale against the last one that was a day old; against the first when all are younger. */
export function paidChange(prices: ModelPrices, tick: number): number | null {
  const { points } = prices;
  const latest = points.at(-1);
  const dayAgo = tick - TICKS_PER_DAY;
  if (latest === undefined || latest.tick <= dayAgo) return null;
  const before = points.findLast((point) => point.tick <= dayAgo) ?? points[0]!;
  return before === latest ? null : averageOf(latest) / averageOf(before) - 1;
}

export function unitsSince(prices: ModelPrices, tick: number): number {
  let units = 0;
  for (let i = prices.points.length - 1; i >= 0 && prices.points[i]!.tick > tick; i -= 1) {
    units += prices.points[i]!.units;
  }
  return units;
}

function averageOf(point: { units: number; paidCents: number }): number {
  return point.paidCents / point.units;
}

/** A small line of values, as the path of an SVG of this size; higher is up. */
export function sparkPath(values: readonly number[], width: number, height: number): string {
  if (values.length < 2) return '';
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return values
    .map((value, i) => {
      const x = (i * width) / (values.length - 1);
      const y = span === 0 ? height / 2 : height - 2 - ((value - low) / span) * (height - 4);
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
