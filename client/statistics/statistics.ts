/** What the market sold, as the pictures of the statistics page: each a row of named values, or points of two. */
import { type Board } from '../../server/market/board/board.ts';
import { LIMITS } from '../../server/market/board/limits.ts';
import type { ListedModel, Market } from '../../server/market/market.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../../server/market/time.ts';
import { rankDealerships } from '../dealerships/ranking.ts';
import { shelfOf, unitsSince } from '../prices/movers.ts';
import { marketTime, roundMoney } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';

export interface Bar {
  label: string;
  value: number;
}

export interface Dot {
  label: string;
  x: number;
  y: number;
}

/** Cars sold in each hour that the board remembers, oldest first; hours without a sale are zeros. */
export function soldByHour(board: Board): Bar[] {
  const first = board.buckets[0]?.tick;
  if (first === undefined) return [];
  const start = first - (first % TICKS_PER_HOUR);
  const bars: Bar[] = [];
  for (const { tick, units } of board.buckets) {
    const at = Math.floor((tick - start) / TICKS_PER_HOUR);
    while (bars.length <= at)
      bars.push({ label: marketTime(start + bars.length * TICKS_PER_HOUR), value: 0 });
    bars[at]!.value += units;
  }
  return bars;
}

/** Cars sold in an average hour of the market day, of the hours that are whole: remembered from their begin and over. */
export function hoursOfDay(board: Board, nowTick: number): Bar[] {
  const isFull = board.buckets.length === LIMITS.buckets;
  const firstHour = isFull ? Math.ceil(board.buckets[0]!.tick / TICKS_PER_HOUR) : 0;
  const endHour = Math.floor(nowTick / TICKS_PER_HOUR);
  const sums = Array.from({ length: 24 }, () => ({ units: 0, hours: 0 }));
  for (let hour = firstHour; hour < endHour; hour += 1) sums[hour % 24]!.hours += 1;
  for (const { tick, units } of board.buckets) {
    const hour = Math.floor(tick / TICKS_PER_HOUR);
    if (hour >= firstHour && hour < endHour) sums[hour % 24]!.units += units;
  }
  return sums.map(({ units, hours }, hour) => ({
    label: `${String(hour).padStart(2, '0')}:00`,
    value: hours === 0 ? 0 : units / hours,
  }));
}

/** Cars of the last market day by what `nameOf` says of their model, the most first. */
export function soldBy(market: Market, board: Board, nameOf: (model: ListedModel) => string): Bar[] {
  const sums = new Map<string, number>();
  for (const prices of board.models.values()) {
    const model = market.models.get(prices.modelId);
    const units = unitsSince(prices, market.tick - TICKS_PER_DAY);
    if (model === undefined || units === 0) continue;
    sums.set(nameOf(model), (sums.get(nameOf(model)) ?? 0) + units);
  }
  return [...sums].map(([label, value]) => ({ label, value })).sort((a, b) => b.value - a.value);
}

export const soldByBody = (market: Market, board: Board) =>
  soldBy(market, board, ({ bodyType }) => words.body[bodyType]);

export const soldByFuel = (market: Market, board: Board) =>
  soldBy(market, board, ({ fuel }) => words.fuel[fuel]);

/** Each dealership that sold: turnover in cents against margin. */
export function sizeAndMargin(market: Market, board: Board): Dot[] {
  return rankDealerships(market, board, 'turnover', Infinity).flatMap(({ name, turnoverCents, margin }) =>
    margin === null ? [] : [{ label: name, x: turnoverCents, y: margin }],
  );
}

/** Upper ends of the classes of asks, in cents. */
const ASK_EDGES = [1_500_000, 2_000_000, 2_500_000, 3_000_000, 4_000_000, 5_000_000, 7_500_000, 10_000_000];

/** How many models can be had at which price now. */
export function asksByPrice(market: Market): Bar[] {
  const bars = [
    ...ASK_EDGES.map((edge) => ({ label: words.statistics.upTo(roundMoney(edge)), value: 0 })),
    { label: `> ${roundMoney(ASK_EDGES.at(-1)!)}`, value: 0 },
  ];
  for (const { bestAskCents } of shelfOf(market).values()) {
    if (bestAskCents === null) continue;
    const at = ASK_EDGES.findIndex((edge) => bestAskCents <= edge);
    bars[at === -1 ? ASK_EDGES.length : at]!.value += 1;
  }
  return bars;
}
