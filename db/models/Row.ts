/**
 * The base of the models whose rows are written in bulk: a model lists its columns, and gives the one statement that
 * writes any number of its rows. The market's id is not part of a row that is written, since a batch belongs to one market.
 */
import { Model, snakeCaseMappers } from 'objection';
import {
  arrayText,
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
    const fields = Object.keys(this.columns);
    return statements(this, 'append', fields, marketId, rows, (columns) =>
      insertStatement(this.tableName, columns),
    );
  }

  /** The statement that brings the rows up to date and adds those that are not there; none when there are none. */
  static upsert<R extends Row>(this: RowClass<R>, marketId: string, rows: readonly Fields<R>[]): Statement[] {
    const fields = Object.keys(this.columns);
    return statements(this, 'upsert', fields, marketId, rows, (columns) =>
      upsertStatement(this.tableName, columns, [this.idColumn].flat(), this),
    );
  }

  /** The statement that gives the `set` fields of the rows to all stored rows that agree with them in the `by` fields. */
  static amend<R extends Row, By extends keyof Fields<R> & string, Set extends keyof Fields<R> & string>(
    this: RowClass<R>,
    marketId: string,
    by: readonly By[],
    set: readonly Set[],
    rows: readonly Pick<Fields<R>, By | Set>[],
  ): Statement[] {
    return statements(this, `amend by ${by.join(' ')} in`, [...by, ...set], marketId, rows, (columns) =>
      updateStatement(this.tableName, columns.slice(0, by.length), columns.slice(by.length)),
    );
  }
}

interface FieldColumn extends BulkColumn {
  field: string;
}

/** Texts and columns by the name of the statement: they are the same for whatever rows. */
const known = new Map<string, { text: string; columns: FieldColumn[] }>();

function statements<R extends Row>(
  row: RowClass<R>,
  verb: string,
  fields: readonly string[],
  marketId: string,
  rows: readonly object[],
  textOf: (columns: readonly FieldColumn[]) => string,
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
    found = { text: textOf(columns), columns };
    known.set(name, found);
  }
  return [{ name, text: found.text, values: [marketId, ...arraysOf(found.columns, rows)] }];
}

function arraysOf(columns: readonly FieldColumn[], rows: readonly object[]): string[] {
  return columns.map(({ field, type }) =>
    arrayText(
      type,
      rows.map((row) => (row as Record<string, unknown>)[field]),
    ),
  );
}
