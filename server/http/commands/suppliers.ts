/** Suppliers: they join and leave by admins; name, tiers and price list are changed by who runs one. */
import type { FastifyInstance } from 'fastify';
import { SENT_COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import { id } from '../../protocol/fields.ts';
import type { HttpWorld } from '../world.ts';
import { commandRoute } from './command-route.ts';
import { promotionCommands } from './promotions.ts';

const OF_SUPPLIERS = { tag: 'Suppliers', idName: 'supplierId' } as const;
const ofSupplier = { supplierId: id };

export function supplierCommands(api: FastifyInstance, world: HttpWorld): void {
  commandRoute(api, world, {
    ...OF_SUPPLIERS,
    method: 'POST',
    path: '/suppliers',
    operationId: 'joinSupplier',
    summary: 'Let a supplier join, or join again with a new price list',
    access: 'admin',
    body: SENT_COMMAND_SCHEMAS.JoinSupplier.omit({ type: true }),
    creates: true,
    command: ({ body }) => ({ type: 'JoinSupplier', ...body }),
  });
  commandRoute(api, world, {
    ...OF_SUPPLIERS,
    method: 'PATCH',
    path: '/suppliers/:supplierId',
    operationId: 'updateSupplier',
    summary: 'Change name, year, country or tiers of a supplier',
    access: ['supplier-manager', 'admin'],
    params: ofSupplier,
    body: SENT_COMMAND_SCHEMAS.UpdateSupplier.omit({ type: true, supplierId: true }),
    command: ({ params, body }) => ({ type: 'UpdateSupplier', ...params, ...body }),
  });
  commandRoute(api, world, {
    ...OF_SUPPLIERS,
    method: 'DELETE',
    path: '/suppliers/:supplierId',
    operationId: 'leaveSupplier',
    summary: 'Let a supplier leave; its history stays, and it may join again',
    access: 'admin',
    params: ofSupplier,
    command: ({ params }) => ({ type: 'LeaveSupplier', ...params }),
  });
  commandRoute(api, world, {
    ...OF_SUPPLIERS,
    method: 'PUT',
    path: '/suppliers/:supplierId/prices/:modelId',
    operationId: 'priceModel',
    summary: 'Set the list price of a model, or stop selling it (null)',
    access: ['supplier-manager', 'admin'],
    params: { ...ofSupplier, modelId: id },
    body: SENT_COMMAND_SCHEMAS.PriceModel.pick({ listCents: true }),
    command: ({ params, body }) => ({ type: 'PriceModel', ...params, ...body }),
  });
  promotionCommands(api, world, 'supplier');
}
