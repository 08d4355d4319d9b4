/** Every dealership of the market as one row of a table. */
import type { Board } from '../../server/market/board/board.ts';
import type { Market } from '../../server/market/market.ts';
import { isActive } from '../../server/market/promotions.ts';
import { grouped, percent, roughMoney } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';
import type { Cell, Column } from '../shared/table/columns.ts';
import type { Paths } from '../shell/paths.ts';
import { type RankedDealership, rankDealerships } from './ranking.ts';

export interface DealershipRow extends RankedDealership {
  country: string;
  models: number;
  promotions: number;
}

export function dealershipRows(market: Market, board: Board): DealershipRow[] {
  const promotions = new Map<string, number>();
  for (const promotion of market.promotions.values()) {
    if (promotion.ownerType !== 'dealership' || !isActive(promotion, market.tick)) continue;
    promotions.set(promotion.ownerId, (promotions.get(promotion.ownerId) ?? 0) + 1);
  }
  return rankDealerships(market, board, 'turnover', Infinity).map((ranked) => {
    const { country, assortment } = market.dealerships.get(ranked.dealershipId)!;
    const running = promotions.get(ranked.dealershipId) ?? 0;
    return { ...ranked, country, models: assortment.length, promotions: running };
  });
}

export function dealershipColumns(paths: Paths): Column<DealershipRow>[] {
  const text = words.columns;
  const number = (value: number): Cell => ({ kind: 'number', text: grouped(value) });
  const rough = (cents: number): Cell => ({ kind: 'number', text: roughMoney(cents) });
  return [
    {
      key: 'name',
      label: text.dealership,
      width: 'minmax(0, 1.6fr)',
      by: ({ name }) => name,
      cell: ({ name, dealershipId, open }) => ({
        kind: 'text',
        text: name,
        href: paths.dealership(dealershipId),
        ...(open ? {} : { note: words.ranking.closed }),
      }),
    },
    {
      key: 'city',
      label: text.city,
      width: 'minmax(0, 1fr)',
      wide: true,
      names: true,
      by: ({ city }) => city,
      cell: ({ city, country }) => ({ kind: 'text', text: city, note: country }),
    },
    {
      key: 'turnover',
      label: text.turnover,
      width: '86px',
      by: (row) => row.turnoverCents,
      cell: (row) => rough(row.turnoverCents),
    },
    {
      key: 'profit',
      label: text.profit,
      width: '86px',
      wide: true,
      by: (row) => row.profitCents,
      cell: (row) => rough(row.profitCents),
    },
    {
      key: 'margin',
      label: text.margin,
      width: '66px',
      by: ({ margin }) => margin,
      cell: ({ margin }) => (margin === null ? null : { kind: 'number', text: percent(margin) }),
    },
    {
      key: 'units',
      label: text.units,
      width: '66px',
      wide: true,
      by: ({ units }) => units,
      cell: ({ units }) => number(units),
    },
    {
      key: 'stock',
      label: text.stock,
      width: '56px',
      by: ({ stock }) => stock,
      cell: ({ stock }) => number(stock),
    },
    {
      key: 'models',
      label: text.models,
      width: '66px',
      wide: true,
      by: ({ models }) => models,
      cell: ({ models }) => number(models),
    },
    {
      key: 'promotions',
      label: text.promotions,
      width: '80px',
      wide: true,
      by: ({ promotions }) => promotions,
      cell: ({ promotions }) => number(promotions),
    },
  ];
}
