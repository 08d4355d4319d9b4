/**
 * Decides the commands that waited, each wish once: what was settled before, in an earlier beat or earlier in
 * this one, is answered with its first outcome. The same key with another wish is refused.
 */
import { createHash } from 'node:crypto';
import { decide, type Outcome } from '../market/decide/decide.ts';
import type { Command } from '../market/commands.ts';
import type { Market } from '../market/market.ts';
import type { Record } from '../market/recorder.ts';
import { COMMAND_SCHEMAS } from '../protocol/commands.ts';
import { subjectOf } from './command-subject.ts';
import type { AuditNote, NewSettlement, SettledOutcome, Settlement, Submission } from './ports.ts';

export interface Settled {
  answers: { commandId: string; outcome: SettledOutcome }[];
  /** Those of them that are new and must be stored. */
  settlements: NewSettlement[];
}

/** Who wants what: the command, or what was asked when the command was reckoned from it. */
type Wish = { by: string } & ({ command: Command; asked?: object } | { command?: Command; asked: object });

export function settle(
  market: Market,
  submissions: readonly Submission[],
  before: ReadonlyMap<string, Settlement>,
  record: Record,
): Settled {
  const known = new Map(before);
  const settled: Settled = { answers: [], settlements: [] };
  for (const submission of submissions) {
    const { commandId, idempotencyKey, command } = submission;
    if (!isKnown(command)) {
      settled.answers.push({ commandId, outcome: UNKNOWN_COMMAND });
      continue;
    }
    const digest = digestOf(submission);
    let settlement = known.get(idempotencyKey);
    if (settlement === undefined) {
      const decided = decideNoted(market, submission, record);
      const { by } = submission;
      const fresh = { idempotencyKey, digest, by, commandType: command.type, ...decided };
      settlement = fresh;
      known.set(idempotencyKey, fresh);
      settled.settlements.push(fresh);
    }
    const outcome = settlement.digest === digest ? settlement.outcome : KEY_REUSED;
    settled.answers.push({ commandId, outcome });
  }
  return settled;
}

/** What a later version submitted may wait for this one, when that was withdrawn: of a type or with fields that it does not know. */
function isKnown(command: Command): boolean {
  const { type } = command;
  return Object.hasOwn(COMMAND_SCHEMAS, type) && COMMAND_SCHEMAS[type].safeParse(command).success;
}

/** The outcome, with what the audit log says of it. */
function decideNoted(
  market: Market,
  { by, command, requestId }: Submission,
  record: Record,
): { outcome: Outcome; note: AuditNote | null } {
  const subject = subjectOf(market, command);
  const outcome = decide(market, command, by, record);
  if (!outcome.accepted) return { outcome, note: null };
  const { type: action, ...after } = command;
  const { id, firstSeq: seq } = outcome;
  return { outcome, note: { by, action, ...subject(id), after, seq, requestId: requestId ?? null } };
}

/** Of the wish, which is the same however often it is sent. */
export function digestOf({ by, command, asked = command }: Wish): string {
  const wish = JSON.stringify([by, asked]);
  return createHash('sha256').update(wish).digest('hex');
}

export const KEY_REUSED: SettledOutcome = {
  accepted: false,
  code: 'idempotency-key-reused',
  message: 'This Idempotency-Key was used before for another request.',
};

/** Not stored: an engine that knows it may decide it under the same key. */
const UNKNOWN_COMMAND: SettledOutcome = {
  accepted: false,
  code: 'malformed-command',
  message: 'The engine that leads is of a version that does not know this command.',
};
