/**
 * New passwords: by somebody who knows the old one, or by a link to somebody's mailbox. Either way old links die and
 * other devices are signed out, and the owner is told.
 */
import type { Knex } from 'knex';
import { UserRow } from '../../db/models/UserRow.ts';
import { heldAsChecked, reauthenticate, unlock } from './credentials.ts';
import {
  type Desk,
  evenly,
  noteChange,
  requireAllowance,
  requireNetworkAllowance,
  tellSessions,
} from './desk.ts';
import { endOpenChange } from './open-email-change.ts';
import { post, postTo } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { issueLink, killLinks, linkNotValid, useLink } from './links.ts';
import { hashPassword, requireUncommon } from './passwords.ts';
import type { Author } from './ports.ts';
import { confirmAddress, mailsTo } from './registration.ts';
import type { Sessions } from './sessions.ts';
import type { AccountAction } from '../protocol/audit-actions.ts';

export class PasswordChanges {
  constructor(
    private readonly desk: Desk,
    private readonly sessions: Sessions,
  ) {}

  /** The session it is done from goes on; all others end. */
  async change(
    userId: string,
    sessionId: string,
    currentPassword: string,
    newPassword: string,
    author: Author,
  ): Promise<void> {
    const { desk } = this;
    await requireAllowance(desk, `changes:${userId}`, ACCOUNT_LIMITS.changesPerAccount);
    const user = await reauthenticate(desk, userId, currentPassword);
    await requireUncommon(newPassword, 'newPassword', user.userName, user.email, user.email.split('@')[0]!);
    const passwordHash = await hashPassword(newPassword);
    await desk.database.transaction(async (transaction) => {
      const held = await heldAsChecked(transaction, user);
      await this.#set(transaction, held, passwordHash, author, 'change-password', sessionId);
    });
    await tellSessions(desk, { userId, sessionId: null });
  }

  /** Answers alike for known and unknown addresses. */
  async requestReset(email: string, ip: string): Promise<void> {
    const { desk } = this;
    await requireNetworkAllowance(desk, 'mails', ip, ACCOUNT_LIMITS.mailsPerIp);
    await requireAllowance(desk, mailsTo(email), ACCOUNT_LIMITS.mailsPerAddress);
    await evenly(async () => {
      await desk.database.transaction(async (transaction) => {
        const user = await UserRow.holdHolderOf(transaction, email);
        if (!user?.isActive) return;
        const token = await issueResetLink(transaction, user.userId, desk.now(), ACCOUNT_LIMITS.resetLinkMs);
        await post(transaction, email, desk.letters.resetPassword(user.userName, token), desk.now());
      });
    });
  }

  /** Ends every session, opens a locked account, and proves the address: the mailbox was read. Returns the user. */
  async finishReset(token: string, newPassword: string, ip: string, requestId: string): Promise<UserRow> {
    const { desk } = this;
    await requireNetworkAllowance(desk, 'links', ip, ACCOUNT_LIMITS.linksPerIp);
    await requireUncommon(newPassword, 'newPassword');
    const passwordHash = await hashPassword(newPassword);
    const user = await desk.database.transaction(async (transaction) => {
      const { owner: held } = await useLink(transaction, token, ['reset-password'], desk.now());
      if (!held.isActive) throw linkNotValid();
      await requireUncommon(newPassword, 'newPassword', held.userName, held.email, held.email.split('@')[0]!);
      const author = { by: held.userId, requestId };
      await this.#set(transaction, held, passwordHash, author, 'reset-password', null);
      return held.confirmedAt === null ? confirmAddress(desk, transaction, held, author) : held;
    });
    await unlock(desk, user.userId);
    await tellSessions(desk, { userId: user.userId, sessionId: null });
    return user;
  }

  async #set(
    transaction: Knex.Transaction,
    user: UserRow,
    passwordHash: string,
    author: Author,
    action: AccountAction,
    keptSessionId: string | null,
  ): Promise<void> {
    const { desk } = this;
    const now = desk.now();
    const { userId, userName } = user;
    await user.$query(transaction).patch({ passwordHash, updatedAt: now });
    const move = await endOpenChange(transaction, userId, now, 'password-changed');
    await killLinks(transaction, userId);
    await this.sessions.endAll(transaction, userId, 'password-changed', keptSessionId);
    // That there is another one is all that is told of passwords.
    const before = move === null ? null : { endedMoveTo: move.newEmail };
    await noteChange(desk, transaction, author, userId, { action, before, after: null });
    const what = 'Your password was changed, and your other devices were signed out.';
    await postTo(transaction, user, desk.letters.securityChange(userName, what), now);
  }
}

/** Also how an account that an operator made gets its first password. */
export function issueResetLink(
  transaction: Knex.Transaction,
  userId: string,
  now: Date,
  lifeMs: number,
): Promise<string> {
  return issueLink(transaction, { userId, purpose: 'reset-password', now, lifeMs });
}
