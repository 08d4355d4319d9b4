/**
 * Hands a command to the engine and waits for what became of it. Success is answered only after the commit: the
 * outcome comes with the frame, or, when that was lost, from the stored outcomes.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Accepted } from '../market/decide/decide.ts';
import type { Command } from '../market/commands.ts';
import type { Outcomes } from '../engine/outcomes.ts';
import { InboxFull, type InboxPort, type JournalPort, type SettledOutcome } from '../engine/ports.ts';
import { digestOf, KEY_REUSED } from '../engine/settle.ts';
import { LIMITS } from './limits.ts';
import { Problem, problemOf, unavailable } from './problem.ts';

export class Submitter {
  constructor(
    private readonly inbox: InboxPort,
    private readonly journal: JournalPort,
    private readonly outcomes: Outcomes,
  ) {}

  /** The accepted outcome; throws the `Problem` that a refusal or a failure is. */
  async submit(marketId: string, request: FastifyRequest, by: string, command: Command): Promise<Accepted> {
    const idempotencyKey = `${by} ${keyOf(request)}`;
    const commandId = randomUUID();
    const expected = this.outcomes.expect(commandId, LIMITS.outcomeMs);
    try {
      await this.inbox.submit(marketId, { commandId, idempotencyKey, by, command });
    } catch (error) {
      this.outcomes.forget(commandId);
      if (error instanceof InboxFull) throw unavailable('inbox-full', 'Too many commands are waiting.');
      throw unavailable('inbox-unavailable', 'Commands cannot be taken at the moment.');
    }
    const outcome =
      (await expected) ?? (await this.#stored(marketId, idempotencyKey, digestOf({ by, command })));
    if (!outcome.accepted) throw problemOf(outcome);
    return outcome;
  }

  async #stored(marketId: string, idempotencyKey: string, digest: string): Promise<SettledOutcome> {
    const settled = await this.journal.settled(marketId, [idempotencyKey]).catch(() => null);
    const settlement = settled?.get(idempotencyKey);
    if (settlement === undefined) {
      throw unavailable(
        'outcome-unknown',
        'The command was taken, but its outcome is not known yet. Send it again with the same Idempotency-Key.',
      );
    }
    return settlement.digest === digest ? settlement.outcome : KEY_REUSED;
  }
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && KEY.test(key)) return key;
  const rule = key === undefined ? 'missing' : 'format';
  const message = `The header Idempotency-Key must have 1 to ${LIMITS.idempotencyKeyLength} visible characters; got ${JSON.stringify(key)?.slice(0, 80) ?? 'none'}.`;
  throw new Problem(422, 'faulty-input', message, { errors: [{ path: 'idempotency-key', rule, message }] });
}

const KEY = new RegExp(`^[\\x21-\\x7e]{1,${LIMITS.idempotencyKeyLength}}$`);
