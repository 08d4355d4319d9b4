/**
 * The market's clock before the market itself is here, asked for while the page's words are fetched: what says "paused"
 * is then drawn from the beginning, and pushes nothing about when the market comes.
 */
import type { Clock } from '../../server/market/market.ts';
import type { MarketInShort } from '../api/kinds.ts';
import { send } from '../requests/send.ts';

/** A page does not wait longer for it. */
const WAIT_MS = 1_500;
let heard: { marketId: string; clock: Clock } | null = null;

/** Resolves when the clock is known, or would take too long; never rejects. */
export async function hearFirstClock(marketId: string, token: string | null): Promise<void> {
  const path = `/markets/${encodeURIComponent(marketId)}`;
  try {
    const response = await send(path, { token, signal: AbortSignal.timeout(WAIT_MS) });
    if (!response.ok) return;
    const { clock, position } = (await response.json()) as MarketInShort;
    const { state, ticksPerSecond, stepsDue, reason, by } = clock;
    const { tick } = position;
    const paused = state === 'running' ? null : { by: by ?? null, reason, sinceTick: tick };
    heard = { marketId, clock: { paused, ticksPerSecond, stepUntilTick: tick + stepsDue } };
  } catch {
    // The market itself will say.
  }
}

/** The clock of a market as it was heard at the start; null when it was not, or was told before. */
export function takeFirstClock(marketId: string): Clock | null {
  const clock = heard?.marketId === marketId ? heard.clock : null;
  heard = null;
  return clock;
}
