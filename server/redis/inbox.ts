/**
 * The inbox: a stream of waiting commands per market. Entries stay until the hot step of the beat that decided
 * them drops them, so a command is read at least once; its idempotency key makes it happen at most once.
 */
import type { Redis } from 'ioredis';
import { InboxFull, type InboxPort, type Submission, type Waiting } from '../engine/ports.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';
import { SUBMIT } from './scripts.ts';

type Submit = (key: string, limit: number, submission: string) => Promise<string | null>;

export class RedisInbox implements InboxPort {
  readonly #submit: Submit;

  constructor(private readonly redis: Redis) {
    redis.defineCommand('forecourtSubmit', { numberOfKeys: 1, lua: SUBMIT });
    this.#submit = (...args) => (redis as unknown as { forecourtSubmit: Submit }).forecourtSubmit(...args);
  }

  async submit(marketId: string, submission: Submission): Promise<string> {
    const entryId = await this.#submit(keysOf(marketId).inbox, LIMITS.inbox, JSON.stringify(submission));
    if (entryId === null) throw new InboxFull(`${LIMITS.inbox} commands are waiting in market ${marketId}`);
    return entryId;
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
}

/** Null for what is not a submission: somebody else wrote into our stream. */
function submissionFrom(fields: string[]): Submission | null {
  const text = fields[fields.indexOf('submission') + 1];
  try {
    const submission = JSON.parse(text ?? '') as Submission;
    return typeof submission.commandId === 'string' &&
      typeof submission.idempotencyKey === 'string' &&
      typeof submission.by === 'string' &&
      typeof submission.command === 'object'
      ? submission
      : null;
  } catch {
    return null;
  }
}
