/**
 * The text of bulk statements: any number of rows of one table in one statement, whose columns travel as arrays and
 * are put together by `unnest`. A statement's text depends only on its table and columns, never on the rows.
 */
export type ColumnType =
  'text' | 'integer' | 'bigint' | 'double precision' | 'boolean' | 'timestamptz' | 'json' | 'jsonb';

export interface BulkColumn {
  /** The column's name in the table. */
  name: string;
  type: ColumnType;
}

/** Bindings: the market's id, then one array for each column. */
export function insertStatement(table: string, columns: readonly BulkColumn[]): string {
  const names = columns.map(({ name }) => name).join(', ');
  return `INSERT INTO ${table} (market_id, ${names}) SELECT ?, rows.* FROM ${unnested(columns)}`;
}

/**
 * An insert that brings rows up to date which are there: `kept` columns stay as they are, `added` ones grow by what
 * comes, all others are replaced.
 */
export function upsertStatement(
  table: string,
  columns: readonly BulkColumn[],
  key: readonly string[],
  { kept, added }: { kept: readonly string[]; added: readonly string[] },
): string {
  const replaced = columns.filter(({ name }) => !key.includes(name) && !kept.includes(name));
  const sets = replaced.map(({ name }) =>
    added.includes(name) ? `${name} = ${table}.${name} + excluded.${name}` : `${name} = excluded.${name}`,
  );
  const insert = insertStatement(table, columns);
  return `${insert} ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
}

/**
 * Bindings: the market's id and the number of rows, then one array for each of `by` and `set`. The market's id is a
 * column of the rows, so that the planner compares whole keys: as a constant, it is thought far rarer than it is in
 * tables without statistics, and all rows of the market are read to find a few.
 */
export function updateStatement(
  table: string,
  by: readonly BulkColumn[],
  set: readonly BulkColumn[],
): string {
  const sets = set.map(({ name }) => `${name} = rows.${name}`).join(', ');
  const columns = [...by, ...set];
  const arrays = ['array_fill(?::text, ARRAY[?::integer])', ...columns.map(placeholder)].join(', ');
  const names = ['market_id', ...columns.map(({ name }) => name)].join(', ');
  const key = ['market_id', ...by.map(({ name }) => name)];
  const matches = key.map((name) => `${table}.${name} = rows.${name}`).join(' AND ');
  return `UPDATE ${table} SET ${sets} FROM unnest(${arrays}) AS rows (${names}) WHERE ${matches}`;
}

/**
 * One column's values of many rows as the text of a Postgres array. Written here because it is most of the work of a
 * big commit on our side, and the driver looks at every element anew.
 */
export function arrayText(type: ColumnType, values: readonly unknown[]): string {
  return `{${values.map(elementTexts[type]).join()}}`;
}

const elementTexts: Record<ColumnType, (value: unknown) => string> = {
  text: orNull((value) => quoted(value as string)),
  integer: orNull(String),
  bigint: orNull(String),
  'double precision': orNull(String),
  boolean: orNull(String),
  timestamptz: orNull((value) => (value as Date).toISOString()),
  json: orNull((value) => quoted(JSON.stringify(value))),
  jsonb: orNull((value) => quoted(JSON.stringify(value))),
};

function orNull(text: (value: unknown) => string): (value: unknown) => string {
  return (value) => (value === null ? 'NULL' : text(value));
}

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

function unnested(columns: readonly BulkColumn[]): string {
  const names = columns.map(({ name }) => name).join(', ');
  return `unnest(${columns.map(placeholder).join(', ')}) AS rows (${names})`;
}

function placeholder({ type }: BulkColumn): string {
  return `?::${type}[]`;
}
