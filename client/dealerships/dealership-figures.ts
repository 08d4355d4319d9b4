/** The figures of one dealership at a glance, since the opening. */
import type { Board } from '../../server/market/board/board.ts';
import type { Market } from '../../server/market/market.ts';
import type { Figure } from '../figures/figures.ts';
import { grouped, percent, roughMoney } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';

export function dealershipFigures(market: Market, board: Board, dealershipId: string): Figure[] {
  const text = words.dealership;
  const dealership = market.dealerships.get(dealershipId)!;
  const totals = board.dealerships.get(dealershipId);
  const turnoverCents = totals?.paidCents ?? 0;
  const profitCents = turnoverCents - (totals?.costCents ?? 0);
  let stock = 0;
  let stockCostCents = 0;
  for (const cell of dealership.cells.values()) {
    stock += cell.stock;
    stockCostCents += cell.stockCostCents;
  }
  const plain = { change: null, direction: 'hold', meaning: words.ranking.hint } as const;
  return [
    { ...plain, key: 'turnover', label: text.turnover, value: roughMoney(turnoverCents) },
    { ...plain, key: 'profit', label: text.profit, value: roughMoney(profitCents) },
    {
      ...plain,
      key: 'margin',
      label: text.margin,
      value: turnoverCents === 0 ? null : percent(profitCents / turnoverCents),
    },
    { ...plain, key: 'sold', label: text.sold, value: grouped(totals?.units ?? 0) },
    {
      ...plain,
      key: 'stock',
      label: text.stock,
      value: grouped(stock),
      change: text.stockAtCost(roughMoney(stockCostCents)),
    },
    { ...plain, key: 'models', label: text.models, value: grouped(dealership.assortment.length) },
    {
      ...plain,
      key: 'sources',
      label: text.sources,
      value: grouped(new Set(dealership.sources.values()).size),
    },
  ];
}
