/** One write, as the audit log tells it. */
export interface AuditEntry {
  auditId: number;
  at: string;
  by: string;
  action: string;
  subjectType: string;
  subjectId: string;
  marketId: string | null;
  seq: number | null;
  before: unknown;
  after: unknown;
  requestId: string | null;
}
