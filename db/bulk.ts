/**
 * The text of bulk statements: any number of rows of one table in one statement, whose columns travel as arrays and
 * become rows by `unnest`. A statement's text depends only on its table and columns, never on the rows.
 */
export type ColumnType =
  'text' | 'integer' | 'bigint' | 'double precision' | 'boolean' | 'timestamptz' | 'json' | 'jsonb';

export interface BulkColumn {
  /** The column's name in the table. */
  name: string;
  type: ColumnType;
}

/** Values: the market's id, then one array for each column. */
export function insertStatement(table: string, columns: readonly BulkColumn[]): string {
  const names = columns.map(({ name }) => name).join(', ');
  return `INSERT INTO ${table} (market_id, ${names}) ${rowsOf(columns)}`;
}

/**
 * Brings the rows up to date that are there, and adds the others: `kept` columns stay as they are, `added` ones grow by
 * what comes, all others are replaced. What is there is found in the index of the key itself and not by a join: a join's plan,
 * made when a table was empty and kept, was seen to take any other index.
 */
export function upsertStatement(
  table: string,
  columns: readonly BulkColumn[],
  key: readonly string[],
  { kept, added }: { kept: readonly string[]; added: readonly string[] },
): string {
  const sets = columns
    .map(({ name }) => name)
    .filter((name) => !key.includes(name) && !kept.includes(name))
    .map((name) => `${name} = ${added.includes(name) ? `${table}.${name} + ` : ''}EXCLUDED.${name}`);
  return `${insertStatement(table, columns)} ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
}

/** Values: the market's id, then one array for each of `by` and `set`. */
export function updateStatement(
  table: string,
  by: readonly BulkColumn[],
  set: readonly BulkColumn[],
): string {
  const sets = set.map(({ name }) => `${name} = rows.${name}`).join(', ');
  const key = ['market_id', ...by.map(({ name }) => name)];
  const matches = key.map((name) => `${table}.${name} = rows.${name}`).join(' AND ');
  return `UPDATE ${table} SET ${sets} FROM (${rowsOf([...by, ...set])}) AS rows WHERE ${matches}`;
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

/** The arrays are as long as each other, so they come to one row for each of their places. */
function rowsOf(columns: readonly BulkColumn[]): string {
  const values = columns.map(({ name, type }, index) => `unnest($${index + 2}::${type}[]) AS ${name}`);
  return `SELECT ${['$1::text AS market_id', ...values].join(', ')}`;
}
