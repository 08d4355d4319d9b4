/**
 * An admin that an operator makes, who is at the database and needs nobody's leave: the account has no password until
 * its link is used, which also proves the address.
 */
import type { Knex } from 'knex';
import { AuditRow } from '../../db/models/AuditRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import { takenColumn } from './desk.ts';
import { newId } from './ids.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { issueResetLink } from './password-changes.ts';
import type { AccountAction } from '../protocol/audit-actions.ts';

/** Returns the token of the link that sets the password. Refused when address or name are taken. */
export async function createAdmin(
  database: Knex,
  { email, userName }: { email: string; userName: string },
  now: Date,
): Promise<string> {
  const userId = newId('user');
  const fields = { email, userName, role: 'admin' } as const;
  try {
    return await database.transaction(async (transaction) => {
      if ((await UserRow.holderOf(transaction, email)) !== undefined) throw isTaken('address', email);
      await UserRow.query(transaction).insert({
        userId,
        ...fields,
        userNameKey: userName.toLowerCase(),
        buyerId: newId('buyer'),
        createdAt: now,
        updatedAt: now,
      });
      const action: AccountAction = 'create-admin';
      const written = { at: now, by: 'operator', action, requestId: null };
      const subject = { subjectType: 'user', subjectId: userId, before: null, after: fields };
      await AuditRow.append(transaction, [{ ...written, ...subject }]);
      return issueResetLink(transaction, userId, now, ACCOUNT_LIMITS.firstPasswordLinkMs);
    });
  } catch (error) {
    const taken = takenColumn(error);
    if (taken === null) throw error;
    throw taken === 'email' ? isTaken('address', email) : isTaken('user name', userName);
  }
}

const isTaken = (what: 'address' | 'user name', value: string) =>
  new AccountRefusal(
    'conflict',
    what === 'address' ? 'email-taken' : 'user-name-taken',
    `The ${what} ${value} has an account already.`,
  );
