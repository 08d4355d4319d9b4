/** Offers: a buyer places and cancels his own; an admin does it for a given buyer. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import { id } from '../../protocol/fields.ts';
import { only, requireRole } from '../bearer.ts';
import { followedMarket, marketParams } from '../market-param.ts';
import { Problem } from '../problem.ts';
import type { HttpWorld } from '../world.ts';

const placeBody = COMMAND_SCHEMAS.PlaceOffer.omit({ type: true }).extend({ buyerId: id.optional() });
const offerParams = marketParams.extend({ offerId: id });
const noBody = z.strictObject({});

export function offerRoutes(api: FastifyInstance, world: HttpWorld): void {
  const app = api.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/markets/:market/offers',
    { ...only('admin', 'buyer'), schema: { params: marketParams, body: placeBody } },
    async (request, reply) => {
      const bearer = requireRole(request, 'admin', 'buyer');
      const buyerId =
        bearer.role === 'buyer' ? ownBuyerId(bearer.buyerId, request.body.buyerId) : request.body.buyerId;
      if (buyerId === undefined) {
        const message = 'buyerId is missing: an admin names the buyer.';
        throw new Problem(422, 'faulty-input', message, {
          errors: [{ path: 'buyerId', rule: 'missing', message }],
        });
      }
      const { market } = request.params;
      await followedMarket(world, market);
      const outcome = await world.submitter.submit(market, request, bearer.sub, {
        type: 'PlaceOffer',
        ...request.body,
        buyerId,
      });
      return reply.code(201).send({ offerId: outcome.id, seq: outcome.firstSeq });
    },
  );

  app.post(
    '/markets/:market/offers/:offerId/cancel',
    { ...only('admin', 'buyer'), schema: { params: offerParams, body: noBody } },
    async (request) => {
      const bearer = requireRole(request, 'admin', 'buyer');
      const { market, offerId } = request.params;
      await followedMarket(world, market);
      if (bearer.role === 'buyer') await requireOwn(world, market, offerId, bearer.buyerId);
      const command = { type: 'CancelOffer', offerId } as const;
      const outcome = await world.submitter.submit(market, request, bearer.sub, command);
      return { offerId: outcome.id, seq: outcome.firstSeq };
    },
  );
}

function ownBuyerId(own: string, asked: string | undefined): string {
  if (asked === undefined || asked === own) return own;
  throw new Problem(403, 'not-yours', 'A buyer places offers for himself only.');
}

/** Somebody else's offer is answered like one that does not exist. */
async function requireOwn(world: HttpWorld, market: string, offerId: string, buyerId: string): Promise<void> {
  const owners = await world.journal.offerOwners(market, [offerId]);
  if (owners.get(offerId) !== buyerId)
    throw new Problem(404, 'unknown-offer', `There is no open offer "${offerId}".`);
}
