/**
 * One write: who, what, before and after. Rows are added and never changed, which the database itself sees to. A
 * command of a market stands here once, however often it was sent.
 */
import type { Knex } from 'knex';
import { Model, snakeCaseMappers } from 'objection';
import { arrayBytes } from '../array-bytes.ts';
import type { ColumnType } from '../bulk.ts';
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

  /** In their order or against it, behind an entry; of those that agree in all fields that are given. */
  static async page(
    database: Knex,
    wanted: Partial<Record<'by' | 'action' | 'subjectType' | 'subjectId' | 'marketId', string | undefined>>,
    down: boolean,
    afterId: number | undefined,
    limit: number,
  ): Promise<AuditRow[]> {
    const given = Object.entries(wanted)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [AuditRow.propertyNameToColumnName(field), value]);
    const rows = AuditRow.query(database)
      .where(Object.fromEntries(given))
      .orderBy('audit_id', down ? 'desc' : 'asc')
      .limit(limit);
    return afterId === undefined ? rows : rows.where('audit_id', down ? '<' : '>', afterId);
  }

  /** The statement that adds the rows; none when there are none. */
  static appending(rows: readonly AuditEntry[]): Statement[] {
    if (rows.length === 0) return [];
    const values = WRITTEN.map(({ field, type }) =>
      arrayBytes(
        type,
        rows.map((row) => row[field] ?? null),
      ),
    );
    return [{ name: 'append audit', text: APPEND, values }];
  }

  static async append(database: Knex, rows: readonly AuditEntry[]): Promise<void> {
    await inFlight(database, AuditRow.appending(rows));
  }
}

const WRITTEN: readonly { field: keyof AuditEntry; name: string; type: ColumnType }[] = [
  { field: 'at', name: 'at', type: 'timestamptz' },
  { field: 'by', name: 'by', type: 'text' },
  { field: 'action', name: 'action', type: 'text' },
  { field: 'subjectType', name: 'subject_type', type: 'text' },
  { field: 'subjectId', name: 'subject_id', type: 'text' },
  { field: 'marketId', name: 'market_id', type: 'text' },
  { field: 'seq', name: 'seq', type: 'bigint' },
  { field: 'before', name: 'before', type: 'json' },
  { field: 'after', name: 'after', type: 'json' },
  { field: 'requestId', name: 'request_id', type: 'text' },
];

const APPEND = `
  INSERT INTO audit (${WRITTEN.map(({ name }) => name).join(', ')})
  SELECT ${WRITTEN.map(({ type }, i) => `unnest($${i + 1}::${type}[])`).join(', ')}
  ON CONFLICT (market_id, seq) DO NOTHING`;

/** What is written of a row; its number comes from the database. */
export type AuditEntry = Pick<
  AuditRow,
  'at' | 'by' | 'action' | 'subjectType' | 'subjectId' | 'before' | 'after' | 'requestId'
> & { marketId?: string; seq?: number };
