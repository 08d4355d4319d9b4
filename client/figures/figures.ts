/**
 * The row of figures at the top, from the board. What grows over a day is compared with yesterday up to the same
 * time; a rate is compared with yesterday's whole day; an index with its level a day ago.
 */
import type { Board, DayTotals } from '../../server/market/board/board.ts';
import { LIMITS } from '../../server/market/board/limits.ts';
import type { Market } from '../../server/market/market.ts';
import { TICKS_PER_DAY } from '../../server/market/time.ts';
import { indexAt } from '../prices/index-series.ts';
import { type Direction, directionOf, grouped, percent, roughMoney, signed } from '../shared/format.ts';

export interface Figure {
  key: string;
  label: string;
  /** Null: nothing to reckon with yet. */
  value: string | null;
  change: string | null;
  direction: Direction;
  /** What exactly is compared, for whoever asks. */
  meaning: string;
}

export function figuresOf(market: Market, board: Board): Figure[] {
  const { today, yesterday } = daysOf(market, board);
  const dayStart = today.day * TICKS_PER_DAY;
  const sameTime = salesBetween(board, dayStart - TICKS_PER_DAY, market.tick - TICKS_PER_DAY);
  const index = indexAt(board, market.tick);
  const indexBefore = indexAt(board, market.tick - TICKS_PER_DAY);
  const indexChange = index === null || indexBefore === null ? null : index / indexBefore - 1;
  const turnoverChange = sameTime.paidCents === 0 ? null : today.paidCents / sameTime.paidCents - 1;
  const soldChange = sameTime.units === 0 ? null : today.units - sameTime.units;
  const openChange = today.offersPlaced - today.offersEnded;
  const fill = ratio(today.units, today.offersEnded);
  const fillChange = difference(fill, ratio(yesterday.units, yesterday.offersEnded));
  const discount = discountOf(today);
  const discountChange = difference(discount, discountOf(yesterday));
  const rate = (value: number) => percent(value);
  return [
    {
      key: 'index',
      label: 'Price index',
      value: index === null ? null : index.toFixed(2),
      change: indexChange === null ? null : signed(indexChange, (value) => percent(value, 2)),
      direction: directionOf(indexChange, 4),
      meaning: 'Paid over MSRP in the last hour with a sale, 100 = opening; against a day ago',
    },
    {
      key: 'turnover',
      label: 'Turnover today',
      value: roughMoney(today.paidCents),
      change: turnoverChange === null ? null : signed(turnoverChange, rate),
      direction: directionOf(turnoverChange, 3),
      meaning: 'Paid by buyers since 00:00; against yesterday up to this time',
    },
    {
      key: 'sold',
      label: 'Cars sold',
      value: grouped(today.units),
      change: soldChange === null ? null : signed(soldChange, grouped),
      direction: directionOf(soldChange),
      meaning: 'Cars sold since 00:00; against yesterday up to this time',
    },
    {
      key: 'offers',
      label: 'Open offers',
      value: grouped(market.offers.size),
      change: signed(openChange, grouped),
      direction: 'hold',
      meaning: 'Offers that wait for a car now; the change is since 00:00',
    },
    {
      key: 'fill',
      label: 'Fill rate',
      value: fill === null ? null : percent(fill),
      change: fillChange === null ? null : signed(fillChange * 100, points),
      direction: directionOf(fillChange, 3),
      meaning: 'Of the offers that ended today, the share that bought a car; points against yesterday',
    },
    {
      key: 'discount',
      label: 'Average discount',
      value: discount === null ? null : percent(discount),
      change: discountChange === null ? null : signed(discountChange * 100, points),
      direction: directionOf(discountChange, 3),
      meaning: 'How far below the ask cars were sold today; points against yesterday',
    },
    {
      key: 'switches',
      label: 'Supplier switches',
      value: grouped(today.switches),
      change: `${grouped(today.longRunSwitches)} long-run`,
      direction: 'hold',
      meaning: `Dealerships that changed a source today, ${yesterday.switches} yesterday; long-run: dearer now, cheaper over the horizon`,
    },
  ];
}

/** The board turns its day with the first event of it; a quiet midnight has passed all the same. */
function daysOf(market: Market, board: Board): { today: DayTotals; yesterday: DayTotals } {
  const day = Math.floor(market.tick / TICKS_PER_DAY);
  const { today, yesterday } = board;
  if (today.day === day) return { today, yesterday };
  const none = { ...today, units: 0, paidCents: 0, askCents: 0, costCents: 0 };
  const empty = {
    ...none,
    day,
    offersPlaced: 0,
    offersEnded: 0,
    unitsRestocked: 0,
    switches: 0,
    longRunSwitches: 0,
  };
  return { today: empty, yesterday: today.day === day - 1 ? today : { ...empty, day: day - 1 } };
}

/** What was sold from the bucket of `first` up to `end`; of the bucket that the end falls in, the part that had passed. */
function salesBetween(board: Board, first: number, end: number): { units: number; paidCents: number } {
  const sales = { units: 0, paidCents: 0 };
  for (let i = board.buckets.length - 1; i >= 0; i -= 1) {
    const bucket = board.buckets[i]!;
    if (bucket.tick < first) break;
    if (bucket.tick > end) continue;
    const share = Math.min(1, (end - bucket.tick + 1) / LIMITS.bucketTicks);
    sales.units += Math.round(share * bucket.units);
    sales.paidCents += share * bucket.paidCents;
  }
  return sales;
}

function discountOf(day: DayTotals): number | null {
  return ratio(day.askCents - day.paidCents, day.askCents);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}

function points(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return `${value < 0 && Number(text) !== 0 ? '−' : ''}${text}`;
}
