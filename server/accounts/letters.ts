/**
 * The mails that accounts write, as plain text. A token travels in the fragment of its link, which browsers send to no
 * server, so it stands in no log and no referrer.
 */
import type { Knex } from 'knex';
import { MailRow } from '../../db/models/MailRow.ts';
import type { UserRow } from '../../db/models/UserRow.ts';
import type { LinkPurpose } from './links.ts';
import type { PublicUrl } from './ports.ts';

export interface Letter {
  subject: string;
  body: string;
}

/** Written in the transaction of what it tells about; sent by whoever empties the outbox. */
export async function post(
  transaction: Knex.Transaction,
  toAddress: string,
  { subject, body }: Letter,
  now: Date,
): Promise<void> {
  await MailRow.query(transaction).insert({ toAddress, subject, body, createdAt: now, nextTryAt: now });
}

/** To the mailbox that is a person's own: whoever registered the address of another account writes nobody by it. */
export async function postTo(
  transaction: Knex.Transaction,
  { email, holdsAddress }: UserRow,
  letter: Letter,
  now: Date,
): Promise<void> {
  if (holdsAddress) await post(transaction, email, letter, now);
}

export class Letters {
  constructor(private readonly publicUrl: PublicUrl) {}

  confirmEmail(userName: string, token: string): Letter {
    return {
      subject: 'Confirm your e-mail address',
      body: lines(
        `Hello ${userName},`,
        'this address was given for a new account at Forecourt. Open this link within a day to confirm that it is yours:',
        this.#link('confirm-email', token),
        'If it was not you, do nothing: without the link the account can buy nothing.',
      ),
    };
  }

  addressKnown(userName: string): Letter {
    return {
      subject: 'You have an account already',
      body: lines(
        `Hello ${userName},`,
        'somebody, perhaps you, tried to register at Forecourt with this address, which has an account already.',
        `Sign in as ${userName}. If you forgot the password, ask for a new one: ${this.#forgotten()}`,
        'If it was not you, there is nothing to do.',
      ),
    };
  }

  resetPassword(userName: string, token: string): Letter {
    return {
      subject: 'Choose a new password',
      body: lines(
        `Hello ${userName},`,
        'with this link you choose a new password. It is good once, for a short time, and ends all your sessions:',
        this.#link('reset-password', token),
        'If you did not ask for it, do nothing: the password you have stays.',
      ),
    };
  }

  confirmOldEmail(userName: string, newEmail: string, token: string, cancelToken: string): Letter {
    return {
      subject: 'Confirm the change of your e-mail address',
      body: lines(
        `Hello ${userName},`,
        `your account is to move from this address to ${newEmail}. It does when both addresses have confirmed:`,
        this.#link('confirm-old-email', token),
        'If it was not you, stop it with this link and change your password:',
        this.#link('cancel-email-change', cancelToken),
      ),
    };
  }

  confirmNewEmail(userName: string, token: string): Letter {
    return {
      subject: 'Confirm your new e-mail address',
      body: lines(
        `Hello ${userName},`,
        'your account at Forecourt is to move to this address. Open this link to confirm that it is yours:',
        this.#link('confirm-new-email', token),
        'If it was not you, do nothing.',
      ),
    };
  }

  newAddressTaken(): Letter {
    return {
      subject: 'Somebody gave your address as theirs',
      body: lines(
        'Hello,',
        'somebody tried to move another account at Forecourt to this address, which belongs to yours. Nothing was changed.',
      ),
    };
  }

  lostMailbox(userName: string, newEmail: string, earliest: Date, cancelToken: string): Letter {
    return {
      subject: 'Your account is to move to another address',
      body: lines(
        `Hello ${userName},`,
        `we were told that this mailbox is lost, and that the account is to move to ${newEmail}. Unless you object, it does after ${earliest.toISOString()}.`,
        'If this mailbox is yours, stop it with this link:',
        this.#link('cancel-email-change', cancelToken),
      ),
    };
  }

  /** After every change of who may get in, and how. */
  securityChange(userName: string, what: string): Letter {
    return {
      subject: 'Something about your account changed',
      body: lines(
        `Hello ${userName},`,
        what,
        `If it was not you, choose a new password now: ${this.#forgotten()}`,
      ),
    };
  }

  /** The page of a forgotten password, which stands in every market alike. */
  #forgotten(): string {
    return `${this.publicUrl()}/m/main/forgot`;
  }

  #link(purpose: LinkPurpose, token: string): string {
    return `${this.publicUrl()}/account/link#purpose=${purpose}&token=${token}`;
  }
}

function lines(...paragraphs: string[]): string {
  return `${[...paragraphs, 'Forecourt'].join('\n\n')}\n`;
}
