/**
 * A change of address under way. It happens when the new address has confirmed, and the old one too or, when an admin
 * started it, `earliestAt` has passed. A person has at most one open.
 */
import { Model, snakeCaseMappers } from 'objection';

export class EmailChangeRow extends Model {
  static override tableName = 'email_changes';
  static override idColumn = 'change_id';
  static override columnNameMappers = snakeCaseMappers();

  declare changeId: string;
  declare userId: string;
  declare oldEmail: string;
  declare newEmail: string;
  declare startedBy: string;
  declare oldConfirmedAt: Date | null;
  declare newConfirmedAt: Date | null;
  declare earliestAt: Date | null;
  declare createdAt: Date;
  declare expiresAt: Date;
  declare endedAt: Date | null;
  declare endedBecause: string | null;
}
