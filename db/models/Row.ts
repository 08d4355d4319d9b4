/**
 * The base of the models whose rows are written in bulk: a model lists its columns, and gives the one statement that
 * writes any number of its rows. The market's id is not part of a row that is written, since a batch belongs to one market.
 */
import { Model, snakeCaseMappers } from 'objection';
import { arrayBytes } from '../array-bytes.ts';
import {
  type BulkColumn,
  type ColumnType,
  insertStatement,
  updateStatement,
  upsertStatement,
} from '../bulk.ts';
import type { Statement } from '../flight.ts';

/** What is written of a row. */
export type Fields<R extends Row> = Omit<R, keyof Row>;
/** Names every field of a row with its type in Postgres: a field that is missing does not compile. */
export type Columns<R extends Row> = Record<keyof Fields<R>, ColumnType>;

export interface RowClass<R extends Row> {
  new (): R;
  tableName: string;
  idColumn: string | string[];
  columns: Record<string, ColumnType>;
  kept: readonly string[];
  added: readonly string[];
  propertyNameToColumnName(field: string): string;
}

export abstract class Row extends Model {
  static override columnNameMappers = snakeCaseMappers();
  static columns: Record<string, ColumnType>;
  /** Columns that an upsert leaves as they are, and those that it adds to. */
  static kept: readonly string[] = ['created_at'];
  static added: readonly string[] = [];

  declare marketId: string;

  /** The statement that adds the rows; none when there are none. */
  static append<R extends Row>(this: RowClass<R>, marketId: string, rows: readonly Fields<R>[]): Statement[] {
    return statements(this, 'append', Object.keys(this.columns), marketId, rows, (columns) => ({
      text: insertStatement(this.tableName, columns),
      ids: idsOf(this, columns),
    }));
  }

  /** The statement that brings the rows up to date and adds those that are not there; none when there are none. */
  static upsert<R extends Row>(this: RowClass<R>, marketId: string, rows: readonly Fields<R>[]): Statement[] {
    return statements(this, 'upsert', Object.keys(this.columns), marketId, rows, (columns) => ({
      text: upsertStatement(this.tableName, columns, [this.idColumn].flat(), this),
      ids: idsOf(this, columns),
    }));
  }

  /** The statement that gives the `set` fields of the rows to all stored rows that agree with them in the `by` fields. */
  static amend<R extends Row, By extends keyof Fields<R> & string, Set extends keyof Fields<R> & string>(
    this: RowClass<R>,
    marketId: string,
    by: readonly By[],
    set: readonly Set[],
    rows: readonly Pick<Fields<R>, By | Set>[],
  ): Statement[] {
    return statements(this, `amend by ${by.join(' ')} in`, [...by, ...set], marketId, rows, (columns) => ({
      text: updateStatement(this.tableName, columns.slice(0, by.length), columns.slice(by.length)),
      ids: by,
    }));
  }
}

interface FieldColumn extends BulkColumn {
  field: string;
}

interface Made {
  text: string;
  /** The fields by which the rows are put in order. */
  ids: readonly string[];
}

/** By the name of the statement: what is the same for whatever rows. */
const known = new Map<string, Made & { columns: FieldColumn[] }>();

function statements<R extends Row>(
  row: RowClass<R>,
  verb: string,
  fields: readonly string[],
  marketId: string,
  rows: readonly object[],
  make: (columns: readonly FieldColumn[]) => Made,
): Statement[] {
  if (rows.length === 0) return [];
  const name = `${verb} ${row.tableName}`;
  let found = known.get(name);
  if (found === undefined) {
    const columns = fields.map((field) => ({
      field,
      name: row.propertyNameToColumnName(field),
      type: row.columns[field]!,
    }));
    found = { ...make(columns), columns };
    known.set(name, found);
  }
  return [
    { name, text: found.text, values: [marketId, ...arraysOf(found.columns, inOrder(rows, found.ids))] },
  ];
}

/** The ids that a key begins with; a seq is in order as it is. */
function idsOf<R extends Row>(row: RowClass<R>, columns: readonly FieldColumn[]): string[] {
  const ids: string[] = [];
  for (const id of [row.idColumn].flat()) {
    const column = columns.find(({ name }) => name === id);
    if (column?.type === 'text') ids.push(column.field);
    else if (column !== undefined) break;
  }
  return ids;
}

/** Neighbours in the index are written one after the other: the server finds each near the last. */
function inOrder(rows: readonly object[], ids: readonly string[]): readonly object[] {
  if (ids.length === 0) return rows;
  const keyed = rows.map((row) => ({ row, key: keyOf(row as Record<string, string>, ids) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

function keyOf(row: Record<string, string>, ids: readonly string[]): string {
  let key = row[ids[0]!]!;
  for (let i = 1; i < ids.length; i += 1) key += ` ${row[ids[i]!]!}`;
  return key;
}

function arraysOf(columns: readonly FieldColumn[], rows: readonly object[]): Buffer[] {
  return columns.map(({ field, type }) =>
    arrayBytes(
      type,
      rows.map((row) => (row as Record<string, unknown>)[field]),
    ),
  );
}
