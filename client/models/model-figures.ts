/** The figures of one model at a glance. */
import type { Market } from '../../server/market/market.ts';
import type { Board } from '../../server/market/board/board.ts';
import { TICKS_PER_DAY } from '../../server/market/time.ts';
import type { Figure } from '../figures/figures.ts';
import { paidChange, unitsSince } from '../prices/movers.ts';
import { directionOf, grouped, money, percent, signed } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';
import { ladderOf } from './ladder.ts';

export function modelFigures(
  market: Market,
  board: Board,
  openOffers: ReadonlyMap<string, number>,
  modelId: string,
): Figure[] {
  const text = words.model;
  const model = market.models.get(modelId)!;
  const rungs = ladderOf(market, modelId);
  const prices = board.models.get(modelId);
  const best = rungs[0]?.netCents ?? null;
  const toMsrp = best === null ? null : best / model.msrpCents - 1;
  const change = prices === undefined ? null : paidChange(prices, market.tick);
  const stock = rungs.reduce((sum, rung) => sum + rung.stock, 0);
  const plain = { change: null, direction: 'hold', meaning: '' } as const;
  return [
    {
      key: 'best-price',
      label: text.bestToMsrp,
      value: best === null ? text.soldOut : money(best),
      change: toMsrp === null ? null : signed(toMsrp, (value) => percent(value)),
      direction: 'none',
      meaning: text.toMsrpMeaning,
    },
    {
      key: 'last-paid',
      label: text.lastPaid,
      value: prices === undefined ? null : money(prices.lastCents),
      change: change === null ? null : signed(change, (value) => percent(value)),
      direction: directionOf(change, 3),
      meaning: words.movers.hint,
    },
    {
      ...plain,
      key: 'sold',
      label: text.sold,
      value: grouped(prices === undefined ? 0 : unitsSince(prices, market.tick - TICKS_PER_DAY)),
    },
    { ...plain, key: 'stock', label: text.stock, value: grouped(stock) },
    { ...plain, key: 'sellers', label: words.pages.dealerships, value: grouped(rungs.length) },
    { ...plain, key: 'offers', label: text.openOffers, value: grouped(openOffers.get(modelId) ?? 0) },
  ];
}
