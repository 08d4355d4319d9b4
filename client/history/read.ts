/** What the readers of the past share: a stretch of market time, and one question to the server. */
import type { SeenEvent } from '../../server/market/privacy.ts';

export interface Stretch {
  marketId: string;
  /** The last event and tick that are read. */
  toSeq: number;
  toTick: number;
  fromTick: number;
  signal: AbortSignal;
}

/** Events oldest first, and the tick back to which they are complete. */
export interface Found {
  events: SeenEvent[];
  fromTick: number;
}

/** Rejects when the server cannot be reached or refuses, and when it is aborted. */
export async function ask<Answer>(
  marketId: string,
  path: string,
  query: Readonly<Record<string, string | number>>,
  signal: AbortSignal,
): Promise<Answer> {
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const response = await fetch(`/api/v1/markets/${encodeURIComponent(marketId)}/${path}?${search}`, {
    signal,
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Answer;
}
