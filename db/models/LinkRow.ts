/** A link of a mail: good once, for one purpose, for a short time. Only the hash of its token is stored. */
import { Model, snakeCaseMappers } from 'objection';

export class LinkRow extends Model {
  static override tableName = 'links';
  static override idColumn = 'token_hash';
  static override columnNameMappers = snakeCaseMappers();

  declare tokenHash: string;
  declare userId: string;
  declare purpose: string;
  declare changeId: string | null;
  declare createdAt: Date;
  declare expiresAt: Date;
  declare usedAt: Date | null;
}
