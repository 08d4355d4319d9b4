/**
 * Hands a command to the engine and waits for what became of it. Success is answered only after the commit: the
 * outcome comes with the frame, or, when that was lost, from the stored outcomes. A command that Redis lost is handed
 * over again under its key.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Accepted } from '../market/decide/decide.ts';
import type { Command } from '../market/commands.ts';
import type { Outcomes } from '../engine/outcomes.ts';
import {
  InboxFull,
  type InboxPort,
  type JournalPort,
  type SettledOutcome,
  type Settlement,
  type Submission,
} from '../engine/ports.ts';
import { digestOf, KEY_REUSED } from '../engine/settle.ts';
import { LIMITS } from './limits.ts';
import { Problem, problemOf, unavailable } from './problem.ts';

/** Who wants it, and how the wish is told from others of his. */
export interface Author {
  by: string;
  /** The sender's own key for what he wants. */
  key: string;
  /** Left out when it comes of no request. */
  requestId?: string;
  /** What was asked, when the command is reckoned from it and from where the market stands. */
  asked?: object;
}

export class Submitter {
  constructor(
    private readonly inbox: InboxPort,
    private readonly journal: JournalPort,
    private readonly outcomes: Outcomes,
  ) {}

  /** The accepted outcome; throws the `Problem` that a refusal or a failure is. */
  async submit(marketId: string, { by, key, ...request }: Author, command: Command): Promise<Accepted> {
    const idempotencyKey = `${by} ${key}`;
    const submission = { commandId: randomUUID(), idempotencyKey, by, command, ...request };
    const outcome = await this.#outcomeOf(marketId, submission);
    if (!outcome.accepted) throw problemOf(outcome);
    return outcome;
  }

  /** The accepted outcome of what was asked before with this key; null when nothing was. Throws as `submit` does. */
  async repeated(marketId: string, { by, key, asked }: Author & { asked: object }): Promise<Accepted | null> {
    const idempotencyKey = `${by} ${key}`;
    const settlement = (await this.journal.settled(marketId, [idempotencyKey])).get(idempotencyKey);
    if (settlement === undefined) return null;
    const outcome = outcomeFor(settlement, { by, asked });
    if (!outcome.accepted) throw problemOf(outcome);
    return outcome;
  }

  async #outcomeOf(marketId: string, submission: Submission): Promise<SettledOutcome> {
    const { commandId } = submission;
    let expected = this.outcomes.expect(commandId, LIMITS.outcomeAskMs);
    let entryId = await this.#hand(marketId, submission);
    for (let waitedMs: number = LIMITS.outcomeAskMs; ; waitedMs += LIMITS.outcomeAskMs) {
      const outcome = (await expected) ?? (await this.#stored(marketId, submission));
      if (outcome !== null) return outcome;
      if (waitedMs >= LIMITS.outcomeMs) {
        throw unavailable(
          'outcome-unknown',
          'The command was taken, but its outcome is not known yet. Send it again with the same Idempotency-Key.',
        );
      }
      expected = this.outcomes.expect(commandId, LIMITS.outcomeAskMs);
      // Neither decided nor waiting: Redis lost it. Should it be decided meanwhile, its key keeps it from happening twice.
      const waits = await this.inbox.holds(marketId, entryId).catch(() => true);
      if (!waits) entryId = await this.#hand(marketId, submission);
    }
  }

  /** The id of the inbox entry. */
  async #hand(marketId: string, submission: Submission): Promise<string> {
    try {
      return await this.inbox.submit(marketId, submission);
    } catch (error) {
      this.outcomes.forget(submission.commandId);
      if (error instanceof InboxFull) throw unavailable('inbox-full', 'Too many commands are waiting.');
      throw unavailable('inbox-unavailable', 'Commands cannot be taken at the moment.');
    }
  }

  /** Null while nothing is stored of it, or nobody can say. */
  async #stored(marketId: string, submission: Submission): Promise<SettledOutcome | null> {
    const { idempotencyKey } = submission;
    const settled = await this.journal.settled(marketId, [idempotencyKey]).catch(() => null);
    const settlement = settled?.get(idempotencyKey);
    return settlement === undefined ? null : outcomeFor(settlement, submission);
  }
}

function outcomeFor({ digest, outcome }: Settlement, wish: Parameters<typeof digestOf>[0]): SettledOutcome {
  return digest === digestOf(wish) ? outcome : KEY_REUSED;
}

/** The sender's own key for what he wants: without one nothing is submitted. */
export function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && KEY.test(key)) return key;
  const rule = key === undefined ? 'missing' : 'format';
  const message = `The header Idempotency-Key must have 1 to ${LIMITS.idempotencyKeyLength} visible characters; got ${JSON.stringify(key)?.slice(0, 80) ?? 'none'}.`;
  throw new Problem(422, 'faulty-input', message, { errors: [{ path: 'idempotency-key', rule, message }] });
}

const KEY = new RegExp(`^[\\x21-\\x7e]{1,${LIMITS.idempotencyKeyLength}}$`);
