/** Every supplier of the market as one row of a table, and the figures of one. */
import type { Figure } from '../figures/figures.ts';
import { grouped, percent } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';
import type { Cell, Column } from '../shared/table/columns.ts';
import type { Paths } from '../shell/paths.ts';
import type { SupplierShare } from './shares.ts';

/** `most` is the share whose bar is as long as there is room for. */
export function supplierColumns(paths: Paths, most: number): Column<SupplierShare>[] {
  const text = words.columns;
  const number = (value: number): Cell => ({ kind: 'number', text: grouped(value) });
  return [
    {
      key: 'name',
      label: text.supplier,
      width: 'minmax(0, 1.4fr)',
      by: ({ name }) => name,
      cell: ({ name, supplierId, active }) => ({
        kind: 'text',
        text: name,
        href: paths.supplier(supplierId),
        ...(active ? {} : { note: words.lists.left }),
      }),
    },
    {
      key: 'country',
      label: text.country,
      width: '70px',
      wide: true,
      names: true,
      by: ({ country }) => country,
      cell: ({ country }) => ({ kind: 'text', text: country }),
    },
    {
      key: 'founded',
      label: text.founded,
      width: '70px',
      wide: true,
      by: (row) => row.foundedYear,
      cell: (row) => ({ kind: 'number', text: String(row.foundedYear) }),
    },
    {
      key: 'models',
      label: text.models,
      width: '60px',
      wide: true,
      by: ({ models }) => models,
      cell: ({ models }) => number(models),
    },
    {
      key: 'level',
      label: text.priceLevel,
      width: '80px',
      wide: 420,
      by: ({ level }) => level,
      cell: ({ level }) => (level === null ? null : { kind: 'number', text: percent(level) }),
    },
    {
      key: 'share',
      label: text.share,
      width: 'minmax(90px, 0.5fr)',
      by: ({ share }) => share,
      cell: ({ share }) => ({ kind: 'share', ratio: share / most, text: percent(share) }),
    },
    {
      key: 'units',
      label: text.units,
      width: '66px',
      by: ({ units }) => units,
      cell: ({ units }) => number(units),
    },
    {
      key: 'served',
      label: text.customers,
      width: '66px',
      wide: true,
      by: ({ dealerships }) => dealerships,
      cell: ({ dealerships }) => number(dealerships),
    },
    {
      key: 'sources',
      label: text.sources,
      width: '70px',
      wide: true,
      by: ({ sources }) => sources,
      cell: ({ sources }) => number(sources),
    },
  ];
}

export function supplierFigures(share: SupplierShare, promotions: number): Figure[] {
  const text = words.supplier;
  const plain = { change: null, direction: 'hold', meaning: words.share.hint } as const;
  return [
    { ...plain, key: 'share', label: text.share, value: percent(share.share) },
    { ...plain, key: 'units', label: text.units, value: grouped(share.units) },
    {
      ...plain,
      key: 'level',
      label: text.level,
      value: share.level === null ? null : percent(share.level),
      meaning: text.levelMeaning,
    },
    { ...plain, key: 'models', label: text.models, value: grouped(share.models) },
    { ...plain, key: 'served', label: text.sourcedBy, value: grouped(share.dealerships) },
    { ...plain, key: 'sources', label: text.sources, value: grouped(share.sources) },
    { ...plain, key: 'promotions', label: text.discount, value: grouped(promotions) },
  ];
}
