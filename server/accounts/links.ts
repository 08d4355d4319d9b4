/**
 * Links in mails: single-use, short-lived, stored hashed, each for one purpose. A new one for the same purpose takes
 * the place of the old one, and all of a person's links die when address or password change.
 */
import type { Knex } from 'knex';
import { LinkRow } from '../../db/models/LinkRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import { hashOf, newToken } from './ids.ts';

export type LinkPurpose =
  'confirm-email' | 'reset-password' | 'confirm-old-email' | 'confirm-new-email' | 'cancel-email-change';

export interface NewLink {
  userId: string;
  purpose: LinkPurpose;
  changeId?: string;
  now: Date;
  lifeMs: number;
}

/** Returns the token, which is known to nobody afterwards but whoever gets the mail. The person must be held. */
export async function issueLink(transaction: Knex.Transaction, link: NewLink): Promise<string> {
  const { userId, purpose, changeId = null, now, lifeMs } = link;
  await LinkRow.query(transaction).where({ user_id: userId, purpose }).delete();
  const token = newToken();
  await LinkRow.query(transaction).insert({
    tokenHash: hashOf(token),
    userId,
    purpose,
    changeId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifeMs),
  });
  return token;
}

/**
 * Uses a link up, and holds its person: first, as everything else does that changes both, or two would wait for each
 * other. Refused when it is unknown, used, too old, or for something else: all alike.
 */
export async function useLink(
  transaction: Knex.Transaction,
  token: string,
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<{ link: LinkRow; owner: UserRow }> {
  const tokenHash = hashOf(token);
  const found = await LinkRow.query(transaction).findById(tokenHash);
  const owner = found === undefined ? undefined : await UserRow.hold(transaction, found.userId);
  const [link] = await LinkRow.query(transaction)
    .patch({ usedAt: now })
    .where('token_hash', tokenHash)
    .whereIn('purpose', [...purposes])
    .whereNull('used_at')
    .where('expires_at', '>', now)
    .returning('*');
  if (link === undefined || owner === undefined) throw linkNotValid();
  return { link, owner };
}

export async function killLinks(transaction: Knex.Transaction, userId: string): Promise<void> {
  await LinkRow.query(transaction).where('user_id', userId).delete();
}

export const linkNotValid = () =>
  new AccountRefusal(
    'not-found',
    'unknown-link',
    'This link is not valid: it was used, is too old, or another took its place.',
  );
