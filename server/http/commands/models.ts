/** The catalogue: models are listed, withdrawn and listed again by admins. */
import type { FastifyInstance } from 'fastify';
import { SENT_COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import { id } from '../../protocol/fields.ts';
import type { HttpWorld } from '../world.ts';
import { commandRoute } from './command-route.ts';

const OF_MODELS = { tag: 'Models', access: 'admin', idName: 'modelId' } as const;

export function modelCommands(api: FastifyInstance, world: HttpWorld): void {
  commandRoute(api, world, {
    ...OF_MODELS,
    method: 'POST',
    path: '/models',
    operationId: 'listModel',
    summary: 'List a model, or one again that was withdrawn',
    body: SENT_COMMAND_SCHEMAS.ListModel.omit({ type: true }),
    creates: true,
    command: ({ body }) => ({ type: 'ListModel', ...body }),
  });
  commandRoute(api, world, {
    ...OF_MODELS,
    method: 'DELETE',
    path: '/models/:modelId',
    operationId: 'withdrawModel',
    summary: 'Withdraw a model; what is in stock may still be sold, and it may be listed again',
    params: { modelId: id },
    command: ({ params }) => ({ type: 'WithdrawModel', ...params }),
  });
}
