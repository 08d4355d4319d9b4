/**
 * Accounts, put together: the one door to everything about people, sessions and audit for HTTP, the gateway and the
 * scripts. What it needs of the world comes in as ports.
 */
import type { Knex } from 'knex';
import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';
import type { Desk } from './desk.ts';
import { type ChangeState, EmailChanges } from './email-changes.ts';
import { Letters } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { PasswordChanges } from './password-changes.ts';
import { People } from './people.ts';
import type { AttemptsPort, MarketsPort, NoticesPort, PublicUrl } from './ports.ts';
import { Profiles } from './profiles.ts';
import { refreshKeyOf } from './refresh-token.ts';
import { Registration } from './registration.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { Standings } from './standings.ts';

export interface AccountsWorld {
  database: Knex;
  attempts: AttemptsPort;
  notices: NoticesPort;
  markets: MarketsPort;
  publicUrl: PublicUrl;
  /** The secret that refresh tokens are proven with, and those that proved them before. */
  secret: string;
  oldSecrets: readonly string[];
  now: () => Date;
  failed: Desk['failed'];
}

export class Accounts {
  readonly registration: Registration;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly passwords: PasswordChanges;
  readonly emails: EmailChanges;
  readonly people: People;
  readonly profiles: Profiles;
  readonly standings: Standings;
  readonly #scheduler = new ToadScheduler();
  readonly #desk: Desk;
  #due: Promise<void> = Promise.resolve();

  constructor({ secret, oldSecrets, publicUrl, ...world }: AccountsWorld) {
    this.#desk = { ...world, letters: new Letters(publicUrl) };
    this.registration = new Registration(this.#desk);
    this.sessions = new Sessions(this.#desk, refreshKeyOf(secret), oldSecrets.map(refreshKeyOf));
    const joinMarkets = (buyerId: string) => this.registration.joinMarkets(buyerId);
    this.signIn = new SignIn(this.#desk, this.sessions, joinMarkets);
    this.passwords = new PasswordChanges(this.#desk, this.sessions);
    this.emails = new EmailChanges(this.#desk);
    this.people = new People(this.#desk, this.sessions);
    this.profiles = new Profiles(this.#desk);
    this.standings = new Standings(this.#desk);
  }

  /** Begins to look for what is due: changes of address whose waiting period is over, buyers who should have left. */
  start(): void {
    const look = new AsyncTask('what is due', () => {
      this.#due = this.#doDue();
      return this.#due;
    });
    const interval = { milliseconds: ACCOUNT_LIMITS.dueChangesMs };
    this.#scheduler.addSimpleIntervalJob(new SimpleIntervalJob(interval, look, { preventOverrun: true }));
  }

  /** A new password by link proves the mailbox, so a buyer joins the markets if he had not yet. */
  async finishReset(token: string, newPassword: string, ip: string, requestId: string): Promise<void> {
    const user = await this.passwords.finishReset(token, newPassword, ip, requestId);
    if (user.role === 'buyer') await this.registration.joinMarkets(user.buyerId);
  }

  async confirmEmailChange(token: string, ip: string, requestId: string): Promise<ChangeState> {
    const { userId, state } = await this.emails.confirm(token, ip, requestId);
    if (state === 'changed') await this.#joinIfBuyer(userId);
    return state;
  }

  /** Accounts move whose old mailbox was silent for the whole waiting period. Returns how many. */
  async moveDue(): Promise<number> {
    const moved = await this.emails.applyDue();
    for (const userId of moved) await this.#joinIfBuyer(userId);
    return moved.length;
  }

  async stop(): Promise<void> {
    this.#scheduler.stop();
    await this.#due;
  }

  /** A confirmed address may be the first of the account, so a buyer joins the markets if he had not yet. */
  async #joinIfBuyer(userId: string): Promise<void> {
    const { role, buyerId } = await this.people.find(userId);
    if (role === 'buyer') await this.registration.joinMarkets(buyerId);
  }

  /** One that fails keeps the other from nothing. */
  async #doDue(): Promise<void> {
    const failed = (what: string) => (error: unknown) => this.#desk.failed(what, error);
    await this.moveDue().catch(failed('due changes of address'));
    await this.people.finishLeaving().catch(failed('leaving'));
  }
}
