/** A person at a browser: signs in, keeps the cookie, sends the token, and reads mails in the local mailbox. */
import { randomUUID } from 'node:crypto';
import type { Answer } from './api.ts';

const SET_COOKIE = /^forecourt_refresh=([^;]*)/;

export class Person {
  token: string | null = null;
  /** The refresh token, as the cookie has it. */
  cookie = '';
  /** The attributes of the last cookie, as they were sent. */
  cookieAttributes = '';

  constructor(private readonly url: () => string) {}

  async call(method: string, path: string, body?: object, key: string = randomUUID()): Promise<Answer> {
    const response = await fetch(`${this.url()}/api/v1${path}`, {
      method,
      headers: {
        'idempotency-key': key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(this.cookie === '' ? {} : { cookie: `forecourt_refresh=${this.cookie}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) {
      this.cookie = SET_COOKIE.exec(cookie)?.[1] ?? '';
      this.cookieAttributes = cookie;
    }
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  get = (path: string) => this.call('GET', path);
  post = (path: string, body: object = {}, key?: string) => this.call('POST', path, body, key);

  async signIn(login: string, password: string): Promise<Answer> {
    return this.#keep(await this.post('/session', { login, password }));
  }

  async refresh(): Promise<Answer> {
    return this.#keep(await this.post('/session/refresh'));
  }

  #keep(answer: Answer): Answer {
    if (answer.status === 200) this.token = String(answer.body['accessToken']);
    return answer;
  }
}

export interface ReadMail {
  to: string;
  subject: string;
  body: string;
}

/** The mails to an address, the newest first. */
export async function mailsTo(url: string, address: string): Promise<ReadMail[]> {
  const response = await fetch(`${url}/api/v1/mailbox`);
  const { items } = (await response.json()) as { items: ReadMail[] };
  return items.filter(({ to }) => to === address);
}

/** The token of the newest link for a purpose; throws when there is none. */
export async function linkIn(url: string, address: string, purpose: string): Promise<string> {
  const link = new RegExp(`${url}/account/link#purpose=${purpose}&token=([\\w-]+)`);
  for (const { body } of await mailsTo(url, address)) {
    const token = link.exec(body)?.[1];
    if (token !== undefined) return token;
  }
  throw new Error(`no mail to ${address} has a link to ${purpose}`);
}
