/** Public reads of a market: its state, and its best asks from the hot copy. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { MarketFollower } from '../../engine/follower.ts';
import { stepsDue } from '../../market/decide/clock.ts';
import { timeOfTick } from '../../market/time.ts';
import { viewerOf } from '../bearer.ts';
import { followedMarket, marketParams } from '../market-param.ts';
import { unavailable } from '../problem.ts';
import type { HttpWorld } from '../world.ts';

export function marketRoutes(api: FastifyInstance, world: HttpWorld): void {
  const app = api.withTypeProvider<ZodTypeProvider>();
  const noQuery = z.strictObject({});

  app.get('/markets', { schema: { querystring: noQuery } }, async () => {
    const ids = await world.journal.marketIds();
    return { markets: ids.map((id) => ({ id })) };
  });

  app.get('/markets/:market', { schema: { params: marketParams, querystring: noQuery } }, async (request) => {
    const viewer = viewerOf(request);
    const follower = await followedMarket(world, request.params.market);
    const leader = await world.lease.holder(request.params.market).catch(() => null);
    return stateOf(follower, leader, viewer.role === 'admin');
  });

  app.get(
    '/markets/:market/asks',
    { schema: { params: marketParams, querystring: noQuery } },
    async (request) => {
      await followedMarket(world, request.params.market);
      const hot = await world.hot.cells(request.params.market).catch(() => null);
      if (hot === null) throw unavailable('hot-state-unavailable', 'The hot state is being rebuilt.');
      const best = new Map<
        string,
        { modelId: string; askCents: number; dealershipId: string; stock: number }
      >();
      for (const { dealershipId, modelId, stock, askCents } of hot.cells) {
        if (stock === 0 || askCents === null) continue;
        const standing = best.get(modelId);
        const total = (standing?.stock ?? 0) + stock;
        const cheapest =
          standing === undefined || askCents < standing.askCents ? { askCents, dealershipId } : standing;
        best.set(modelId, {
          modelId,
          askCents: cheapest.askCents,
          dealershipId: cheapest.dealershipId,
          stock: total,
        });
      }
      const asks = [...best.values()].sort((a, b) => (a.modelId < b.modelId ? -1 : 1));
      return { position: hot.position, asks };
    },
  );
}

function stateOf({ fold, silentMs }: MarketFollower, leader: string | null, withWho: boolean) {
  const { market, position, board } = fold;
  const { paused, ticksPerSecond } = market.clock;
  return {
    id: market.id,
    name: market.name,
    position,
    at: timeOfTick(market.originMs, market.tick),
    clock: {
      state: paused === null ? 'running' : 'paused',
      ticksPerSecond,
      stepsDue: stepsDue(market),
      reason: paused?.reason ?? null,
      ...(withWho ? { by: paused?.by ?? null } : {}),
    },
    seedSha256: market.seedSha256,
    rules: market.rules,
    counts: {
      models: market.models.size,
      suppliers: market.suppliers.size,
      dealerships: market.dealerships.size,
      openOffers: market.offers.size,
    },
    today: board.today,
    leader,
    silentMs: Math.round(silentMs),
  };
}
