/**
 * The board: what everybody watches, folded from the public events beside the market. It keeps bounded series
 * (price index, prices of models), totals of the market day, and the tape, so that a newcomer sees the last
 * week at once. No rule of the market depends on it.
 */
import type { Market } from '../market.ts';
import type { SeenEvent } from '../privacy.ts';
import { TICKS_PER_DAY } from '../time.ts';
import { LIMITS } from './limits.ts';

/** Sales of a stretch of ticks, in cents; the index is paid over MSRP against the opening. */
export interface Bucket {
  /** The first tick of the stretch. */
  tick: number;
  units: number;
  paidCents: number;
  msrpCents: number;
}

export interface DayTotals {
  day: number;
  units: number;
  paidCents: number;
  askCents: number;
  costCents: number;
  offersPlaced: number;
  offersEnded: number;
  unitsRestocked: number;
  switches: number;
  longRunSwitches: number;
}

export interface DealershipTotals {
  dealershipId: string;
  units: number;
  paidCents: number;
  costCents: number;
}

export interface ModelPrices {
  modelId: string;
  units: number;
  lastCents: number;
  /** What was paid, by stretch of `pricePointTicks`, oldest first. */
  points: { tick: number; units: number; paidCents: number }[];
}

export interface Board {
  seq: number;
  /** The first sales of the market: what the index calls 100. */
  opening: { units: number; paidCents: number; msrpCents: number };
  buckets: Bucket[];
  today: DayTotals;
  yesterday: DayTotals;
  dealerships: Map<string, DealershipTotals>;
  models: Map<string, ModelPrices>;
  /** The latest purchases, restocks, switches and promotions, some of each kind, oldest first. */
  tape: SeenEvent[];
}

export function emptyBoard(): Board {
  return {
    seq: 0,
    opening: { units: 0, paidCents: 0, msrpCents: 0 },
    buckets: [],
    today: emptyDay(0),
    yesterday: emptyDay(-1),
    dealerships: new Map(),
    models: new Map(),
    tape: [],
  };
}

/** Folds an event; `market` is the market after it. The event must be one that the public may see. */
export function applyToBoard(board: Board, market: Market, event: SeenEvent): void {
  board.seq = event.seq;
  turnDay(board, event.tick);
  const today = board.today;
  switch (event.type) {
    case 'OfferPlaced':
      today.offersPlaced += 1;
      return;
    case 'OfferExpired':
    case 'OfferCancelled':
      today.offersEnded += 1;
      return;
    case 'CarPurchased':
      sell(board, market, event);
      return writeTape(board, event);
    case 'CarsRestocked':
      today.unitsRestocked += event.units;
      return writeTape(board, event);
    case 'SupplierSwitched':
      if (event.reason === 'initial') return;
      today.switches += 1;
      if (event.reason === 'long-run') today.longRunSwitches += 1;
      return writeTape(board, event);
    case 'PromotionAnnounced':
    case 'PromotionWithdrawn':
      return writeTape(board, event);
    default:
      return;
  }
}

/** A day's offers, for a board that does not hear of each of them. */
export type DayOffers = Pick<DayTotals, 'day' | 'offersPlaced' | 'offersEnded'>;

export function dayOffersOf({ day, offersPlaced, offersEnded }: DayTotals): DayOffers {
  return { day, offersPlaced, offersEnded };
}

/** Takes over the offers of today and yesterday as another board counted them. */
export function setDayOffers(board: Board, today: DayOffers, yesterday: DayOffers): void {
  turnDay(board, today.day * TICKS_PER_DAY);
  Object.assign(board.today, today);
  Object.assign(board.yesterday, yesterday);
}

/** Paid over MSRP against the opening, as a number around 100; null before there is anything to compare. */
export function indexOf(board: Board, sales: { paidCents: number; msrpCents: number }): number | null {
  const { opening } = board;
  if (opening.msrpCents === 0 || sales.msrpCents === 0) return null;
  return (100 * (sales.paidCents / sales.msrpCents)) / (opening.paidCents / opening.msrpCents);
}

