/**
 * The row of figures at the top, from the board. What grows over a day is compared with yesterday up to the same
 * time; a rate is compared with yesterday's whole day; an index with its level a day ago.
 */
import type { Board, DayTotals } from '../../server/market/board/board.ts';
import { LIMITS } from '../../server/market/board/limits.ts';
import type { Market } from '../../server/market/market.ts';
import { TICKS_PER_DAY } from '../../server/market/time.ts';
import { indexAt } from '../prices/index-series.ts';
import {
  decimal,
  type Direction,
  directionOf,
  grouped,
  percent,
  roughMoney,
  signed,
} from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';

export interface Figure {
  key: string;
  label: string;
  /** Null: nothing to reckon with yet. */
  value: string | null;
  change: string | null;
  /** None: it is not compared with what it was. */
  direction: Direction | 'none';
  /** What exactly is compared, for whoever asks. */
  meaning: string;
}

/** `openOffers`: how many there are. */
export function figuresOf(market: Market, board: Board, openOffers: number): Figure[] {
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
  const text = words.figures;
  const rate = (value: number) => percent(value);
  return [
    {
      key: 'index',
      label: text.index,
      value: index === null ? null : decimal(index, 2),
      change: indexChange === null ? null : signed(indexChange, (value) => percent(value, 2)),
      direction: directionOf(indexChange, 4),
      meaning: text.indexMeaning,
    },
    {
      key: 'turnover',
      label: text.turnover,
      value: roughMoney(today.paidCents),
      change: turnoverChange === null ? null : signed(turnoverChange, rate),
      direction: directionOf(turnoverChange, 3),
      meaning: text.turnoverMeaning,
    },
    {
      key: 'sold',
      label: text.sold,
      value: grouped(today.units),
      change: soldChange === null ? null : signed(soldChange, grouped),
      direction: directionOf(soldChange),
      meaning: text.soldMeaning,
    },
    {
      key: 'offers',
      label: text.offers,
      value: grouped(openOffers),
      change: signed(openChange, grouped),
      direction: 'hold',
      meaning: text.offersMeaning,
    },
    {
      key: 'fill',
      label: text.fill,
      value: fill === null ? null : percent(fill),
      change: fillChange === null ? null : signed(fillChange * 100, points),
      direction: directionOf(fillChange, 3),
      meaning: text.fillMeaning,
    },
    {
      key: 'discount',
      label: text.discount,
      value: discount === null ? null : percent(discount),
      change: discountChange === null ? null : signed(discountChange * 100, points),
      direction: directionOf(discountChange, 3),
      meaning: text.discountMeaning,
    },
    {
      key: 'switches',
      label: text.switches,
      value: grouped(today.switches),
      change: text.longRun(grouped(today.longRunSwitches)),
      direction: 'hold',
      meaning: text.switchesMeaning(grouped(yesterday.switches)),
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
  const text = decimal(value, 1);
  return /[1-9]/.test(text) ? text : decimal(0, 1);
}
