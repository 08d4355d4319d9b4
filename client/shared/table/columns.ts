/** What a table shows: its columns and which of them there is room for, what stands in a cell, and the order of its rows. What is unknown comes last either way. */
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
  /** Shown in a table of at least so many px only; `true`: of the usual width of a whole panel, and where names keep their room. */
  wide?: number | true;
}

/** In less room than this only the columns that matter most are shown, unless one says otherwise. */
const WIDE_PX = 600;
/** What the names of the first column and those of another one take at least beside columns that can be spared. */
const NAMES_PX = { first: 160, other: 100 };
/** What the style of a row adds: between two columns, and at its ends. */
const GAP_PX = 12;
const ENDS_PX = 32;

/** The columns that there is room for in so many px: of those that can be spared, the ones that come first. */
export function columnsFor<Row>(columns: readonly Column<Row>[], widthPx: number): Column<Row>[] {
  const has = ({ wide }: Column<Row>) => wide === undefined || (wide !== true && widthPx >= wide);
  let leftPx = widthPx - ENDS_PX + GAP_PX;
  for (const column of columns.filter(has)) leftPx -= leastPx(column, column === columns[0]);
  let full = widthPx < WIDE_PX;
  return columns.filter((column) => {
    if (column.wide !== true) return has(column);
    leftPx -= leastPx(column, false);
    full ||= leftPx < 0;
    return !full;
  });
}

function leastPx<Row>({ width }: Column<Row>, first: boolean): number {
  const px = Number(/\d+/.exec(width)![0]);
  return GAP_PX + (width.startsWith('minmax(0') ? NAMES_PX[first ? 'first' : 'other'] : px);
}

/** Less room than this cuts more than a few names: they take a second line of their rows. */
const WHOLE_NAMES_PX = 140;

/** Whether names have so little room in a table of so many px that they need two lines. */
export function needsTwoLines<Row>(shown: readonly Column<Row>[], widthPx: number): boolean {
  const parts = shown.map(({ width }) => Number(/([\d.]+)fr/.exec(width)?.[1] ?? 0));
  const all = parts.reduce((sum, part) => sum + part, 0);
  let freePx = widthPx - ENDS_PX + GAP_PX;
  for (const [i, { width }] of shown.entries())
    freePx -= GAP_PX + (parts[i] === 0 ? Number(/\d+/.exec(width)![0]) : 0);
  return shown.some(
    ({ width }, i) => width.startsWith('minmax(0') && (freePx * parts[i]!) / all < WHOLE_NAMES_PX,
  );
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
