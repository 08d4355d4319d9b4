/** Dealerships: opened, closed and opened again by admins; preferences, pricing, restock and tiers by who runs one. */
import type { FastifyInstance } from 'fastify';
import { SENT_COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import { id } from '../../protocol/fields.ts';
import type { HttpWorld } from '../world.ts';
import { commandRoute } from './command-route.ts';
import { promotionCommands } from './promotions.ts';

const OF_DEALERSHIPS = { tag: 'Dealerships', idName: 'dealershipId' } as const;
const ofDealership = { dealershipId: id };

export function dealershipCommands(api: FastifyInstance, world: HttpWorld): void {
  commandRoute(api, world, {
    ...OF_DEALERSHIPS,
    method: 'POST',
    path: '/dealerships',
    operationId: 'openDealership',
    summary: 'Open a dealership, or one again that was closed',
    access: 'admin',
    body: SENT_COMMAND_SCHEMAS.OpenDealership.omit({ type: true }),
    creates: true,
    command: ({ body }) => ({ type: 'OpenDealership', ...body }),
  });
  commandRoute(api, world, {
    ...OF_DEALERSHIPS,
    method: 'PATCH',
    path: '/dealerships/:dealershipId',
    operationId: 'updateDealership',
    summary: 'Change name, place, preferences, pricing, restock or tiers',
    access: ['dealership-manager', 'admin'],
    params: ofDealership,
    body: SENT_COMMAND_SCHEMAS.UpdateDealership.omit({ type: true, dealershipId: true }),
    command: ({ params, body }) => ({ type: 'UpdateDealership', ...params, ...body }),
  });
  commandRoute(api, world, {
    ...OF_DEALERSHIPS,
    method: 'DELETE',
    path: '/dealerships/:dealershipId',
    operationId: 'closeDealership',
    summary: 'Close a dealership; its history stays, and it may open again',
    access: 'admin',
    params: ofDealership,
    command: ({ params }) => ({ type: 'CloseDealership', ...params }),
  });
  promotionCommands(api, world, 'dealership');
}
