/**
 * What every part of accounts works with: the database, the time, letters, the ports, and the few things that all of
 * them do alike (a change with its audit entry, telling sessions that something changed, counting tries).
 */
import type { Knex } from 'knex';
import { type AuditEntry, AuditRow } from '../../db/models/AuditRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import type { Letters } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { networkOf } from './network.ts';
import type { Allowance, AttemptsPort, Author, MarketsPort, Notice, NoticesPort } from './ports.ts';
import type { AccountAction } from '../protocol/audit-actions.ts';

export interface Desk {
  database: Knex;
  now: () => Date;
  letters: Letters;
  attempts: AttemptsPort;
  notices: NoticesPort;
  markets: MarketsPort;
  /** What went wrong beside the request and is not its business. */
  failed: (what: string, error: unknown) => void;
}

type Change = Pick<AuditEntry, 'before' | 'after'> & { action: AccountAction };

export async function noteChange(
  { now }: Desk,
  transaction: Knex,
  { by, requestId }: Author,
  userId: string,
  change: Change,
): Promise<void> {
  await AuditRow.append(transaction, [
    { at: now(), by, subjectType: 'user', subjectId: userId, requestId, ...change },
  ]);
}

/** After the commit. A process that cannot be told finds out by itself soon; the change stands in any case. */
export async function tellSessions(desk: Desk, notice: Notice): Promise<void> {
  await desk.notices.tell(notice).catch((error: unknown) => desk.failed('telling of ended sessions', error));
}

/** Refused with the time to wait after too many tries; without the count nobody gets in. */
export async function requireAllowance(desk: Desk, key: string, allowance: Allowance): Promise<void> {
  const waitMs = await counted(desk.attempts.take(key, allowance));
  if (waitMs !== null) throw tooMany(waitMs);
}

export async function requireUnlocked(desk: Desk, subject: string): Promise<void> {
  const lockedMs = await counted(desk.attempts.lockedMs(subject));
  if (lockedMs === null) return;
  throw new AccountRefusal(
    'too-many',
    'account-locked',
    'Too many wrong passwords: this account is locked for a while. A new password by mail opens it.',
    { retryAfterS: Math.ceil(lockedMs / 1_000) },
  );
}

/** The same for whoever has a network address: all of his addresses count as one. */
export function requireNetworkAllowance(
  desk: Desk,
  what: string,
  ip: string,
  allowance: Allowance,
): Promise<void> {
  return requireAllowance(desk, `${what}:${networkOf(ip)}`, allowance);
}

/** An attempt that cannot be counted is not made. */
export async function counted<T>(count: Promise<T>): Promise<T> {
  try {
    return await count;
  } catch {
    throw new AccountRefusal('unavailable', 'sign-in-unavailable', 'This cannot be done at the moment.', {
      retryAfterS: 2,
    });
  }
}

/** Answers about an address after the same time, whether it is known or not. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const floor = new Promise<void>((resolve) => setTimeout(resolve, ACCOUNT_LIMITS.evenAnswerMs));
  const [result] = await Promise.all([work(), floor]);
  return result;
}

export async function heldUser(transaction: Knex.Transaction, userId: string): Promise<UserRow> {
  const user = await UserRow.hold(transaction, userId);
  if (user === undefined) throw unknownUser(userId);
  return user;
}

export const unknownUser = (userId: string) =>
  new AccountRefusal('not-found', 'unknown-user', `There is no user "${userId}".`);

/** What admins do to people, none of them does to himself. */
export function requireOther(userId: string, { by }: Author): void {
  if (by !== userId) return;
  throw new AccountRefusal('conflict', 'own-account', 'Another admin has to do this to your account.');
}

/** Which unique column a failed write ran into; null when it failed otherwise. */
export function takenColumn(error: unknown): 'email' | 'user-name' | null {
  const { nativeError = error } = error as { nativeError?: unknown };
  const { code, constraint } = nativeError as { code?: string; constraint?: string };
  if (code !== '23505') return null;
  if (constraint === 'users_holding_address') return 'email';
  return constraint === 'users_user_name_key_key' ? 'user-name' : null;
}

function tooMany(waitMs: number): AccountRefusal {
  return new AccountRefusal('too-many', 'too-many-attempts', 'Too many attempts; wait before the next.', {
    retryAfterS: Math.ceil(waitMs / 1_000),
  });
}
