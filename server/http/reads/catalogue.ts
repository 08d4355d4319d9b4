/** The models of a market and its promotions. */
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { id } from '../../protocol/fields.ts';
import { candlesQuery, modelCandles } from '../../queries/candles/candles.ts';
import { stretchCount, type Stretches } from '../../queries/candles/stretches.ts';
import { QUERY_LIMITS } from '../../queries/limits.ts';
import { model, models } from '../../queries/models.ts';
import { promotion, promotions } from '../../queries/promotions.ts';
import type { HttpWorld } from '../world.ts';
import { type Asking, listRead, singleRead, unknown } from './read-route.ts';
import { faulty, windowAsked } from './window-asked.ts';

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
  singleRead(api, world, {
    path: '/models/:modelId/candles',
    operationId: 'getModelCandles',
    tag: 'Models',
    summary: 'How the prices of a model went',
    description:
      'For all ticks with `fromTick <= tick < toTick`; left out, the last market day. In stretches of `stretchTicks`, at most ' +
      `${QUERY_LIMITS.stretches} of them: what was paid, and the best ask and the stock as each of them ended. None begins after now.`,
    access: 'anyone',
    params: { modelId: id },
    query: candlesQuery,
    answer: modelCandles,
    find: (asking) => world.queries.candles(stretchesAsked(asking)),
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

function stretchesAsked(asking: Asking): Stretches {
  const { params, query, context, follower } = asking;
  const modelId = params['modelId']!;
  if (!follower.fold.market.models.has(modelId)) throw unknown('model', modelId);
  const { fromTick, toTick } = windowAsked(asking);
  const { stretchTicks } = query as z.output<typeof candlesQuery>;
  const endTick = Math.max(fromTick, Math.min(toTick, context.tick + 1));
  const begun = { fromTick, toTick: endTick, stretchTicks };
  if (stretchCount(begun) > QUERY_LIMITS.stretches) {
    const bound = Math.ceil((endTick - fromTick) / QUERY_LIMITS.stretches);
    const message = `stretchTicks must be at least ${bound} in this window; got ${stretchTicks}.`;
    throw faulty({ path: 'stretchTicks', rule: 'too-small', message, bound });
  }
  return { marketId: context.marketId, modelId, ...begun };
}
