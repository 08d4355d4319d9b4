/**
 * What an admin asks of the market's clock, over HTTP. Every request carries a key of its own, so that a repeated
 * one is decided once; a refusal comes back as the server's own sentence.
 */
import { words } from '../shared/messages/words.ts';

export type ClockRequest =
  | { verb: 'pause'; body: { reason: string | null } }
  | { verb: 'resume'; body: Record<string, never> }
  | { verb: 'step'; body: { ticks: number } }
  | { verb: 'speed'; body: { ticksPerSecond: number | null } }
  | { verb: 'run-to'; body: { tick: number } };

/** Resolves to null when it was accepted, else to why it was not. */
export async function requestClock(
  marketId: string,
  token: string,
  { verb, body }: ClockRequest,
): Promise<string | null> {
  const address = `/api/v1/markets/${encodeURIComponent(marketId)}/clock/${verb}`;
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': freshKey(),
      },
      body: JSON.stringify(body),
    });
  } catch {
    return words.clock.unreachable;
  }
  if (response.ok) return null;
  return (await sentenceOf(response)) ?? words.clock.noReason(response.status);
}

async function sentenceOf(response: Response): Promise<string | null> {
  try {
    const problem = (await response.json()) as { detail?: unknown; title?: unknown };
    const sentence = problem.detail ?? problem.title;
    return typeof sentence === 'string' ? sentence : null;
  } catch {
    return null;
  }
}

/** `randomUUID` exists in secure contexts only; a page on a plain http address still has random bytes. */
function freshKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
