/**
 * Who somebody is by what he knows. Wrong passwords are counted for the account, or for the name when there is none,
 * and lock it alike; the same lock stands before refreshes, sockets and every change that asks for the password.
 */
import type { Knex } from 'knex';
import { UserRow } from '../../db/models/UserRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import { counted, type Desk, heldUser, requireUnlocked, unknownUser } from './desk.ts';
import { hashOf } from './ids.ts';
import { postTo } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { isPassword } from './passwords.ts';

export const lockOf = (userId: string) => `user:${userId}`;

/** The active account of these credentials; refused alike for a wrong name and a wrong password. */
export async function checkCredentials(desk: Desk, login: string, password: string): Promise<UserRow> {
  const name = login.trim().normalize('NFC').toLowerCase();
  const user = name.includes('@')
    ? await UserRow.holderOf(desk.database, name)
    : await UserRow.query(desk.database).findOne('user_name_key', name);
  const subject = user === undefined ? `name:${hashOf(name)}` : lockOf(user.userId);
  await checkPassword(desk, subject, user ?? null, password);
  if (!user!.isActive) throw deactivated();
  return user!;
}

/** Somebody who is signed in says again that it is he. */
export async function reauthenticate(desk: Desk, userId: string, password: string): Promise<UserRow> {
  const user = await UserRow.query(desk.database).findById(userId);
  if (user === undefined) throw unknownUser(userId);
  await checkPassword(desk, lockOf(userId), user, password);
  return user;
}

/** Holds a person whose password was just checked. Refused like a wrong one when it was changed meanwhile. */
export async function heldAsChecked(transaction: Knex.Transaction, checked: UserRow): Promise<UserRow> {
  const user = await heldUser(transaction, checked.userId);
  if (user.passwordHash !== checked.passwordHash) throw wrongCredentials();
  if (!user.isActive) throw deactivated();
  return user;
}

export async function unlock(desk: Desk, userId: string): Promise<void> {
  await desk.attempts.forget(lockOf(userId)).catch((error: unknown) => desk.failed('unlocking', error));
}

async function checkPassword(
  desk: Desk,
  subject: string,
  user: UserRow | null,
  password: string,
): Promise<void> {
  const { wrongPasswords: most, wrongPasswordsMs: windowMs, lockMs } = ACCOUNT_LIMITS;
  await requireUnlocked(desk, subject);
  // Counted before it is checked, so that many at once are no more than many in a row.
  const tries = await counted(desk.attempts.count(subject, windowMs));
  if (tries <= most && (await isPassword(password, user?.passwordHash ?? null))) {
    await counted(desk.attempts.forget(subject));
    return;
  }
  if (tries >= most) await counted(desk.attempts.lock(subject, lockMs));
  if (tries === most && user !== null) await tellOwner(desk, user);
  throw wrongCredentials();
}

async function tellOwner(desk: Desk, user: UserRow): Promise<void> {
  const what = `After ${ACCOUNT_LIMITS.wrongPasswords} wrong passwords your account is locked for ${ACCOUNT_LIMITS.lockMs / 60_000} minutes.`;
  await desk.database.transaction((transaction) =>
    postTo(transaction, user, desk.letters.securityChange(user.userName, what), desk.now()),
  );
}

const wrongCredentials = () =>
  new AccountRefusal('not-signed-in', 'wrong-credentials', 'Name or password is wrong.');

const deactivated = () =>
  new AccountRefusal('not-allowed', 'account-deactivated', 'This account is not active; ask an admin.');
