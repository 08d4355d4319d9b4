/** The journal by seq range, as far as the asker may see it: events that are not his are left out. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { MarketEvent } from '../../market/events.ts';
import { seenBy, type SeenEvent, type Viewer } from '../../market/privacy.ts';
import { viewerOf } from '../bearer.ts';
import { LIMITS } from '../limits.ts';
import { followedMarket, marketParams } from '../market-param.ts';
import type { HttpWorld } from '../world.ts';

const range = z.strictObject({
  from: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(LIMITS.journalPage).default(100),
});

export function journalRoutes(api: FastifyInstance, world: HttpWorld): void {
  const app = api.withTypeProvider<ZodTypeProvider>();

  /** `next` is the seq to go on from, null at the end of what there is now. */
  app.get(
    '/markets/:market/journal',
    { schema: { params: marketParams, querystring: range } },
    async (request) => {
      const viewer = viewerOf(request);
      const { market } = request.params;
      const { from, limit } = request.query;
      const follower = await followedMarket(world, market);
      const lastSeq = follower.fold.position.seq;
      const toSeq = Math.min(lastSeq, from + limit - 1);
      const events: SeenEvent[] = [];
      if (from <= toSeq) {
        for await (const page of world.journal.eventsAfter(market, from - 1, toSeq)) {
          const owners = await ownersOf(world, viewer, page);
          for (const event of page) {
            const seen = seenBy(viewer, event, (offerId) => owners.get(offerId));
            if (seen !== null) events.push(seen);
          }
        }
      }
      return { events, next: toSeq < lastSeq && from <= lastSeq ? toSeq + 1 : null, lastSeq };
    },
  );
}

/** Only a buyer needs to know whose the offers are that ended: his own events he sees in full. */
async function ownersOf(world: HttpWorld, viewer: Viewer, events: readonly MarketEvent[]) {
  if (viewer.role !== 'buyer' || events.length === 0) return new Map<string, string>();
  const ended = events.flatMap((event) =>
    event.type === 'OfferCancelled' || event.type === 'OfferExpired' ? [event.offerId] : [],
  );
  return world.journal.offerOwners(events[0]!.market, ended);
}
