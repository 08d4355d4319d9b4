/**
 * One device that is signed in: a chain of refresh tokens, of which only the turn is stored. A session ends once and
 * is kept with the reason.
 */
import { Model, snakeCaseMappers } from 'objection';

export class SessionRow extends Model {
  static override tableName = 'sessions';
  static override idColumn = 'session_id';
  static override columnNameMappers = snakeCaseMappers();

  declare sessionId: string;
  declare userId: string;
  declare salt: string;
  /** How often the chain was refreshed; the token of this turn is the one that counts. */
  declare turn: number;
  declare turnedAt: Date;
  declare userAgent: string;
  declare ip: string;
  declare createdAt: Date;
  declare lastUsedAt: Date;
  declare expiresAt: Date;
  declare endedAt: Date | null;
  declare endedBecause: string | null;
}
