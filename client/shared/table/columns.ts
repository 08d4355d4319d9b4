/** What a table shows: its columns, what stands in a cell, and the order of its rows. What is unknown comes last either way. */
import type { Direction } from '../format.ts';

export type Cell =
  | { kind: 'text'; text: string; href?: string; note?: string; title?: string }
  | { kind: 'number'; text: string; title?: string }
  | { kind: 'money'; cents: number }
  | { kind: 'change'; direction: Direction; text: string; title?: string }
  | { kind: 'spark'; values: readonly number[]; direction: Direction }
  | { kind: 'share'; ratio: number; text: string }
  | null;

export interface Column<Row> {
  key: string;
  label: string;
  /** A track of the grid: `minmax(0, 2fr)`, `92px`. */
  width: string;
  /** What rows are ordered by; left out: not sortable. */
  by?: (row: Row) => number | string | null;
  cell: (row: Row) => Cell;
  /** Names and words stand on the left, figures on the right. */
  names?: boolean;
  /** Shown in a table of at least so many px only; `true`: of the usual width of a whole panel. */
  wide?: number | true;
}

export interface Sort {
  key: string;
  descending: boolean;
}

export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const by = columns.find(({ key }) => key === sort?.key)?.by;
  if (sort === null || by === undefined) return rows;
  const turn = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: by(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    if (typeof a.value === 'string') return turn * COLLATOR.compare(a.value, String(b.value));
    return turn * (a.value - Number(b.value));
  });
  return keyed.map(({ row }) => row);
}

const COLLATOR = new Intl.Collator();

/** The order after a click on a column: figures begin with the largest, names with the first. */
export function nextSort<Row>(column: Column<Row>, sort: Sort | null, sample: Row | undefined): Sort {
  if (sort?.key === column.key) return { key: column.key, descending: !sort.descending };
  const value = sample === undefined ? 0 : column.by?.(sample);
  return { key: column.key, descending: typeof value !== 'string' };
}

/** Whether every word of a filter is in one of the fields. */
export function matches(filter: string, ...fields: readonly string[]): boolean {
  const text = fields.join(' ').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