function sell(board: Board, market: Market, event: Extract<SeenEvent, { type: 'CarPurchased' }>): void {
  const { priceCents, tick } = event;
  const { msrpCents } = market.models.get(event.modelId)!;
  board.today.units += 1;
  board.today.offersEnded += 1;
  board.today.paidCents += priceCents;
  board.today.askCents += event.askCents;
  board.today.costCents += event.costCents;
  if (board.opening.units < LIMITS.openingUnits) {
    board.opening.units += 1;
    board.opening.paidCents += priceCents;
    board.opening.msrpCents += msrpCents;
  }
  const bucket = bucketOf(board, tick);
  bucket.units += 1;
  bucket.paidCents += priceCents;
  bucket.msrpCents += msrpCents;
  sellAt(board, event.dealershipId, priceCents, event.costCents);
  priceModel(board, event.modelId, tick, priceCents);
}

function bucketOf(board: Board, tick: number): Bucket {
  const first = tick - (tick % LIMITS.bucketTicks);
  const last = board.buckets.at(-1);
  if (last !== undefined && last.tick === first) return last;
  const bucket = { tick: first, units: 0, paidCents: 0, msrpCents: 0 };
  board.buckets.push(bucket);
  if (board.buckets.length > LIMITS.buckets) board.buckets.shift();
  return bucket;
}

function sellAt(board: Board, dealershipId: string, paidCents: number, costCents: number): void {
  let totals = board.dealerships.get(dealershipId);
  if (totals === undefined) {
    totals = { dealershipId, units: 0, paidCents: 0, costCents: 0 };
    board.dealerships.set(dealershipId, totals);
  }
  totals.units += 1;
  totals.paidCents += paidCents;
  totals.costCents += costCents;
}

function priceModel(board: Board, modelId: string, tick: number, paidCents: number): void {
  let prices = board.models.get(modelId);
  if (prices === undefined) {
    prices = { modelId, units: 0, lastCents: 0, points: [] };
    board.models.set(modelId, prices);
  }
  prices.units += 1;
  prices.lastCents = paidCents;
  const first = tick - (tick % LIMITS.pricePointTicks);
  const last = prices.points.at(-1);
  if (last !== undefined && last.tick === first) {
    last.units += 1;
    last.paidCents += paidCents;
    return;
  }
  prices.points.push({ tick: first, units: 1, paidCents });
  if (prices.points.length > LIMITS.pricePoints) prices.points.shift();
}

function writeTape(board: Board, event: SeenEvent): void {
  board.tape.push(event);
  if (board.tape.length > LIMITS.tapeMost) board.tape = keptOf(board.tape);
}

/** The latest lines, and the latest of each kind: a market that sells a lot still tells its last switches and promotions. */
function keptOf(tape: readonly SeenEvent[]): SeenEvent[] {
  const kept: SeenEvent[] = [];
  const ofKind = new Map<string, number>();
  for (const [i, event] of tape.toReversed().entries()) {
    const kind = event.type === 'PromotionWithdrawn' ? 'PromotionAnnounced' : event.type;
    const before = ofKind.get(kind) ?? 0;
    ofKind.set(kind, before + 1);
    if (i < LIMITS.tape || before < LIMITS.tapeOfKind) kept.push(event);
  }
  return kept.reverse();
}

function turnDay(board: Board, tick: number): void {
  const day = Math.floor(tick / TICKS_PER_DAY);
  if (day === board.today.day) return;
  board.yesterday = board.today.day === day - 1 ? board.today : emptyDay(day - 1);
  board.today = emptyDay(day);
}

function emptyDay(day: number): DayTotals {
  return {
    day,
    units: 0,
    paidCents: 0,
    askCents: 0,
    costCents: 0,
    offersPlaced: 0,
    offersEnded: 0,
    unitsRestocked: 0,
    switches: 0,
    longRunSwitches: 0,
  };
}
