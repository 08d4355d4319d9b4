/** Who watches: the viewer a token makes of a socket, and the room of those who may see the same. */
import type { Viewer } from '../market/privacy.ts';
import type { FrameMessage, Viewing } from '../protocol/socket.ts';
import { seenBy, type SeenEvent } from '../market/privacy.ts';
import type { FollowedFrame } from '../engine/follower.ts';

export function roomOf(marketId: string, viewer: Viewer): string {
  return viewer.role === 'buyer' ? `${marketId}/buyer/${viewer.buyerId}` : `${marketId}/${viewer.role}`;
}

export function viewingOf(viewer: Viewer, subject: string | null): Viewing {
  return { role: viewer.role, subject };
}

/** A frame as this viewer may see it. */
export function frameFor(viewer: Viewer, frame: FollowedFrame): FrameMessage {
  const { marketId, from, to, engineId, beatMs } = frame;
  const events: SeenEvent[] = [];
  for (const event of frame.events) {
    const seen = seenBy(viewer, event, (offerId) => frame.offerOwners.get(offerId));
    if (seen !== null) events.push(seen);
  }
  return { market: marketId, from, to, events, engineId, beatMs };
}

/** Several frames in a row as one. */
export function joinFrames(frames: readonly FrameMessage[]): FrameMessage {
  const last = frames.at(-1)!;
  return { ...last, from: frames[0]!.from, events: frames.flatMap((frame) => frame.events) };
}
