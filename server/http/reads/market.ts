/** Live reads of a market: its state and clock from the fold, its best asks from the hot copy. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MarketFollower } from '../../engine/follower.ts';
import { stepsDue } from '../../market/decide/clock.ts';
import { timeOfTick } from '../../market/time.ts';
import * as field from '../../queries/fields.ts';
import { unavailable } from '../problem.ts';
import { singleRead } from './read-route.ts';
import type { HttpWorld } from '../world.ts';

const position = z.object({ beat: field.whole(6_200), seq: field.seq, tick: field.tick });

const clock = z
  .object({
    state: z.enum(['running', 'paused']),
    ticksPerSecond: z
      .number()
      .nullable()
      .meta({ examples: [1] })
      .describe('Null: as fast as it goes.'),
    stepsDue: field.whole(0),
    reason: z
      .string()
      .nullable()
      .meta({ examples: [null] })
      .describe('Why it is paused.'),
    by: z
      .string()
      .nullable()
      .optional()
      .meta({ examples: [null] })
      .describe('Told to admins.'),
  })
  .meta({ id: 'Clock' });

const market = z
  .object({
    id: field.text('main'),
    name: field.text('demo'),
    position,
    at: field.time,
    clock,
    seedSha256: field.text('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
    rules: z.record(z.string(), z.number()).meta({ examples: [{ restockEveryTicks: 10 }] }),
    counts: z.object({
      models: field.whole(520),
      suppliers: field.whole(12),
      dealerships: field.whole(40),
      openOffers: field.whole(87),
    }),
    today: z.record(z.string(), z.number()).meta({ examples: [{ units: 24, paidCents: 69_540_000 }] }),
    leader: z
      .string()
      .nullable()
      .meta({ examples: ['host-1'] })
      .describe('The engine that leads it now.'),
    silentMs: field.whole(40).describe('Since the last frame that reached this process.'),
  })
  .meta({ id: 'Market' });

const bestAsks = z.object({
  position,
  asks: z.array(
    z.object({
      modelId: field.modelId,
      askCents: field.cents(3_050_000),
      dealershipId: field.dealershipId,
      stock: field.whole(7).describe('Of all dealerships together.'),
    }),
  ),
});

const answer = z.object({ markets: z.array(z.object({ id: field.text('main') })) });

export function marketReads(api: FastifyInstance, world: HttpWorld): void {
  const schema = {
    operationId: 'listMarkets',
    summary: 'The markets that there are',
    description: 'All of them, the oldest first.',
    tags: ['Markets'],
    querystring: z.strictObject({}),
    response: { 200: answer },
  };
  api.get('/markets', { config: { access: 'anyone' }, schema }, async () => {
    const ids = await world.journal.marketIds();
    return { markets: ids.map((id) => ({ id })) };
  });

  singleRead(api, world, {
    path: '',
    operationId: 'getMarket',
    tag: 'Markets',
    summary: 'A market as it stands now',
    access: 'anyone',
    answer: market,
    find: async ({ context, follower }) => {
      const leader = await world.lease.holder(context.marketId).catch(() => null);
      return stateOf(follower, leader, context.viewer.role === 'admin');
    },
  });

  singleRead(api, world, {
    path: '/clock',
    operationId: 'getClock',
    tag: 'Markets',
    summary: 'The clock of a market',
    access: 'anyone',
    answer: clock,
    find: ({ context, follower }) => clockOf(follower, context.viewer.role === 'admin'),
  });

  singleRead(api, world, {
    path: '/asks',
    operationId: 'listBestAsks',
    tag: 'Markets',
    summary: 'The best ask of each model that is in stock',
    access: 'anyone',
    answer: bestAsks,
    find: async ({ context }) => {
      const hot = await world.hot.cells(context.marketId).catch(() => null);
      if (hot === null) throw unavailable('hot-state-unavailable', 'The hot state is being rebuilt.');
      return { position: hot.position, asks: bestOf(hot.cells) };
    },
  });
}

type Cells = NonNullable<Awaited<ReturnType<HttpWorld['hot']['cells']>>>['cells'];

function bestOf(cells: Cells): z.infer<typeof bestAsks>['asks'] {
  const best = new Map<string, { modelId: string; askCents: number; dealershipId: string; stock: number }>();
  for (const { dealershipId, modelId, stock, askCents } of cells) {
    if (stock === 0 || askCents === null) continue;
    const standing = best.get(modelId);
    const cheaper = standing === undefined || askCents < standing.askCents;
    const cheapest = cheaper ? { askCents, dealershipId } : standing;
    best.set(modelId, {
      modelId,
      askCents: cheapest.askCents,
      dealershipId: cheapest.dealershipId,
      stock: (standing?.stock ?? 0) + stock,
    });
  }
  return [...best.values()].sort((a, b) => (a.modelId < b.modelId ? -1 : 1));
}

function clockOf({ fold }: MarketFollower, withWho: boolean): z.infer<typeof clock> {
  const { paused, ticksPerSecond } = fold.market.clock;
  return {
    state: paused === null ? 'running' : 'paused',
    ticksPerSecond,
    stepsDue: stepsDue(fold.market),
    reason: paused?.reason ?? null,
    ...(withWho ? { by: paused?.by ?? null } : {}),
  };
}

function stateOf(follower: MarketFollower, leader: string | null, withWho: boolean) {
  const { market, position, board } = follower.fold;
  return {
    id: market.id,
    name: market.name,
    position,
    at: timeOfTick(market.originMs, market.tick),
    clock: clockOf(follower, withWho),
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
    silentMs: Math.round(follower.silentMs),
  };
}
