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
  return `INSERT INTO ${table} (market_id, ${names}) SELECT ?, rows.* FROM ${unnested(columns, 'rows')}`;
}

/**
 * Brings the rows up to date that are there, and adds the others: `kept` columns stay as they are, `added` ones grow by
 * what comes, all others are replaced. Unlike an insert that resolves its conflicts it locks no row before it changes it;
 * whoever calls it holds the market, so nobody adds a row meanwhile.
 */
export function upsertStatement(
  table: string,
  columns: readonly BulkColumn[],
  key: readonly string[],
  { kept, added }: { kept: readonly string[]; added: readonly string[] },
): string {
  const names = ['market_id', ...columns.map(({ name }) => name)];
  const given = names.map((name) => `rows.${name}`).join(', ');
  const sets = names
    .filter((name) => !key.includes(name) && !kept.includes(name))
    .map((name) => `${name} = ${added.includes(name) ? `${table}.${name} + ` : ''}rows.${name}`);
  return (
    `MERGE INTO ${table} USING (SELECT ?::text AS market_id, given.* FROM ${unnested(columns, 'given')}) AS rows ` +
    `ON ${key.map((name) => `${table}.${name} = rows.${name}`).join(' AND ')} ` +
    `WHEN MATCHED THEN UPDATE SET ${sets.join(', ')} ` +
    `WHEN NOT MATCHED THEN INSERT (${names.join(', ')}) VALUES (${given})`
  );
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
  const elementText = elementTexts[type];
  let [array, last, lastText] = ['', undefined as unknown, ''];
  for (const value of values) {
    // Times, kinds and ticks are mostly the same as those of the row before.
    if (value !== last) {
      last = value;
      lastText = value === null ? 'NULL' : elementText(value);
    }
    array += array === '' ? lastText : `,${lastText}`;
  }
  return `{${array}}`;
}

const elementTexts: Record<ColumnType, (value: unknown) => string> = {
  text: (value) => quoted(value as string),
  integer: String,
  bigint: String,
  'double precision': String,
  boolean: String,
  timestamptz: (value) => (value as Date).toISOString(),
  json: quotedJson,
  jsonb: quotedJson,
};

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

/** JSON quotes quotes as arrays do, and in JSON itself there is nothing else that it would write in another way. */
function quotedJson(value: unknown): string {
  return JSON.stringify(JSON.stringify(value));
}

function unnested(columns: readonly BulkColumn[], alias: string): string {
  const names = columns.map(({ name }) => name).join(', ');
  return `unnest(${columns.map(placeholder).join(', ')}) AS ${alias} (${names})`;
}

function placeholder({ type }: BulkColumn): string {
  return `?::${type}[]`;
}
