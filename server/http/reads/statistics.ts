/** Figures of the market and of each party in it, over any window of market time. */
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import {
  buyerStatistics,
  dealershipStatistics,
  marketStatistics,
  supplierStatistics,
} from '../../queries/statistics/statistics.ts';
import { windowQuery } from '../../queries/statistics/window.ts';
import type { HttpWorld } from '../world.ts';
import { buyerScope, dealershipScope, ofBuyer, ofDealership, ofSupplier, supplierScope } from './houses.ts';
import { type Asking, type Params, singleRead, type SingleRead } from './read-route.ts';
import { windowAsked } from './window-asked.ts';

const DESCRIPTION =
  'For all ticks with `fromTick <= tick < toTick`; left out, the last market day. All figures are of one state.';

export function statisticsReads(api: FastifyInstance, world: HttpWorld): void {
  const read = (
    path: string,
    operationId: string,
    summary: string,
    answer: z.ZodType,
    scope: (asking: Asking) => Params,
    more: Partial<SingleRead> = {},
  ) =>
    singleRead(api, world, {
      path: `${path}/statistics`,
      operationId,
      tag: 'Statistics',
      summary,
      description: DESCRIPTION,
      access: 'anyone',
      query: windowQuery,
      answer,
      find: (asking) => world.queries.statistics(windowAsked(asking), scope(asking)),
      ...more,
    });

  read('', 'getMarketStatistics', 'The figures of a market', marketStatistics, () => ({}));
  read(
    '/dealerships/:dealershipId',
    'getDealershipStatistics',
    'The figures of a dealership',
    dealershipStatistics,
    ({ params, follower }) => dealershipScope(params, follower),
    { params: ofDealership },
  );
  read(
    '/suppliers/:supplierId',
    'getSupplierStatistics',
    'The figures of a supplier',
    supplierStatistics,
    ({ params, follower }) => supplierScope(params, follower),
    { params: ofSupplier },
  );
  read(
    '/buyers/:buyerId',
    'getBuyerStatistics',
    'The figures of a buyer, for himself and admins',
    buyerStatistics,
    ({ params, follower, request }) => buyerScope(params, follower, request),
    { params: ofBuyer, access: ['buyer', 'admin'] },
  );
}
