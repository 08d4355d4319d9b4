/** A caller of the HTTP API that does what a careful client does: the same key again until it has an answer. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const AGAIN_MS = 50;
const TOO_MANY = 429;

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

export class Api {
  constructor(
    /** The address may change while servers come and go. */
    private readonly url: () => string,
    private readonly token: string,
    private readonly market = 'main',
  ) {}

  async get(path: string): Promise<Answer> {
    return answerOf(await fetch(`${this.url()}/api/v1/markets/${this.market}${path}`));
  }

  async post(path: string, body: object, idempotencyKey: string = randomUUID()): Promise<Answer> {
    const response = await fetch(`${this.url()}/api/v1/markets/${this.market}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
        authorization: `Bearer ${this.token}`,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return answerOf(response);
  }

  /** Repeats a post with one key while there is no server or no answer, until the market has spoken. */
  async postUntilAnswered(
    path: string,
    body: object,
    until: AbortSignal,
    idempotencyKey: string = randomUUID(),
  ): Promise<Answer | null> {
    while (!until.aborted) {
      const answer = await this.post(path, body, idempotencyKey).catch(() => null);
      if (answer !== null && answer.status < 500 && answer.status !== TOO_MANY) return answer;
      await wait(AGAIN_MS);
    }
    return null;
  }
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
