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

/** The arrays are as long as each other, so they come to one row for each of their places. */
function rowsOf(columns: readonly BulkColumn[]): string {
  const values = columns.map(({ name, type }, index) => `unnest($${index + 2}::${type}[]) AS ${name}`);
  return `SELECT ${['$1::text AS market_id', ...values].join(', ')}`;
}
