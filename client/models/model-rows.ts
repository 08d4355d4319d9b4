/** Every model of the market as one row of a table: what it is, what it costs, how it sells, who waits for it. */
import type { Board } from '../../server/market/board/board.ts';
import type { ListedModel, Market } from '../../server/market/market.ts';
import { type Mover, moversOf } from '../prices/movers.ts';
import { directionOf, grouped, percent } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';
import { changeCell } from '../shared/table/change-cell.ts';
import type { Column } from '../shared/table/columns.ts';
import type { Paths } from '../shell/paths.ts';

export interface ModelRow extends Omit<Mover, 'year'> {
  model: ListedModel;
  sellers: number;
  offers: number;
}

export function modelRows(market: Market, board: Board, openOffers: ReadonlyMap<string, number>): ModelRow[] {
  const movers = new Map(moversOf(market, board, 'volume', Infinity).map((mover) => [mover.modelId, mover]));
  const sellers = new Map<string, number>();
  for (const { open, cells } of market.dealerships.values()) {
    if (!open) continue;
    for (const { modelId, stock } of cells.values()) {
      if (stock > 0) sellers.set(modelId, (sellers.get(modelId) ?? 0) + 1);
    }
  }
  return [...market.models.values()].map((model) => {
    const mover = movers.get(model.modelId);
    return {
      modelId: model.modelId,
      name: `${model.make} ${model.model}`,
      bestAskCents: mover?.bestAskCents ?? null,
      change: mover?.change ?? null,
      units24h: mover?.units24h ?? 0,
      stock: mover?.stock ?? 0,
      spark: mover?.spark ?? [],
      model,
      sellers: sellers.get(model.modelId) ?? 0,
      offers: openOffers.get(model.modelId) ?? 0,
    };
  });
}

export function modelColumns(paths: Paths): Column<ModelRow>[] {
  const text = words.columns;
  return [
    {
      key: 'name',
      label: text.model,
      width: 'minmax(0, 2.4fr)',
      by: ({ name }) => name,
      cell: ({ modelId, name, model }) => ({
        kind: 'text',
        text: name,
        href: paths.model(modelId),
        note: model.listed ? String(model.year) : words.lists.withdrawn,
      }),
    },
    {
      key: 'body',
      label: text.body,
      width: '84px',
      wide: true,
      names: true,
      by: ({ model }) => words.body[model.bodyType],
      cell: ({ model }) => ({ kind: 'text', text: words.body[model.bodyType] }),
    },
    {
      key: 'fuel',
      label: text.fuel,
      width: '100px',
      wide: true,
      names: true,
      by: ({ model }) => words.fuel[model.fuel],
      cell: ({ model }) => ({ kind: 'text', text: words.fuel[model.fuel] }),
    },
    {
      key: 'msrp',
      label: text.msrp,
      width: '104px',
      wide: true,
      by: ({ model }) => model.msrpCents,
      cell: ({ model }) => ({ kind: 'money', cents: model.msrpCents }),
    },
    {
      key: 'ask',
      label: text.bestAsk,
      width: '104px',
      by: ({ bestAskCents }) => bestAskCents,
      cell: ({ bestAskCents }) => (bestAskCents === null ? null : { kind: 'money', cents: bestAskCents }),
    },
    {
      key: 'level',
      label: text.askToMsrp,
      width: '84px',
      wide: true,
      by: (row) => levelOf(row),
      cell: (row) => {
        const level = levelOf(row);
        return level === null ? null : { kind: 'number', text: percent(level) };
      },
    },
    {
      key: 'change',
      label: text.change24h,
      width: '78px',
      by: ({ change }) => change,
      cell: ({ change }) => changeCell(change),
    },
    count('sold', text.sold24h, ({ units24h }) => units24h, true),
    // On the smallest phones names need the room.
    count('stock', text.stock, ({ stock }) => stock, 400),
    count('sellers', text.sellers, ({ sellers }) => sellers, true),
    count('offers', text.offers, ({ offers }) => offers, true),
    {
      key: 'course',
      label: text.course,
      width: '64px',
      wide: true,
      cell: ({ spark, change }) =>
        spark.length < 2 ? null : { kind: 'spark', values: spark, direction: directionOf(change, 3) },
    },
  ];
}

function count(
  key: string,
  label: string,
  by: (row: ModelRow) => number,
  wide?: true | number,
): Column<ModelRow> {
  return {
    key,
    label,
    width: '66px',
    by,
    cell: (row) => ({ kind: 'number', text: grouped(by(row)) }),
    ...(wide !== undefined && { wide }),
  };
}

function levelOf({ bestAskCents, model }: ModelRow): number | null {
  return bestAskCents === null ? null : bestAskCents / model.msrpCents;
}
