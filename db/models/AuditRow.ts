/**
 * One write: who, what, before and after. Rows are added and never changed, which the database itself sees to. A
 * command of a market stands here once, however often it was sent.
 */
import type { Knex } from 'knex';
import { Model, snakeCaseMappers } from 'objection';
import { inFlight, type Statement } from '../flight.ts';

export class AuditRow extends Model {
  static override tableName = 'audit';
  static override idColumn = 'audit_id';
  static override columnNameMappers = snakeCaseMappers();
  static override jsonAttributes = ['before', 'after'];

  declare auditId: number;
  declare at: Date;
  declare by: string;
  declare action: string;
  declare subjectType: string;
  declare subjectId: string;
  declare marketId: string | null;
  declare seq: number | null;
  declare before: object | null;
  declare after: object | null;
  declare requestId: string | null;

  /** The newest first, from before an entry on; of those that agree in all fields that are given. */
  static async page(
    database: Knex,
    wanted: Partial<Record<'by' | 'action' | 'subjectType' | 'subjectId' | 'marketId', string | undefined>>,
    beforeId: number | undefined,
    limit: number,
  ): Promise<AuditRow[]> {
    const given = Object.entries(wanted)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [AuditRow.propertyNameToColumnName(field), value]);
    const rows = AuditRow.query(database)
      .where(Object.fromEntries(given))
      .orderBy('audit_id', 'desc')
      .limit(limit);
    return beforeId === undefined ? rows : rows.where('audit_id', '<', beforeId);
  }

  /** The statement that adds the rows, with one parameter, since many answers wait for it; none when there are none. */
  static appending(rows: readonly AuditEntry[]): Statement[] {
    return rows.length === 0 ? [] : [{ name: 'append audit', text: APPEND, values: [JSON.stringify(rows)] }];
  }

  static async append(database: Knex, rows: readonly AuditEntry[]): Promise<void> {
    await inFlight(database, AuditRow.appending(rows));
  }
}

const APPEND = `
  INSERT INTO audit (at, by, action, subject_type, subject_id, market_id, seq, before, after, request_id)
  SELECT "at", "by", "action", "subjectType", "subjectId", "marketId", "seq", "before", "after", "requestId"
  FROM json_to_recordset($1::json) AS rows (
    "at" timestamptz, "by" text, "action" text, "subjectType" text, "subjectId" text,
    "marketId" text, "seq" bigint, "before" json, "after" json, "requestId" text
  )
  ON CONFLICT (market_id, seq) DO NOTHING`;

/** What is written of a row; its number comes from the database. */
export type AuditEntry = Pick<
  AuditRow,
  'at' | 'by' | 'action' | 'subjectType' | 'subjectId' | 'before' | 'after' | 'requestId'
> & { marketId?: string; seq?: number };
