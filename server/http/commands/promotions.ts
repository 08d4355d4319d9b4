/** Promotions of one kind of house: announced and withdrawn by who runs the house, and no other house's. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { promotionFields, promotionWindow } from '../../protocol/commands.ts';
import { id, SOUND } from '../../protocol/fields.ts';
import { Problem } from '../problem.ts';
import type { HttpWorld } from '../world.ts';
import { commandRoute } from './command-route.ts';

const { ownerType: _ownerType, ownerId: _ownerId, ...fields } = promotionFields(SOUND);
const promotion = z.strictObject({ promotionId: z.exactOptional(id), ...fields }).refine(...promotionWindow);

export function promotionCommands(
  api: FastifyInstance,
  world: HttpWorld,
  ownerType: 'dealership' | 'supplier',
): void {
  const Owner = ownerType === 'dealership' ? 'Dealership' : 'Supplier';
  const idParam = `${ownerType}Id` as const;
  const common = {
    tag: 'Promotions',
    access: [`${ownerType}-manager`, 'admin'],
    idName: 'promotionId',
  } as const;
  commandRoute(api, world, {
    ...common,
    method: 'POST',
    path: `/${ownerType}s/:${idParam}/promotions`,
    operationId: `announce${Owner}Promotion`,
    summary: `Announce a promotion of a ${ownerType}`,
    params: { [idParam]: id },
    body: promotion,
    creates: true,
    command: ({ params, body }) => {
      const ownerId = params[idParam]!;
      return { type: 'AnnouncePromotion', ...body, ownerType, ownerId };
    },
  });
  commandRoute(api, world, {
    ...common,
    method: 'DELETE',
    path: `/${ownerType}s/:${idParam}/promotions/:promotionId`,
    operationId: `withdraw${Owner}Promotion`,
    summary: `Withdraw a promotion of a ${ownerType}`,
    params: { [idParam]: id, promotionId: id },
    reckoned: true,
    command: ({ params, market }) => {
      const promotionId = params['promotionId']!;
      const standing = market.promotions.get(promotionId);
      // Another house's promotion is answered like one that does not exist.
      if (standing?.ownerType !== ownerType || standing.ownerId !== params[idParam]) {
        throw new Problem(404, 'unknown-promotion', `There is no promotion "${promotionId}".`);
      }
      return { type: 'WithdrawPromotion', promotionId };
    },
  });
}
