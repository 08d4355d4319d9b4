/**
 * A mail that waits, was sent, or was given up. It is written in the transaction of what it tells about, and claimed
 * by one sender at a time, so that a mail goes out once however many processes send.
 */
import type { Knex } from 'knex';
import { Model, snakeCaseMappers } from 'objection';

export class MailRow extends Model {
  static override tableName = 'mails';
  static override idColumn = 'mail_id';
  static override columnNameMappers = snakeCaseMappers();

  declare mailId: number;
  declare toAddress: string;
  declare subject: string;
  declare body: string;
  declare createdAt: Date;
  declare nextTryAt: Date;
  declare tries: number;
  declare claimedUntil: Date | null;
  declare sentAt: Date | null;
  declare failedAt: Date | null;
  declare error: string | null;

  /** How many are neither sent nor given up, and how long the oldest of them has waited. */
  static async waiting(database: Knex): Promise<{ mails: number; longestMs: number }> {
    const { rows } = await database.raw<{ rows: [{ mails: number; longest_ms: number }] }>(
      `SELECT count(*) AS mails,
         coalesce(extract(epoch FROM now() - min(created_at)) * 1000, 0)::double precision AS longest_ms
       FROM mails WHERE sent_at IS NULL AND failed_at IS NULL`,
    );
    const { mails, longest_ms: longestMs } = rows[0];
    return { mails, longestMs };
  }

  /** Takes mails that are due, oldest first, from under the hands of other senders. */
  static async claim(database: Knex, now: Date, claimedUntil: Date, limit: number): Promise<MailRow[]> {
    return MailRow.query(database)
      .patch({ claimedUntil })
      .whereIn(
        'mail_id',
        MailRow.query(database)
          .select('mail_id')
          .whereNull('sent_at')
          .whereNull('failed_at')
          .where('next_try_at', '<=', now)
          .where((due) => due.whereNull('claimed_until').orWhere('claimed_until', '<', now))
          .orderBy('next_try_at')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .returning('*');
  }
}
