/**
 * Who looks at the page. A person's access token lives in memory only and is renewed before it runs out, by a cookie
 * that no script can read; an operator's token comes with the address and stays in its tab. Tabs share what one of
 * them was given, so that of all only one asks.
 */
import type { PersonRole } from '../../server/protocol/people.ts';
import { send } from '../requests/send.ts';
import type { Account, SignedIn } from '../api/kinds.ts';
import { claimsOf } from './operator.ts';
import { keepToken, takeToken } from './token.ts';

/** Remembers that there is a session to renew, so that a stranger's page does not ask for one. */
const HINT = 'forecourt-signed-in';
const TURN = 'forecourt-refresh';
const EARLY_MS = 60_000;
const RETRY_MS = 15_000;
const START_MS = 1_500;

/** `ended`: the server ended it, and nobody signed out. */
type Word = { signedIn: SignedIn; at: number } | { over: true; ended: boolean };

export class Session {
  token = $state.raw<string | null>(takeToken());
  account = $state.raw<Account | null>(null);
  /** A session is being taken up again: it is not known yet who looks. */
  starting = $state(false);
  /** There was a session, and the server ended it: he is told that, until he comes in again. */
  ended = $state(false);
  /** Resolves when it is known who looks, or when it would take too long to wait for it. */
  readonly started: Promise<unknown>;
  #expiresAt = 0;
  #renewing: Promise<boolean> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tabs = new BroadcastChannel('forecourt-session');

  constructor() {
    this.#tabs.onmessage = ({ data }: MessageEvent<Word>) => this.#hear(data);
    document.addEventListener('visibilitychange', () => {
      // Timers stand while a machine sleeps.
      if (document.visibilityState === 'visible' && this.account !== null && this.#isDue()) void this.renew();
    });
    if (this.token === null && localStorage.getItem(HINT) !== null) {
      this.starting = true;
      const renewed = this.renew().finally(() => (this.starting = false));
      this.started = Promise.race([renewed, new Promise((resolve) => setTimeout(resolve, START_MS))]);
    } else this.started = Promise.resolve();
  }

  /** Null: an observer. */
  get role(): PersonRole | null {
    if (this.account !== null) return this.account.role;
    return this.token === null ? null : (claimsOf(this.token)?.role ?? null);
  }

  /** The buyer that he is in every market; null when he is none, or may not buy yet. */
  get buyerId(): string | null {
    if (this.account !== null) {
      return this.account.role === 'buyer' && this.account.confirmed ? this.account.buyerId : null;
    }
    const claims = this.token === null ? null : claimsOf(this.token);
    return claims?.role === 'buyer' ? (claims.buyerId ?? null) : null;
  }

  get name(): string {
    return this.account?.userName ?? (this.token === null ? '' : (claimsOf(this.token)?.sub ?? ''));
  }

  /** Speaks for an operator from now on, in this tab. */
  signIn(token: string): void {
    this.#forget();
    this.token = token;
    keepToken(token);
  }

  /** Takes up a session that the server has just begun or renewed. */
  begin(signedIn: SignedIn): void {
    this.#take(signedIn, Date.now());
    this.#tabs.postMessage({ signedIn, at: Date.now() } satisfies Word);
  }

  signOut(): void {
    const wasPerson = this.account !== null;
    this.#forget();
    if (!wasPerson) return;
    localStorage.removeItem(HINT);
    this.#tabs.postMessage({ over: true, ended: false } satisfies Word);
    // Whether or not the server hears of it, nobody is signed in here any more.
    void send('/session', { method: 'DELETE' }).catch(() => {});
  }

  /** The token was not accepted: an operator's is over, a person's is renewed. */
  refused(): void {
    if (this.account === null) this.signOut();
    else void this.renew();
  }

  /** Asks the server for a new token by the cookie; true when there is one. */
  renew(): Promise<boolean> {
    if (this.token !== null && this.account === null) return Promise.resolve(false);
    if (localStorage.getItem(HINT) === null) return Promise.resolve(false);
    this.#renewing ??= this.#inTurn().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  /** Says anew what is known of the account, after it was changed. */
  know(account: Account): void {
    this.account = account;
  }

  #inTurn(): Promise<boolean> {
    const before = this.token;
    const renew = async () => {
      // Another tab was first, and told us.
      if (this.token !== null && this.token !== before) return true;
      return this.#ask();
    };
    // Where there are no locks, the server's own grace for two tabs at once has to do.
    return navigator.locks === undefined ? renew() : navigator.locks.request(TURN, renew);
  }

  async #ask(): Promise<boolean> {
    let response: Response;
    try {
      response = await send('/session/refresh', { method: 'POST' });
    } catch {
      this.#wake(RETRY_MS);
      return false;
    }
    if (response.ok) {
      this.begin((await response.json()) as SignedIn);
      return true;
    }
    if (response.status === 401 || response.status === 403) {
      localStorage.removeItem(HINT);
      this.#forget();
      this.ended = true;
      this.#tabs.postMessage({ over: true, ended: true } satisfies Word);
    } else this.#wake(RETRY_MS);
    return false;
  }

  #hear(word: Word): void {
    // A tab that speaks for an operator goes on doing so.
    if (this.token !== null && this.account === null) return;
    if ('over' in word) {
      this.#forget();
      this.ended = word.ended;
    } else this.#take(word.signedIn, word.at);
  }

  #take({ accessToken, expiresInS, account }: SignedIn, at: number): void {
    this.ended = false;
    keepToken(null);
    localStorage.setItem(HINT, '1');
    this.token = accessToken;
    this.account = account;
    this.#expiresAt = at + expiresInS * 1_000;
    this.#wake(Math.max(RETRY_MS, this.#expiresAt - Date.now() - EARLY_MS));
  }

  #wake(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.renew(), afterMs);
  }

  #isDue(): boolean {
    return Date.now() > this.#expiresAt - EARLY_MS;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.token = null;
    this.account = null;
    this.ended = false;
    keepToken(null);
  }
}

/** The one of this page. */
export const session = new Session();
