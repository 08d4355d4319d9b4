/** How the machinery behind a market does, for admins: who leads it, its beats, what waits, the stores, the queries. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as field from '../../queries/fields.ts';
import { repeatsOf, type QueryProfile } from '../query-profile/profile.ts';
import type { HttpWorld } from '../world.ts';
import { singleRead } from './read-route.ts';

const ms = (example: number) =>
  z
    .number()
    .nullable()
    .meta({ examples: [example] });

const health = z
  .object({
    leader: z
      .string()
      .nullable()
      .meta({ examples: ['host-1'] })
      .describe('The engine that holds the lease; null when none does, or Redis cannot say.'),
    position: z.object({ beat: field.whole(6_200), seq: field.seq, tick: field.tick }),
    silentMs: field.whole(40).describe('Since the last frame that reached this process.'),
    inboxDepth: field.whole(0).nullable().describe('Commands that wait; null when Redis cannot say.'),
    beats: z
      .object({
        counted: field.whole(200),
        medianMs: ms(6.1),
        p95Ms: ms(14.2),
        longestMs: ms(31.8),
        recentMs: z.array(z.number()).meta({ examples: [[6.1, 5.9, 14.2]] }),
      })
      .describe('The last that this process heard of.'),
    stores: z.object({ postgres: z.boolean(), redis: z.boolean() }).describe('Whether they answer.'),
    queries: z
      .object({
        requests: field.whole(100),
        statements: field.whole(180),
        slowestMs: z.number().meta({ examples: [12.4] }),
        nPlusOne: field.whole(0).describe('Requests that sent one statement for each row of another.'),
      })
      .nullable()
      .describe('Of the last requests to this process; null when they are not watched.'),
  })
  .meta({ id: 'Health' });

/** `profile` is null when queries are not watched. */
export function healthRead(api: FastifyInstance, world: HttpWorld, profile: QueryProfile | null): void {
  singleRead(api, world, {
    path: '/health',
    operationId: 'getHealth',
    tag: 'Markets',
    summary: 'How the engine, the stores and this process do',
    access: 'admin',
    answer: health,
    find: async ({ context: { marketId }, follower }) => {
      const { beatTimes, fold, silentMs } = follower;
      const [leader, inboxDepth, checks] = await Promise.all([
        world.lease.holder(marketId).catch(() => null),
        world.inboxDepth(marketId).catch(() => null),
        world.checks(),
      ]);
      return {
        leader,
        position: fold.position,
        silentMs: Math.round(silentMs),
        inboxDepth,
        beats: {
          counted: beatTimes.recentMs.length,
          medianMs: beatTimes.within(0.5),
          p95Ms: beatTimes.within(0.95),
          longestMs: beatTimes.within(1),
          recentMs: beatTimes.recentMs,
        },
        stores: checks,
        queries: profile === null ? null : queriesOf(profile),
      };
    },
  });
}

function queriesOf({ recent }: QueryProfile) {
  return {
    requests: recent.length,
    statements: recent.reduce((sum, { count }) => sum + count, 0),
    slowestMs: Math.max(
      0,
      ...recent.flatMap(({ statements }) => statements.map((statement) => statement.ms)),
    ),
    nPlusOne: recent.filter((one) => repeatsOf(one).some(({ nPlusOne }) => nPlusOne)).length,
  };
}
