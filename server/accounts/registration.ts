/**
 * How somebody comes to an account: registers, confirms the address by a link, asks for the link again. Whether an
 * address has an account already is told to its owner by mail, and to nobody else: a stranger who registers it gets an
 * account all the same, which is like any other that waits for its confirmation.
 */
import type { Knex } from 'knex';
import { UserRow } from '../../db/models/UserRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import {
  type Desk,
  evenly,
  noteChange,
  requireAllowance,
  requireNetworkAllowance,
  takenColumn,
  tellSessions,
} from './desk.ts';
import { hashOf, newId } from './ids.ts';
import { post } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { issueLink, linkNotValid, useLink } from './links.ts';
import { endOpenChange } from './open-email-change.ts';
import { hashPassword, requireUncommon } from './passwords.ts';
import type { Author } from './ports.ts';

export interface NewAccount {
  email: string;
  userName: string;
  password: string;
}

export class Registration {
  constructor(private readonly desk: Desk) {}

  /** Refused when the user name is taken or the password common; otherwise the same for every address. */
  async register(account: NewAccount, ip: string, requestId: string): Promise<void> {
    const { desk } = this;
    const { email, userName, password } = account;
    await requireUncommon(password, 'password', userName, email, email.split('@')[0]!);
    await requireNetworkAllowance(desk, 'register', ip, ACCOUNT_LIMITS.registrationsPerIp);
    await requireAllowance(desk, mailsTo(email), ACCOUNT_LIMITS.mailsPerAddress);
    await evenly(async () => {
      const passwordHash = await hashPassword(password);
      const namesake = await UserRow.query(desk.database).findOne('user_name_key', userName.toLowerCase());
      if (namesake !== undefined) throw userNameTaken(userName);
      const fresh = { email, userName, passwordHash };
      const isHeld = (await UserRow.holderOf(desk.database, email)) !== undefined;
      try {
        await this.#create({ ...fresh, holdsAddress: !isHeld }, requestId);
      } catch (error) {
        const taken = takenColumn(error);
        if (taken === 'user-name') throw userNameTaken(userName);
        if (taken !== 'email') throw error;
        // Of two registrations of one address at once the other one was first.
        await this.#create({ ...fresh, holdsAddress: false }, requestId);
      }
    });
  }

  /** Answers alike whether the address waits for its confirmation, has it, or is unknown. */
  async resend(email: string, ip: string): Promise<void> {
    const { desk } = this;
    await requireNetworkAllowance(desk, 'mails', ip, ACCOUNT_LIMITS.mailsPerIp);
    await requireAllowance(desk, mailsTo(email), ACCOUNT_LIMITS.mailsPerAddress);
    await evenly(async () => {
      await desk.database.transaction(async (transaction) => {
        const user = await UserRow.holdHolderOf(transaction, email);
        if (user?.isActive && user.confirmedAt === null) await this.#mailLink(transaction, user);
      });
    });
  }

  /** Returns the user name. A buyer is in the market when this returns, unless the market cannot be reached. */
  async confirm(token: string, ip: string, requestId: string): Promise<string> {
    const { desk } = this;
    await requireNetworkAllowance(desk, 'links', ip, ACCOUNT_LIMITS.linksPerIp);
    const user = await desk.database.transaction(async (transaction) => {
      const { owner } = await useLink(transaction, token, ['confirm-email'], desk.now());
      if (!owner.isActive) throw linkNotValid();
      return confirmAddress(desk, transaction, owner, { by: owner.userId, requestId });
    });
    await tellSessions(desk, { userId: user.userId, sessionId: null });
    if (user.role === 'buyer') await this.joinMarkets(user.buyerId);
    return user.userName;
  }

  /** Joining is tried again before an offer, so a market that cannot be reached now costs nothing. */
  async joinMarkets(buyerId: string): Promise<void> {
    await this.desk.markets
      .join(buyerId)
      .catch((error: unknown) => this.desk.failed('joining the market', error));
  }

  /** The holder of an address is mailed a link to confirm it, or told that somebody else gave it as his. */
  async #create(
    account: Pick<UserRow, 'email' | 'userName' | 'passwordHash' | 'holdsAddress'>,
    requestId: string,
  ): Promise<void> {
    const { desk } = this;
    const { email, userName, holdsAddress } = account;
    const now = desk.now();
    await desk.database.transaction(async (transaction) => {
      const userId = newId('user');
      const user = await UserRow.query(transaction).insertAndFetch({
        ...account,
        userId,
        userNameKey: userName.toLowerCase(),
        role: 'buyer',
        buyerId: newId('buyer'),
        createdAt: now,
        updatedAt: now,
      });
      await noteChange(desk, transaction, { by: userId, requestId }, userId, {
        action: 'register',
        before: null,
        after: { email, userName, role: 'buyer' },
      });
      if (holdsAddress) return this.#mailLink(transaction, user);
      const holder = await UserRow.holderOf(transaction, email);
      if (holder?.isActive) await post(transaction, email, desk.letters.addressKnown(holder.userName), now);
    });
  }

  async #mailLink(transaction: Knex.Transaction, user: UserRow): Promise<void> {
    const { desk } = this;
    const now = desk.now();
    const { userId, userName, email } = user;
    const lifeMs = ACCOUNT_LIMITS.confirmLinkMs;
    const token = await issueLink(transaction, { userId, purpose: 'confirm-email', now, lifeMs });
    await post(transaction, email, desk.letters.confirmEmail(userName, token), now);
  }
}

/**
 * Somebody read the mailbox of a person's address. A move to another one that was asked for while this one had nobody to
 * ask ends: it has somebody now, whom the move must ask too.
 */
export async function confirmAddress(
  desk: Desk,
  transaction: Knex.Transaction,
  owner: UserRow,
  author: Author,
): Promise<UserRow> {
  const now = desk.now();
  const move = await endOpenChange(transaction, owner.userId, now, 'address-confirmed');
  await noteChange(desk, transaction, author, owner.userId, {
    action: 'confirm-email',
    before: { confirmedAt: owner.confirmedAt, ...(move && { endedMoveTo: move.newEmail }) },
    after: { confirmedAt: now },
  });
  return owner.$query(transaction).patchAndFetch({ confirmedAt: now, updatedAt: now });
}

export const mailsTo = (email: string) => `mails-to:${hashOf(email)}`;

export const userNameTaken = (userName: string) =>
  new AccountRefusal('conflict', 'user-name-taken', `The user name "${userName}" is taken.`);
