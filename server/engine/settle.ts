/**
 * Decides the commands that waited, each wish once: what was settled before, in an earlier beat or earlier in
 * this one, is answered with its first outcome. The same key with another wish is refused.
 */
import { sha256Hex } from '../market/random/sha256.ts';
import { decide } from '../market/decide/decide.ts';
import type { Market } from '../market/market.ts';
import type { Record } from '../market/recorder.ts';
import type { SettledOutcome, Settlement, Submission } from './ports.ts';

export interface Settled {
  answers: { commandId: string; outcome: SettledOutcome }[];
  /** Those of them that are new and must be stored. */
  settlements: Settlement[];
}

export function settle(
  market: Market,
  submissions: readonly Submission[],
  before: ReadonlyMap<string, Settlement>,
  record: Record,
): Settled {
  const known = new Map(before);
  const settled: Settled = { answers: [], settlements: [] };
  for (const submission of submissions) {
    const { commandId, idempotencyKey } = submission;
    const digest = digestOf(submission);
    let settlement = known.get(idempotencyKey);
    if (settlement === undefined) {
      settlement = {
        idempotencyKey,
        digest,
        by: submission.by,
        commandType: submission.command.type,
        outcome: decide(market, submission.command, submission.by, record),
      };
      known.set(idempotencyKey, settlement);
      settled.settlements.push(settlement);
    }
    const outcome = settlement.digest === digest ? settlement.outcome : KEY_REUSED;
    settled.answers.push({ commandId, outcome });
  }
  return settled;
}

export function digestOf({ by, command }: Pick<Submission, 'by' | 'command'>): string {
  return sha256Hex(JSON.stringify([by, command]));
}

export const KEY_REUSED: SettledOutcome = {
  accepted: false,
  code: 'idempotency-key-reused',
  message: 'This Idempotency-Key was used before for another request.',
};
