/** The one change of address that a person may have open: finding it, and ending it for whatever reason. */
import type { Knex } from 'knex';
import { EmailChangeRow } from '../../db/models/EmailChangeRow.ts';

/** Ends whatever change of address is open; returns it. */
export async function endOpenChange(
  transaction: Knex.Transaction,
  userId: string,
  now: Date,
  because: string,
): Promise<EmailChangeRow | null> {
  const [change] = await EmailChangeRow.query(transaction)
    .patch({ endedAt: now, endedBecause: because })
    .where('user_id', userId)
    .whereNull('ended_at')
    .returning('*');
  return change ?? null;
}

/** The change that is open and not too old; undefined without one. */
export function openChange(transaction: Knex.Transaction, userId: string, now: Date) {
  return EmailChangeRow.query(transaction)
    .where('user_id', userId)
    .whereNull('ended_at')
    .where('expires_at', '>', now)
    .first();
}
