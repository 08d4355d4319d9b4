/** Hands a command in and notes in the audit log what came of it: the one way in which this process changes a market. */
import type { Command } from '../../market/commands.ts';
import type { Accepted } from '../../market/decide/decide.ts';
import type { Market } from '../../market/market.ts';
import type { AuditLog } from '../audit-log.ts';
import type { Submitter } from '../submit.ts';
import { subjectOf } from './command-before.ts';

export interface Author {
  by: string;
  /** The sender's own key for what he wants. */
  key: string;
  requestId: string | null;
}

/** Throws the `Problem` that a refusal or a failure is. `market` is the fold that this process has. */
export async function submitAudited(
  { submitter, audit }: { submitter: Submitter; audit: AuditLog },
  market: Market,
  { by, key, requestId }: Author,
  command: Command,
): Promise<Accepted> {
  const subject = subjectOf(market, command);
  const outcome = await submitter.submit(market.id, key, by, command);
  const { type: action, ...after } = command;
  await audit.append({
    at: new Date(),
    by,
    action,
    ...subject(outcome.id),
    after,
    marketId: market.id,
    seq: outcome.firstSeq,
    requestId,
  });
  return outcome;
}
