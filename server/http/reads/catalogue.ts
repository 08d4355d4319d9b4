/** The models of a market and its promotions. */
import type { FastifyInstance } from 'fastify';
import { id } from '../../protocol/fields.ts';
import { model, models } from '../../queries/models.ts';
import { promotion, promotions } from '../../queries/promotions.ts';
import type { HttpWorld } from '../world.ts';
import { listRead, singleRead } from './read-route.ts';

export function catalogueReads(api: FastifyInstance, world: HttpWorld): void {
  listRead(api, world, {
    path: '/models',
    operationId: 'listModels',
    tag: 'Models',
    summary: 'The car models of the catalogue',
    access: 'anyone',
    list: models,
  });
  singleRead(api, world, {
    path: '/models/:modelId',
    operationId: 'getModel',
    tag: 'Models',
    summary: 'One car model',
    access: 'anyone',
    params: { modelId: id },
    answer: model,
    noun: 'model',
    find: ({ params, context }) => world.queries.one(models, context, params),
  });
  listRead(api, world, {
    path: '/promotions',
    operationId: 'listPromotions',
    tag: 'Promotions',
    summary: 'Promotions of dealerships and suppliers',
    access: 'anyone',
    list: promotions,
  });
  singleRead(api, world, {
    path: '/promotions/:promotionId',
    operationId: 'getPromotion',
    tag: 'Promotions',
    summary: 'One promotion',
    access: 'anyone',
    params: { promotionId: id },
    answer: promotion,
    noun: 'promotion',
    find: ({ params, context }) => world.queries.one(promotions, context, params),
  });
}
