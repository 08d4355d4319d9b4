/**
 * The base of the models whose rows are written in bulk: a model lists its columns, and one statement writes any
 * number of its rows. The market's id is not part of a row that is written, since a batch belongs to one market.
 */
import type { Knex } from 'knex';
import { Model, snakeCaseMappers } from 'objection';
import {
  arrayText,
  type BulkColumn,
  type ColumnType,
  insertStatement,
  updateStatement,
  upsertStatement,
} from '../bulk.ts';

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

  static async append<R extends Row>(
    this: RowClass<R>,
    database: Knex,
    marketId: string,
    rows: readonly Fields<R>[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const columns = bulkColumns(this, Object.keys(this.columns));
    await database.raw(insertStatement(this.tableName, columns), [marketId, ...arraysOf(columns, rows)]);
  }

  static async upsert<R extends Row>(
    this: RowClass<R>,
    database: Knex,
    marketId: string,
    rows: readonly Fields<R>[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const columns = bulkColumns(this, Object.keys(this.columns));
    const statement = upsertStatement(this.tableName, columns, [this.idColumn].flat(), this);
    await database.raw(statement, [marketId, ...arraysOf(columns, rows)]);
  }

  /** Gives the `set` fields of the rows to all stored rows that agree with them in the `by` fields. */
  static async amend<
    R extends Row,
    By extends keyof Fields<R> & string,
    Set extends keyof Fields<R> & string,
  >(
    this: RowClass<R>,
    database: Knex,
    marketId: string,
    by: readonly By[],
    set: readonly Set[],
    rows: readonly Pick<Fields<R>, By | Set>[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const columns = bulkColumns(this, [...by, ...set]);
    const statement = updateStatement(this.tableName, columns.slice(0, by.length), columns.slice(by.length));
    await database.raw(statement, [marketId, rows.length, ...arraysOf(columns, rows)]);
  }
}

interface FieldColumn extends BulkColumn {
  field: string;
}

function bulkColumns<R extends Row>(row: RowClass<R>, fields: readonly string[]): FieldColumn[] {
  return fields.map((field) => ({
    field,
    name: row.propertyNameToColumnName(field),
    type: row.columns[field]!,
  }));
}

function arraysOf(columns: readonly FieldColumn[], rows: readonly object[]): string[] {
  return columns.map(({ field, type }) =>
    arrayText(
      type,
      rows.map((row) => (row as Record<string, unknown>)[field]),
    ),
  );
}
