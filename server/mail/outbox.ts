/**
 * Empties the outbox with toad-scheduler: mails are claimed, sent, and tried again after a growing wait. Claims of one
 * process are not seen by others, so however many send, each mail goes out once; only a process that dies between the
 * sending and the note of it leaves a mail that goes out twice.
 */
import type { Knex } from 'knex';
import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';
import { MailRow } from '../../db/models/MailRow.ts';
import { MAIL_LIMITS } from './limits.ts';
import { type Transport, Undeliverable } from './transport.ts';

export class Outbox {
  readonly #scheduler = new ToadScheduler();
  #emptying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Knex,
    private readonly transport: Transport,
    private readonly now: () => Date,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    const task = new AsyncTask('outbox', async () => {
      this.#emptying = this.empty().catch(this.failed);
      await this.#emptying;
    });
    const interval = { milliseconds: MAIL_LIMITS.lookMs };
    this.#scheduler.addSimpleIntervalJob(new SimpleIntervalJob(interval, task, { preventOverrun: true }));
  }

  async stop(): Promise<void> {
    this.#scheduler.stop();
    await this.#emptying;
  }

  /** Sends what is due; returns how many went out. */
  async empty(): Promise<number> {
    let sent = 0;
    for (;;) {
      const now = this.now();
      const until = new Date(now.getTime() + MAIL_LIMITS.claimMs);
      const mails = await MailRow.claim(this.database, now, until, MAIL_LIMITS.batch);
      const results = await Promise.all(mails.map((mail) => this.#send(mail)));
      sent += results.filter(Boolean).length;
      if (mails.length < MAIL_LIMITS.batch) return sent;
    }
  }

  async #send(mail: MailRow): Promise<boolean> {
    const { toAddress: to, subject, body } = mail;
    try {
      await this.transport.send({ to, subject, body });
    } catch (error) {
      await this.#put(mail, error as Error);
      return false;
    }
    const text = this.transport.keepsText ? {} : { body: '' };
    await mail.$query(this.database).patch({ sentAt: this.now(), claimedUntil: null, error: null, ...text });
    return true;
  }

  async #put(mail: MailRow, failure: Error): Promise<void> {
    const now = this.now();
    const tries = mail.tries + 1;
    const error = failure.message.slice(0, MAIL_LIMITS.errorLength);
    const over = failure instanceof Undeliverable || tries >= MAIL_LIMITS.tries;
    const waitMs = Math.min(MAIL_LIMITS.firstRetryMs * 2 ** (tries - 1), MAIL_LIMITS.longestRetryMs);
    await mail.$query(this.database).patch({
      tries,
      error,
      claimedUntil: null,
      nextTryAt: new Date(now.getTime() + waitMs),
      failedAt: over ? now : null,
      // Nobody will send it, so nobody needs what is in it.
      ...(over ? { body: '' } : {}),
    });
  }
}
