/**
 * How the prices of a model went: read once from what the server keeps, and carried on by the events that the live market
 * folds. It is read anew whenever the live market came anew, so that no gap stays in it.
 */
import type { SeenEvent } from '../../server/market/privacy.ts';
import type { Candle } from '../api/kinds.ts';
import { Reading, type ReadingWish } from '../history/reading.svelte.ts';
import type { LiveMarket } from '../live/live-market.svelte.ts';
import { ask, valueOf } from '../requests/ask.ts';
import { carryOn, goOnTo, type PriceNews } from './candles.ts';
import { forSaleOf } from './for-sale.ts';

export interface PriceWish extends ReadingWish {
  modelId: string;
  /** So far back, and a little more, up to the beginning of a stretch. */
  ticks: number;
  stretchTicks: number;
}

export class PriceHistory extends Reading<PriceWish> {
  /** One for each stretch, oldest first. */
  candles = $state.raw<readonly Candle[]>([]);
  /** Of the candles. */
  stretchTicks = $state(1);
  #wish: PriceWish | null = null;
  #candles: Candle[] = [];
  /** The last event that the server's answer holds. */
  #toSeq = 0;
  #changed = false;
  /** What was heard before the answer came. */
  #news: PriceNews[] = [];

  catchUp(toTick: number): void {
    if (this.state !== 'ready' || this.#wish!.at !== null) return;
    const candles = this.#candles;
    const fromTick = startOf(toTick, this.#wish!);
    goOnTo(candles, toTick, this.stretchTicks);
    const kept = candles.findIndex(({ tick }) => tick >= fromTick);
    const isLonger = candles.at(-1)!.tick > this.candles.at(-1)!.tick;
    if (this.#changed || isLonger || kept > 0) this.#show(candles.slice(kept));
  }

  #show(candles: Candle[]): void {
    this.#candles = candles;
    this.#changed = false;
    this.candles = [...candles];
    this.stretchTicks = this.#wish!.stretchTicks;
    this.fromTick = candles[0]!.tick;
  }

  protected prepare(wish: PriceWish): void {
    this.#wish = wish;
    this.#news = [];
  }

  protected hear({ perFrame }: LiveMarket, { modelId, stretchTicks }: PriceWish, event: SeenEvent): void {
    if (!touches(event, modelId)) return;
    const { seq, tick } = event;
    const paidCents = event.type === 'CarPurchased' ? event.priceCents : null;
    const news = { seq, tick, paidCents, forSale: forSaleOf(perFrame.market, modelId) };
    if (this.state === 'loading') this.#news.push(news);
    if (this.state === 'ready') this.#carryOn(news, stretchTicks);
  }

  /** The server may have been ahead of the page when it was asked: what it has told is not told twice. */
  #carryOn(news: PriceNews, stretchTicks: number): void {
    if (news.seq <= this.#toSeq) return;
    carryOn(this.#candles, news, stretchTicks);
    this.#changed = true;
  }

  protected async read(
    { marketId, perFrame }: LiveMarket,
    wish: PriceWish,
    signal: AbortSignal,
  ): Promise<void> {
    const { modelId, stretchTicks, at } = wish;
    const toTick = Math.min(at ?? Infinity, perFrame.shown!.tick);
    const path =
      `/markets/${encodeURIComponent(marketId)}/models/${encodeURIComponent(modelId)}/candles` as const;
    const query = { fromTick: startOf(toTick, wish), toTick: toTick + 1, stretchTicks };
    const { candles, seq } = valueOf(await ask(path, { query, signal }));
    signal.throwIfAborted();
    this.#candles = candles;
    this.#toSeq = seq;
    for (const news of this.#news) this.#carryOn(news, stretchTicks);
    this.#news = [];
    this.#show(this.#candles);
  }
}

function startOf(toTick: number, { ticks, stretchTicks }: PriceWish): number {
  const fromTick = Math.max(0, toTick - ticks);
  return fromTick - (fromTick % stretchTicks);
}

/** Whether it may change what is for sale of the model. */
function touches(event: SeenEvent, modelId: string): boolean {
  switch (event.type) {
    case 'AskChanged':
    case 'CarsRestocked':
    case 'CarPurchased':
      return event.modelId === modelId;
    case 'DealershipOpened':
    case 'DealershipClosed':
      return true;
    default:
      return false;
  }
}
