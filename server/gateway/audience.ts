/** What a beat is to those who hear of it: the frame of a viewer's floor, and that of the offers that somebody watches. */
import type { FollowedFrame } from '../engine/follower.ts';
import { isOfferEvent, isOfOffersOnly, type OfferEvent } from '../market/open-offers.ts';
import { ownerOf, seenBy, type SeenEvent, type Viewer } from '../market/privacy.ts';
import type { FrameMessage, OfferCounts } from '../protocol/socket.ts';

/** A frame with what it changed in the counts of offers. */
export interface CountedFrame extends FollowedFrame {
  offers: OfferCounts | null;
}

/** A frame as this viewer may see it. Of the events of offers alone it has his own. */
export function floorFrame(viewer: Viewer, frame: CountedFrame): FrameMessage {
  const { marketId, from, to, offers, engineId, beatMs } = frame;
  const offerOwner = offerOwnerIn(frame);
  const events: SeenEvent[] = [];
  for (const event of frame.events) {
    if (isOfOffersOnly(event.type)) {
      if (viewer.role !== 'buyer' || ownerOf(event, offerOwner) !== viewer.buyerId) continue;
    }
    const seen = seenBy(viewer, event, offerOwner);
    if (seen !== null) events.push(seen);
  }
  return { market: marketId, from, to, events, offers, engineId, beatMs };
}

/** The buyers to whom these frames say more than to the public: each of them is named by something in one. */
export function buyersIn(frames: readonly FollowedFrame[]): Set<string> {
  const buyerIds = new Set<string>();
  for (const frame of frames) {
    const offerOwner = offerOwnerIn(frame);
    for (const event of frame.events) {
      const buyerId = ownerOf(event, offerOwner);
      if (buyerId !== undefined) buyerIds.add(buyerId);
    }
  }
  return buyerIds;
}

function offerOwnerIn({ endedOffers }: FollowedFrame): (offerId: string) => string | undefined {
  return (offerId) => endedOffers.get(offerId)?.buyerId ?? undefined;
}

/** Several frames in a row as one. */
export function joinFrames(frames: readonly FrameMessage[]): FrameMessage {
  const last = frames.at(-1)!;
  return {
    ...last,
    from: frames[0]!.from,
    events: frames.flatMap((frame) => frame.events),
    offers: joinCounts(frames.flatMap(({ offers }) => offers ?? [])),
  };
}

/** What opens and ends offers in a frame, as the public may see it, by model; under null that of all. */
export function offerEventsOf(frame: FollowedFrame): Map<string | null, OfferEvent[]> {
  const events = new Map<string | null, OfferEvent[]>([[null, []]]);
  for (const event of frame.events) {
    if (!isOfferEvent(event)) continue;
    const seen = seenBy({ role: 'public' }, event, () => undefined) as OfferEvent;
    events.get(null)!.push(seen);
    const modelId = modelOf(frame, event);
    const ofModel = events.get(modelId);
    if (ofModel === undefined) events.set(modelId, [seen]);
    else ofModel.push(seen);
  }
  return events;
}

/** The model of an offer that an event opens or ends. */
export function modelOf(frame: FollowedFrame, event: { modelId: string } | { offerId: string }): string {
  return 'modelId' in event ? event.modelId : frame.endedOffers.get(event.offerId)!.modelId;
}

function joinCounts(counts: readonly OfferCounts[]): OfferCounts | null {
  const last = counts.at(-1);
  if (last === undefined) return null;
  return { ...last, open: [...new Map(counts.flatMap(({ open }) => open))] };
}
