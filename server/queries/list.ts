/**
 * Lists of the read models in pages: one statement for each page, whose cost is that of the page. A page begins
 * behind the last row of the one before (keyset), so what comes and goes meanwhile shifts nothing.
 */
import type { Knex } from 'knex';
import { raw } from 'objection';
import { z } from 'zod';
import type { Row } from '../../db/models/Row.ts';
import type { Viewer } from '../market/privacy.ts';
import { numberText } from '../protocol/fields.ts';
import { cursorText, type CursorValue, pageFrom, readCursor } from './cursor.ts';
import type { Filter, ReadContext, Rows } from './filters.ts';
import { QUERY_LIMITS } from './limits.ts';

export interface List {
  /** Names it in its cursors. */
  name: string;
  row: typeof Row & (new () => Row);
  /** The fields that are read; the schema of an item may have fewer, and `present` makes the difference. */
  fields: readonly string[];
  /** Further fields, as SQL over the table's row. */
  computed?: Readonly<Record<string, string>>;
  /** Fields by name of the order; the last makes it total. Each also exists downwards, as `-name`. */
  orders: Readonly<Record<string, readonly string[]>>;
  defaultOrder: string;
  /** The table that a filter's value joins, when that has the rows in their order: as `open_offers` for `status=open`. */
  orderedBy?: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, Filter>>;
  /** Rows that are no part of the list, whatever is asked for. */
  only?: (rows: Rows) => unknown;
  item: z.ZodObject;
  /** A row as this viewer may see it; left out: as it is. */
  present?: (row: Record<string, unknown>, viewer: Viewer) => object;
}

export interface PageAsked {
  limit: number;
  order: string;
  cursor?: string | undefined;
  [filter: string]: unknown;
}

export interface Page {
  items: object[];
  next: string | null;
}

/** The query parameters of a list, without the filters that its path fixes; unknown ones are refused. */
export function askedOf(list: List, fixed: readonly string[] = []) {
  const names = Object.keys(list.orders);
  const orders = [...names, ...names.map((name) => `-${name}`)] as [string, ...string[]];
  const free = Object.entries(list.filters).filter(([name]) => !fixed.includes(name));
  const filters = free.map(([name, { schema }]) => [name, schema.optional()]);
  return z.strictObject({
    limit: numberText(1, QUERY_LIMITS.pageMost).prefault(QUERY_LIMITS.pageDefault),
    order: z.enum(orders).default(list.defaultOrder),
    cursor: cursorText.optional(),
    ...(Object.fromEntries(filters) as Record<string, z.ZodType>),
  });
}

/** One page; `scope` are the fields that the path of the list fixes. Throws `InvalidCursor`. */
export async function pageOf(
  database: Knex,
  list: List,
  context: ReadContext,
  scope: Readonly<Record<string, string>>,
  { limit, order, cursor, ...filters }: PageAsked,
): Promise<Page> {
  const rows = rowsOf(database, list, context, scope);
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined) list.filters[name]!.where(rows, value, context);
  }
  const down = order.startsWith('-');
  const fields = list.orders[down ? order.slice(1) : order]!;
  const table = orderTableOf(list, filters);
  const columns = fields.map((field) => columnOf(list, field, table));
  const ordered = { list: list.name, order, types: fields.map((field) => list.row.columns[field]!) };
  if (cursor !== undefined) {
    const after = readCursor(cursor, ordered);
    const marks = columns.map(() => '?').join(', ');
    rows.whereRaw(`(${columns.join(', ')}) ${down ? '<' : '>'} (${marks})`, [...after]);
  }
  for (const column of columns) rows.orderBy(column, down ? 'desc' : 'asc');
  const found = (await rows.limit(limit + 1)) as unknown as Record<string, unknown>[];
  const valuesOf = (row: Record<string, unknown>) => fields.map((field) => row[field] as CursorValue);
  const { items, next } = pageFrom(found, limit, ordered, valuesOf);
  return { items: items.map((row) => presented(list, row, context.viewer)), next };
}

/** The one row of a list that the scope names. */
export async function oneOf(
  database: Knex,
  list: List,
  context: ReadContext,
  scope: Readonly<Record<string, string | number>>,
): Promise<object | null> {
  const [row] = await rowsOf(database, list, context, scope).limit(1);
  return row === undefined
    ? null
    : presented(list, row as unknown as Record<string, unknown>, context.viewer);
}

function rowsOf(
  database: Knex,
  list: List,
  { marketId }: ReadContext,
  scope: Readonly<Record<string, string | number>>,
): Rows {
  const { tableName } = list.row;
  const rows = list.row.query(database).where(`${tableName}.market_id`, marketId) as Rows;
  rows.select(...list.fields.map((field) => columnOf(list, field)));
  for (const [field, sql] of Object.entries(list.computed ?? {})) {
    rows.select(raw(sql).as(list.row.propertyNameToColumnName(field)));
  }
  for (const [field, value] of Object.entries(scope)) rows.where(columnOf(list, field), value);
  list.only?.(rows);
  return rows;
}

function columnOf({ row }: List, field: string, table = row.tableName): string {
  return `${table}.${row.propertyNameToColumnName(field)}`;
}

/** Comparisons of rows with a cursor are not carried over to a joined table by the planner: they must name it. */
function orderTableOf({ row, orderedBy = {} }: List, filters: Readonly<Record<string, unknown>>): string {
  const asked = Object.entries(filters).map(([name, value]) => `${name}=${String(value)}`);
  const [ordering] = asked.flatMap((one) => orderedBy[one] ?? []);
  return ordering ?? row.tableName;
}

function presented({ present }: List, row: Record<string, unknown>, viewer: Viewer): object {
  return present === undefined ? row : present(row, viewer);
}
