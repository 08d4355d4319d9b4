/**
 * Moving an account to another address: both addresses confirm. When the old mailbox is lost an admin starts it after
 * seeing who asks; the old address is told, may stop it, and its silence counts as a yes after the waiting period.
 */
import type { Knex } from 'knex';
import { EmailChangeRow } from '../../db/models/EmailChangeRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import { heldAsChecked, reauthenticate } from './credentials.ts';
import {
  type Desk,
  evenly,
  heldUser,
  noteChange,
  requireAllowance,
  requireNetworkAllowance,
  requireOther,
  takenColumn,
  tellSessions,
} from './desk.ts';
import { newId } from './ids.ts';
import { post, postTo } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { issueLink, killLinks, linkNotValid, type LinkPurpose, useLink } from './links.ts';
import { endOpenChange, openChange } from './open-email-change.ts';
import type { Author } from './ports.ts';
import { mailsTo } from './registration.ts';

/** Where a change stands after a confirmation. */
export type ChangeState = 'waiting-for-old' | 'waiting-for-new' | 'waiting-period' | 'changed';
/** Somebody else has come to the address since it confirmed. */
type Applied = ChangeState | 'address-taken';

const CONFIRMING: readonly LinkPurpose[] = ['confirm-old-email', 'confirm-new-email'];

export class EmailChanges {
  constructor(private readonly desk: Desk) {}

  /** The same answer after the same time whether or not the new address has an account: its owner is told by mail. */
  async request(userId: string, password: string, newEmail: string, author: Author): Promise<void> {
    const { desk } = this;
    await requireAllowance(desk, `changes:${userId}`, ACCOUNT_LIMITS.changesPerAccount);
    const checked = await reauthenticate(desk, userId, password);
    if (checked.email === newEmail) throw sameEmail();
    await requireAllowance(desk, mailsTo(newEmail), ACCOUNT_LIMITS.mailsPerAddress);
    const ask = async (transaction: Knex.Transaction) => {
      const user = await heldAsChecked(transaction, checked);
      const change = await this.#open(transaction, user, newEmail, author, null);
      const link = {
        userId,
        changeId: change.changeId,
        now: desk.now(),
        lifeMs: ACCOUNT_LIMITS.emailChangeMs,
      };
      // An address that never was confirmed has nobody to ask.
      if (change.oldConfirmedAt === null) {
        const token = await issueLink(transaction, { ...link, purpose: 'confirm-old-email' });
        const cancel = await issueLink(transaction, { ...link, purpose: 'cancel-email-change' });
        const letter = desk.letters.confirmOldEmail(user.userName, newEmail, token, cancel);
        await post(transaction, user.email, letter, desk.now());
      }
      await this.#askNewAddress(transaction, user, change, ACCOUNT_LIMITS.emailChangeMs);
    };
    await evenly(() => desk.database.transaction(ask));
  }

  /** By an admin, after an identity check, for somebody whose old mailbox is lost. Returns when it can happen. */
  async start(userId: string, newEmail: string, reason: string, author: Author): Promise<Date> {
    const { desk } = this;
    requireOther(userId, author);
    const earliestAt = new Date(desk.now().getTime() + ACCOUNT_LIMITS.lostMailboxWaitMs);
    await desk.database.transaction(async (transaction) => {
      const user = await heldUser(transaction, userId);
      if (user.email === newEmail) throw sameEmail();
      const change = await this.#open(transaction, user, newEmail, author, { earliestAt, reason });
      const lifeMs = ACCOUNT_LIMITS.lostMailboxChangeMs;
      const cancel = await issueLink(transaction, {
        userId,
        changeId: change.changeId,
        purpose: 'cancel-email-change',
        now: desk.now(),
        lifeMs,
      });
      const letter = desk.letters.lostMailbox(user.userName, newEmail, earliestAt, cancel);
      await postTo(transaction, user, letter, desk.now());
      await this.#askNewAddress(transaction, user, change, lifeMs);
    });
    return earliestAt;
  }

