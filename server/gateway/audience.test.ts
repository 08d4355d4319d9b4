/** Who is named in no frame is told what all are told: on that the gateway relies when it makes one message for all of them. */
import type { FollowedFrame } from '../engine/follower.ts';
import type { MarketEvent } from '../market/events.ts';
import type { Offer } from '../market/market.ts';
import { runBusy } from '../market/testing/busy-scenario.ts';
import { buyersIn, floorFrame } from './audience.ts';

const EVENTS_A_FRAME = 5;

/** A market in which everything happens, cut into frames. */
function busyFrames(): FollowedFrame[] {
  const frames: FollowedFrame[] = [];
  const placed = new Map<string, Offer>();
  let events: MarketEvent[] = [];
  runBusy(400, (event) => {
    if (event.type === 'OfferPlaced') placed.set(event.offerId, event);
    events.push(event);
    if (events.length < EVENTS_A_FRAME) return;
    const at = { beat: frames.length, seq: event.seq, tick: event.tick };
    const ended = events.filter(({ type }) => type === 'OfferCancelled' || type === 'OfferExpired');
    const endedOffers = new Map(
      ended.map((end) => {
        const { offerId } = end as { offerId: string };
        return [offerId, placed.get(offerId)!];
      }),
    );
    frames.push({
      ...{ marketId: 'm', from: at, to: at, events, answers: [], engineId: 'e', beatMs: 1 },
      endedOffers,
    });
    events = [];
  });
  return frames;
}

test('a frame that names nobody says the same to a buyer as to the public; one that names him says more', () => {
  const frames = busyFrames();
  const buyerIds = buyersIn(frames);
  expect(buyerIds.size).toBeGreaterThan(20);
  const seen = { alike: 0, more: 0 };
  for (const frame of frames) {
    const counted = { ...frame, offers: null };
    const named = buyersIn([frame]);
    const toAll = JSON.stringify(floorFrame({ role: 'public' }, counted));
    for (const buyerId of buyerIds) {
      const toHim = JSON.stringify(floorFrame({ role: 'buyer', buyerId }, counted));
      expect([buyerId, toHim === toAll]).toEqual([buyerId, !named.has(buyerId)]);
      seen[named.has(buyerId) ? 'more' : 'alike'] += 1;
    }
  }
  expect(seen.alike).toBeGreaterThan(1_000);
  expect(seen.more).toBeGreaterThan(200);
});
