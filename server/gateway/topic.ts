/** What a socket watches of a market, and the room of those who may see the same of it. */
import type { Viewer } from '../market/privacy.ts';

/** The floor is the whole market as somebody may see it, without open offers; those are watched by model, or all of them. */
export type Topic = { kind: 'floor'; viewer: Viewer } | { kind: 'offers'; modelId: string | null };

/** Ids are free text, so that a mere joint of them could be another room's name too. */
export function roomOf(marketId: string, topic: Topic): string {
  if (topic.kind === 'offers') return JSON.stringify([marketId, 'offers', topic.modelId]);
  const { viewer } = topic;
  return JSON.stringify([marketId, viewer.role, viewer.role === 'buyer' ? viewer.buyerId : null]);
}
