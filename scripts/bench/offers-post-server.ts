/**
 * The process that answers: a whole server, and beside it the two it is compared with. One checks who asks and what is
 * asked just as the server does and does nothing; one inserts a row by Objection for each request.
 */
import Fastify from 'fastify';
import { Model } from 'objection';
import { Redis } from 'ioredis';
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
  checksOnly: string;
  insertsOne: string;
  admin: string;
  /** One token for each buyer. */
  buyers: { buyerId: string; token: string }[];
}

const SECRET = 'a secret that is only used for benches on loopback';
const LOOPBACK = { host: '127.0.0.1', port: 0 };
const [dir, buyerCount] = [process.argv[2]!, Number(process.argv[3])];

class OneRow extends Model {
  static override tableName = 'one_row';
  static override idColumn = 'offer_id';
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
const checksOnly = await openChecksOnly();
const insertsOne = await openInsertsOne();
const standings = await signedInBuyers(database, buyerCount);
const answering: Answering = {
  server: server.url!,
  checksOnly: await checksOnly.listen(LOOPBACK),
  insertsOne: await insertsOne.listen(LOOPBACK),
  admin: await mintToken(SECRET, { role: 'admin', sub: 'bench' }, '1h'),
  buyers: standings.map((standing) => ({
    buyerId: standing.buyerId,
    token: signSession(checksOnly, standing),
  })),
};
process.send!(answering);
process.once('message', () => void end());

/** The route of the server up to where a command would be made. */
async function openChecksOnly() {
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
  await app.register(
    async (api) => {
      enforceAccess(api, (request) => callerOfRequest(request, (sid) => people.accounts.standings.of(sid)));
      api.post(
        '/markets/:market/offers',
        {
          config: { access: ['buyer', 'admin'] },
          schema: {
            params: marketParams,
            body: COMMAND_SCHEMAS.PlaceOffer.omit({ type: true }).extend({ buyerId: id.optional() }),
            response: { 201: z.object({ offerId: id, seq: z.int() }) },
          },
        },
        (_request, reply) => reply.code(201).send({ offerId: 'offer~1', seq: 1 }),
      );
    },
    { prefix: '/checks-only' },
  );
  return app;
}

async function openInsertsOne() {
  await database.raw(
    `CREATE TABLE one_row (offer_id bigserial PRIMARY KEY, model_id text NOT NULL, max_price_cents bigint NOT NULL)`,
  );
  const app = Fastify();
  app.post<{ Body: { modelId: string; maxPriceCents: number } }>('/', async ({ body }, reply) => {
    const { modelId, maxPriceCents } = body;
    await OneRow.query(database).insert({ model_id: modelId, max_price_cents: maxPriceCents } as object);
    return reply.code(201).send({ offerId: 'offer~1', seq: 1 });
  });
  return app;
}

async function end(): Promise<void> {
  await checksOnly.close();
  await insertsOne.close();
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
