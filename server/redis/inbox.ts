/**
 * The inbox: a stream of waiting commands per market. Entries stay until the hot step of the beat that decided
 * them drops them, so a command is read at least once; its idempotency key makes it happen at most once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { InboxFull, type InboxPort, type Submission, type Waiting } from '../engine/ports.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';
import { SUBMIT } from './scripts.ts';

type Submit = (key: string, limit: number, ...submissions: string[]) => Promise<(string | null)[]>;

interface Handing {
  text: string;
  resolve: (entryId: string) => void;
  reject: (error: unknown) => void;
}

export class RedisInbox implements InboxPort {
  readonly #submit: Submit;
  /** By market, those that go with the next call; they gather, since calls cost more than their work. */
  readonly #handing = new Map<string, Handing[]>();

  constructor(private readonly redis: Redis) {
    redis.defineCommand('forecourtSubmit', { numberOfKeys: 1, lua: SUBMIT });
    this.#submit = (...args) => (redis as unknown as { forecourtSubmit: Submit }).forecourtSubmit(...args);
  }

  submit(marketId: string, submission: Submission): Promise<string> {
    return new Promise((resolve, reject) => {
      const handing = { text: JSON.stringify(submission), resolve, reject };
      const gathering = this.#handing.get(marketId);
      if (gathering !== undefined) {
        if (gathering.length >= LIMITS.inbox) return reject(inboxFull(marketId));
        return void gathering.push(handing);
      }
      this.#handing.set(marketId, [handing]);
      // What else comes in this turn of the event loop goes along.
      setImmediate(() => void this.#handOver(marketId));
    });
  }

  async holds(marketId: string, entryId: string): Promise<boolean> {
    const found = await this.redis.xrange(keysOf(marketId).inbox, entryId, entryId);
    return found.length > 0;
  }

  async read(marketId: string, limit: number): Promise<Waiting[]> {
    const entries = await this.redis.xrange(keysOf(marketId).inbox, '-', '+', 'COUNT', limit);
    return entries.map(([entryId, fields]) => ({ entryId, submission: submissionFrom(fields) }));
  }

  async depth(marketId: string): Promise<number> {
    return this.redis.xlen(keysOf(marketId).inbox);
  }

  async #handOver(marketId: string): Promise<void> {
    const gathering = this.#handing.get(marketId)!;
    while (gathering.length > 0) {
      const rest = wait(LIMITS.submitMs);
      await this.#call(marketId, gathering.splice(0, LIMITS.submissionsPerCall));
      await rest;
    }
    this.#handing.delete(marketId);
  }

  async #call(marketId: string, handing: readonly Handing[]): Promise<void> {
    try {
      const texts = handing.map(({ text }) => text);
      const entryIds = await this.#submit(keysOf(marketId).inbox, LIMITS.inbox, ...texts);
      handing.forEach(({ resolve, reject }, i) => {
        const entryId = entryIds[i];
        if (typeof entryId === 'string') resolve(entryId);
        else reject(inboxFull(marketId));
      });
    } catch (error) {
      for (const { reject } of handing) reject(error);
    }
  }
}

const inboxFull = (marketId: string) =>
  new InboxFull(`${LIMITS.inbox} commands are waiting in market ${marketId}`);

/** Null for what is not a submission: somebody else wrote into our stream. */
function submissionFrom(fields: string[]): Submission | null {
  const text = fields[fields.indexOf('submission') + 1];
  try {
    const submission = JSON.parse(text ?? '') as Submission;
    return typeof submission.commandId === 'string' &&
      typeof submission.idempotencyKey === 'string' &&
      typeof submission.by === 'string' &&
      typeof submission.command?.type === 'string'
      ? submission
      : null;
  } catch {
    return null;
  }
}
