/** Offers: a buyer places and cancels his own; an admin does it for a given buyer. */
import type { FastifyInstance } from 'fastify';
import { SENT_COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import { id } from '../../protocol/fields.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../problem.ts';
import type { HttpWorld } from '../world.ts';
import { commandRoute } from './command-route.ts';

const OF_OFFERS = { method: 'POST', tag: 'Offers', access: ['buyer', 'admin'], idName: 'offerId' } as const;

export function offerCommands(api: FastifyInstance, world: HttpWorld): void {
  commandRoute(api, world, {
    ...OF_OFFERS,
    path: '/offers',
    operationId: 'placeOffer',
    summary: 'Place an offer: this model, at most this price, until then',
    body: SENT_COMMAND_SCHEMAS.PlaceOffer.omit({ type: true }).extend({ buyerId: id.optional() }),
    creates: true,
    command: async ({ body, caller, market }) => {
      const buyerId = buyerOf(caller, body.buyerId);
      // Whoever confirmed his address while this market could not be reached joins it now.
      if (caller.session !== null && caller.buyerId === buyerId)
        await world.buyers.joinOne(market.id, buyerId);
      return { type: 'PlaceOffer', ...body, buyerId };
    },
  });
  commandRoute(api, world, {
    ...OF_OFFERS,
    path: '/offers/:offerId/cancel',
    operationId: 'cancelOffer',
    summary: 'Cancel an open offer',
    params: { offerId: id },
    command: async ({ params: { offerId }, caller, market }) => {
      if (caller.role === 'buyer') await requireOwn(world, market.id, offerId, caller.buyerId);
      return { type: 'CancelOffer', offerId };
    },
  });
}

function buyerOf(caller: Caller, asked: string | undefined): string {
  const own = caller.role === 'buyer' ? caller.buyerId : null;
  if (own !== null) {
    if (asked === undefined || asked === own) return own;
    throw new Problem(403, 'not-yours', 'A buyer places offers for himself only.');
  }
  if (asked !== undefined) return asked;
  const message = 'buyerId is missing: an admin names the buyer.';
  throw new Problem(422, 'faulty-input', message, {
    errors: [{ path: 'buyerId', rule: 'missing', message }],
  });
}

/** Somebody else's offer is answered like one that does not exist. */
async function requireOwn(
  world: HttpWorld,
  market: string,
  offerId: string,
  buyerId: string | null,
): Promise<void> {
  const owners = await world.journal.offerOwners(market, [offerId]);
  if (buyerId !== null && owners.get(offerId) === buyerId) return;
  throw new Problem(404, 'unknown-offer', `There is no open offer "${offerId}".`);
}
