/** What an admin asks of the market's clock, over HTTP. A refusal comes back as a sentence. */
import { ask } from '../requests/ask.ts';

export type ClockRequest =
  | { verb: 'pause'; body: { reason: string | null } }
  | { verb: 'resume'; body: Record<string, never> }
  | { verb: 'step'; body: { ticks: number } }
  | { verb: 'speed'; body: { ticksPerSecond: number | null } }
  | { verb: 'run-to'; body: { tick: number } };

/** Resolves to null when it was accepted, else to why it was not. */
export async function requestClock(marketId: string, { verb, body }: ClockRequest): Promise<string | null> {
  const address = `/markets/${encodeURIComponent(marketId)}/clock/${verb}` as const;
  const answer = await ask(address, { method: 'POST', body });
  return answer.ok ? null : answer.problem.detail;
}
