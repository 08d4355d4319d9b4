/** The journal by seq range, as far as the asker may see it: events that are not his are left out. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { EVENT_FIELDS, type EventType, type MarketEvent } from '../../market/events.ts';
import { seenBy, type SeenEvent, type Viewer } from '../../market/privacy.ts';
import { numberText } from '../../protocol/fields.ts';
import * as field from '../../queries/fields.ts';
import { LIMITS } from '../limits.ts';
import { singleRead } from './read-route.ts';
import type { HttpWorld } from '../world.ts';

const range = z.strictObject({
  from: numberText(1, Number.MAX_SAFE_INTEGER).prefault(1),
  limit: numberText(1, LIMITS.journalPage).prefault(LIMITS.journalPageDefault),
});

const event = z
  .object({
    v: z.literal(1),
    market: field.text('main'),
    seq: field.seq,
    tick: field.tick,
    at: field.time,
    type: z.enum(Object.keys(EVENT_FIELDS) as [EventType, ...EventType[]]),
  })
  .loose()
  .meta({
    id: 'MarketEvent',
    description:
      'The common fields, then those of its type. What says who reaches its owner and admins only.',
    examples: [
      {
        v: 1,
        market: 'main',
        seq: 4711,
        tick: 620,
        at: '2026-01-01T10:20:00.000Z',
        type: 'AskChanged',
        dealershipId: 'northgate',
        modelId: 'volkswagen-golf-gti-s-2024',
        askCents: 3_050_000,
      },
    ],
  });

const answer = z.object({
  events: z.array(event),
  next: z
    .int()
    .nullable()
    .meta({ examples: [4712] })
    .describe('The seq to go on from; null: there is no more now.'),
  lastSeq: field.seq,
});

export function journalReads(api: FastifyInstance, world: HttpWorld): void {
  singleRead(api, world, {
    path: '/journal',
    operationId: 'getJournal',
    tag: 'Journal',
    summary: 'The journal of a market, from a seq on',
    access: 'anyone',
    query: range,
    answer,
    find: async ({ context: { marketId, viewer }, query, follower }) => {
      const { from, limit } = query as z.infer<typeof range>;
      const lastSeq = follower.fold.position.seq;
      const toSeq = Math.min(lastSeq, from + limit - 1);
      const events: SeenEvent[] = [];
      if (from <= toSeq) {
        for await (const page of world.journal.eventsAfter(marketId, from - 1, toSeq)) {
          const owners = await ownersOf(world, viewer, page);
          for (const event of page) {
            const seen = seenBy(viewer, event, (offerId) => owners.get(offerId));
            if (seen !== null) events.push(seen);
          }
        }
      }
      return { events, next: toSeq < lastSeq && from <= lastSeq ? toSeq + 1 : null, lastSeq };
    },
  });
}

/** Only a buyer needs to know whose the offers are that ended: his own events he sees in full. */
async function ownersOf(world: HttpWorld, viewer: Viewer, events: readonly MarketEvent[]) {
  if (viewer.role !== 'buyer' || events.length === 0) return new Map<string, string>();
  const ended = events.flatMap((event) =>
    event.type === 'OfferCancelled' || event.type === 'OfferExpired' ? [event.offerId] : [],
  );
  return world.journal.offerOwners(events[0]!.market, ended);
}
