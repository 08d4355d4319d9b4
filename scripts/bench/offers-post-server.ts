/**
 * The process that answers: a whole server, and beside it the two it is compared with. Both check who asks and what is
 * asked just as the server does; then one does nothing, and the other does what an ordinary backend would: it inserts
 * the offer by Objection, each in a transaction of its own, over a pool of ten connections.
 */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { snakeCaseMappers, Model } from 'objection';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openDatabase } from '../../db/connection.ts';
import { readConfig } from '../../server/config.ts';
import { startEmbedded } from '../../server/embedded/embedded.ts';
import { createApp } from '../../server/http/app.ts';
import { enforceAccess } from '../../server/http/access.ts';
import { callerOfRequest, signSession } from '../../server/http/bearer.ts';
import { marketParams } from '../../server/http/market-param.ts';
import { mintToken } from '../../server/http/mint-token.ts';
import type { HttpWorld } from '../../server/http/world.ts';
import { startPeople } from '../../server/people.ts';
import { COMMAND_SCHEMAS } from '../../server/protocol/commands.ts';
import { id } from '../../server/protocol/fields.ts';
import { openBlockingRedis } from '../../server/redis/connection.ts';
import { startServer } from '../../server/server.ts';
import { signedInBuyers } from './offers-post-people.ts';

/** What the process tells its parent once. */
export interface Answering {
  server: string;
  /** Where an offer is placed; is only checked; is inserted. */
  placed: string;
  checked: string;
  inserted: string;
  admin: string;
  /** One token for each buyer. */
  buyers: { buyerId: string; token: string }[];
}

const SECRET = 'a secret that is only used for benches on loopback';
const LOOPBACK = { host: '127.0.0.1', port: 0 };
const [dir, buyerCount] = [process.argv[2]!, Number(process.argv[3])];

/** Of the columns and indexes of our own offers. */
class PlainOffer extends Model {
  static override tableName = 'plain_offers';
  static override idColumn = ['market_id', 'offer_id'];
  static override columnNameMappers = snakeCaseMappers();
}

const embedded = await startEmbedded({ dir, postgres: true, redis: true, log: () => {} });
const [databaseUrl, redisUrl] = [embedded.databaseUrl!, embedded.redisUrl!];
const server = await startServer(
  readConfig({
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    JWT_SECRET: SECRET,
    FORECOURT_DIR: dir,
    PORT: '0',
    LOG_LEVEL: 'error',
  }),
);
const database = openDatabase(databaseUrl);
const redis = new Redis(redisUrl);
const people = startPeople({
  database,
  redis,
  openListener: () => openBlockingRedis(redisUrl, fail),
  markets: { join: async () => {}, leave: async () => {} },
  foldOf: async () => undefined,
  secret: SECRET,
  oldSecrets: [],
  publicUrl: () => '',
  postmark: null,
  mailbox: false,
  failed: (_what, error) => fail(error),
});
await database.raw('CREATE TABLE plain_offers (LIKE offers INCLUDING ALL)');
const others = await openOthers();
const standings = await signedInBuyers(database, buyerCount);
const othersUrl = await others.listen(LOOPBACK);
const answering: Answering = {
  placed: `${server.url!}/api/v1/markets/main/offers`,
  checked: `${othersUrl}/checked/markets/main/offers`,
  inserted: `${othersUrl}/inserted/markets/main/offers`,
  server: server.url!,
  admin: await mintToken(SECRET, { role: 'admin', sub: 'bench' }, '1h'),
  buyers: standings.map((standing) => ({
    buyerId: standing.buyerId,
    token: signSession(others, standing),
  })),
};
process.send!(answering);
process.once('message', () => void end());

/** The route of the server up to where a command would be made, and what the other two do there. */
async function openOthers() {
  // Of the world, nothing but who somebody is gets asked.
  const world = { accounts: people.accounts } as unknown as HttpWorld;
  const { app } = await createApp(world, {
    jwtSecret: SECRET,
    oldJwtSecrets: [],
    origins: [],
    publicUrl: null,
    pageDir: null,
    logLevel: 'error',
    mailbox: false,
    trustedProxies: 0,
    profile: null,
  });
  const body = COMMAND_SCHEMAS.PlaceOffer.omit({ type: true }).extend({ buyerId: id.optional() });
  const schema = { params: marketParams, body, response: { 201: z.object({ offerId: id, seq: z.int() }) } };
  const offers = { config: { access: ['buyer', 'admin'] as const }, schema };
  const authenticate = (request: FastifyRequest) =>
    callerOfRequest(request, (sid) => people.accounts.standings.of(sid));
  await app.register(
    async (api) => {
      enforceAccess(api, authenticate);
      api.post('/markets/:market/offers', offers, (_request, reply) =>
        reply.code(201).send({ offerId: 'offer~1', seq: 1 }),
      );
    },
    { prefix: '/checked' },
  );
  await app.register(
    async (api) => {
      enforceAccess(api, authenticate);
      api.post('/markets/:market/offers', offers, async (request, reply) => {
        const offer = rowOf(request);
        await PlainOffer.query(database).insert(offer);
        return reply.code(201).send({ offerId: offer.offerId, seq: offer.placedSeq });
      });
    },
    { prefix: '/inserted' },
  );
  return app;
}

function rowOf({ params, body, caller }: FastifyRequest) {
  const { market } = params as { market: string };
  const { modelId, maxPriceCents } = body as { modelId: string; maxPriceCents: number };
  const now = new Date();
  return {
    marketId: market,
    offerId: randomUUID(),
    buyerId: caller!.buyerId!,
    modelId,
    maxPriceCents,
    expiresAtTick: null,
    placedSeq: 1,
    placedTick: 0,
    status: 'open',
    isActive: true,
    createdAt: now,
    updatedAt: now,
  };
}

async function end(): Promise<void> {
  await others.close();
  await people.stop();
  await server.stop();
  redis.disconnect();
  await database.destroy();
  await embedded.stop();
  process.disconnect();
}

function fail(error: unknown): void {
  console.error(error);
}