  async confirm(
    token: string,
    ip: string,
    requestId: string,
  ): Promise<{ userId: string; state: ChangeState }> {
    const { desk } = this;
    await requireNetworkAllowance(desk, 'links', ip, ACCOUNT_LIMITS.linksPerIp);
    const { userId, state } = await desk.database.transaction(async (transaction) => {
      const now = desk.now();
      const { link, owner: user } = await useLink(transaction, token, CONFIRMING, now);
      const change = await openChange(transaction, link.userId, now);
      if (change === undefined || change.changeId !== link.changeId || !user.isActive) throw linkNotValid();
      const confirmed = link.purpose === 'confirm-old-email' ? 'oldConfirmedAt' : 'newConfirmedAt';
      const confirmedChange = await change.$query(transaction).patchAndFetch({ [confirmed]: now });
      await noteChange(desk, transaction, { by: user.userId, requestId }, user.userId, {
        action: 'confirm-email-change',
        before: { [confirmed]: change[confirmed] },
        after: { [confirmed]: now, newEmail: change.newEmail },
      });
      return { userId: user.userId, state: await this.#apply(transaction, user, confirmedChange, requestId) };
    });
    if (state === 'address-taken') throw linkNotValid();
    if (state === 'changed') await tellSessions(desk, { userId, sessionId: null });
    return { userId, state };
  }

  async cancel(token: string, ip: string, requestId: string): Promise<void> {
    const { desk } = this;
    await requireNetworkAllowance(desk, 'links', ip, ACCOUNT_LIMITS.linksPerIp);
    await desk.database.transaction(async (transaction) => {
      const now = desk.now();
      const { owner: user } = await useLink(transaction, token, ['cancel-email-change'], now);
      const { userId } = user;
      const change = await endOpenChange(transaction, userId, now, 'cancelled');
      if (change === null) throw linkNotValid();
      await killLinks(transaction, userId);
      await noteChange(desk, transaction, { by: userId, requestId }, userId, {
        action: 'cancel-email-change',
        before: { newEmail: change.newEmail },
        after: null,
      });
      const what = `The move of your account to ${change.newEmail} was stopped.`;
      await postTo(transaction, user, desk.letters.securityChange(user.userName, what), now);
    });
  }

  /** Those whose waiting period is over, and whose new address has confirmed. Returns whose accounts have moved. */
  async applyDue(): Promise<string[]> {
    const { desk } = this;
    const due = await EmailChangeRow.query(desk.database)
      .whereNull('ended_at')
      .whereNotNull('new_confirmed_at')
      .where('earliest_at', '<=', desk.now())
      .where('expires_at', '>', desk.now())
      .limit(ACCOUNT_LIMITS.dueChanges);
    const moved: string[] = [];
    for (const { userId, changeId } of due) {
      const state = await desk.database.transaction(async (transaction) => {
        const user = await heldUser(transaction, userId);
        const change = await openChange(transaction, userId, desk.now());
        if (change === undefined || change.changeId !== changeId) return null;
        return this.#apply(transaction, user, change, null);
      });
      if (state !== 'changed') continue;
      moved.push(userId);
      await tellSessions(desk, { userId, sessionId: null });
    }
    return moved;
  }

  async #open(
    transaction: Knex.Transaction,
    user: UserRow,
    newEmail: string,
    author: Author,
    started: { earliestAt: Date; reason: string } | null,
  ): Promise<EmailChangeRow> {
    const { desk } = this;
    const now = desk.now();
    const { userId, email: oldEmail } = user;
    const replaced = await endOpenChange(transaction, userId, now, 'replaced');
    const lifeMs = started === null ? ACCOUNT_LIMITS.emailChangeMs : ACCOUNT_LIMITS.lostMailboxChangeMs;
    await noteChange(desk, transaction, author, userId, {
      action: started === null ? 'request-email-change' : 'start-email-change',
      before: { email: oldEmail, ...(replaced && { newEmail: replaced.newEmail }) },
      after: { newEmail, ...started },
    });
    return EmailChangeRow.query(transaction).insertAndFetch({
      changeId: newId('change'),
      userId,
      oldEmail,
      newEmail,
      startedBy: author.by,
      // What an admin starts is told to the old address, with a time to object, whether that was ever confirmed or not.
      oldConfirmedAt: user.confirmedAt === null && started === null ? now : null,
      newConfirmedAt: null,
      earliestAt: started?.earliestAt ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifeMs),
    });
  }

  async #askNewAddress(
    transaction: Knex.Transaction,
    user: UserRow,
    change: EmailChangeRow,
    lifeMs: number,
  ): Promise<void> {
    const { desk } = this;
    const now = desk.now();
    const { userId, userName } = user;
    const { changeId, newEmail } = change;
    const taken = await UserRow.holderOf(transaction, newEmail);
    if (taken !== undefined) return post(transaction, newEmail, desk.letters.newAddressTaken(), now);
    const token = await issueLink(transaction, {
      userId,
      changeId,
      purpose: 'confirm-new-email',
      now,
      lifeMs,
    });
    await post(transaction, newEmail, desk.letters.confirmNewEmail(userName, token), now);
  }

  async #apply(
    transaction: Knex.Transaction,
    user: UserRow,
    change: EmailChangeRow,
    requestId: string | null,
  ): Promise<Applied> {
    const { desk } = this;
    const now = desk.now();
    const { userId, userName } = user;
    const { oldEmail, newEmail, earliestAt } = change;
    if (change.newConfirmedAt === null) return 'waiting-for-new';
    if (change.oldConfirmedAt === null && earliestAt === null) return 'waiting-for-old';
    if (change.oldConfirmedAt === null && earliestAt! > now) return 'waiting-period';
    try {
      // In a savepoint: should somebody else have taken the address meanwhile, the rest still counts.
      await transaction.transaction(async (inner) => {
        await UserRow.query(inner)
          .findById(userId)
          .patch({ email: newEmail, holdsAddress: true, confirmedAt: now, updatedAt: now });
      });
    } catch (error) {
      if (takenColumn(error) !== 'email') throw error;
      await endOpenChange(transaction, userId, now, 'address-taken');
      await noteChange(desk, transaction, { by: change.startedBy, requestId }, userId, {
        action: 'end-email-change',
        before: { newEmail },
        after: null,
      });
      return 'address-taken';
    }
    await endOpenChange(transaction, userId, now, 'changed');
    await killLinks(transaction, userId);
    await noteChange(desk, transaction, { by: change.startedBy, requestId }, userId, {
      action: 'change-email',
      before: { email: oldEmail },
      after: { email: newEmail },
    });
    const what = `Your account has moved from ${oldEmail} to ${newEmail}.`;
    // Whoever reads an address that was never confirmed may have nothing to do with it.
    for (const address of user.confirmedAt === null ? [newEmail] : [oldEmail, newEmail]) {
      await post(transaction, address, desk.letters.securityChange(userName, what), now);
    }
    return 'changed';
  }
}

const sameEmail = () =>
  new AccountRefusal('conflict', 'no-change', 'This is the address of the account already.');
