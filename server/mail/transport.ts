/** Where mails go: to Postmark, or no further than the outbox, which the local mailbox shows. */
import { Errors, type Models, ServerClient } from 'postmark';
import { MAIL_LIMITS } from './limits.ts';

export interface Mail {
  to: string;
  subject: string;
  body: string;
}

export interface Transport {
  /** Whether the text of a mail stays after it was sent; elsewhere it goes, since links in it are keys. */
  readonly keepsText: boolean;
  /** Throws `Undeliverable` when trying again makes no sense, anything else when it does. */
  send(mail: Mail): Promise<void>;
}

export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
  readonly code = 'undeliverable';
}

export class PostmarkTransport implements Transport {
  readonly keepsText = false;
  readonly #client: ServerClient;

  /** `service` is where Postmark's API is; left out: at Postmark. */
  constructor(
    token: string,
    private readonly from: string,
    service: Pick<Models.ClientOptions.Configuration, 'useHttps' | 'requestHost'> = {},
  ) {
    this.#client = new ServerClient(token, { timeout: MAIL_LIMITS.sendMs / 1_000, ...service });
  }

  async send({ to, subject, body }: Mail): Promise<void> {
    try {
      // Links are keys: nobody on the way counts who opened them.
      await this.#client.sendEmail({
        From: this.from,
        To: to,
        Subject: subject,
        TextBody: body,
        TrackOpens: false,
        MessageStream: 'outbound',
      });
    } catch (error) {
      const forGood =
        error instanceof Errors.InactiveRecipientsError || error instanceof Errors.InvalidEmailRequestError;
      throw forGood ? new Undeliverable(error.message) : error;
    }
  }
}

/** The mailbox of an installation without a mail service: a mail has arrived when it is in the outbox. */
export class LocalMailbox implements Transport {
  readonly keepsText = true;

  send(): Promise<void> {
    return Promise.resolve();
  }
}
