/**
 * Puts a server together: stores, engine, gateway and HTTP by the roles of its configuration, and takes it
 * apart in the opposite order. The only file besides `main.ts` that knows every part.
 */
import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pino } from 'pino';
import { openDatabase } from '../db/connection.ts';
import { migrateToLatest } from '../db/migrate.ts';
import type { Config } from './config.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { Engine } from './engine/engine.ts';
import { foundMarket } from './engine/founding.ts';
import { Outcomes } from './engine/outcomes.ts';
import { FollowedMarkets } from './followed-markets.ts';
import { Gateway } from './gateway/gateway.ts';
import { createApp } from './http/app.ts';
import { claimsOf, viewerFor } from './http/bearer.ts';
import { Submitter } from './http/submit.ts';
import { PostgresJournal } from './journal/postgres-journal.ts';
import { keptSecret } from './jwt-secret.ts';
import { openBlockingRedis, openRedis } from './redis/connection.ts';
import { RedisFrames } from './redis/frames.ts';
import { RedisHotStore } from './redis/hot-store.ts';
import { RedisInbox } from './redis/inbox.ts';
import { RedisLease } from './redis/lease.ts';
import { loadScenario } from './scenarios/load.ts';

export const MAIN_MARKET = 'main';

export interface RunningServer {
  /** Where the page and the API are; null for a process without the web role. */
  url: string | null;
  embedded: boolean;
  jwtSecret: string;
  stop(): Promise<void>;
}

type Undo = () => Promise<unknown>;

export async function startServer(config: Config): Promise<RunningServer> {
  const undo: Undo[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await putTogether(config, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function putTogether(config: Config, undo: Undo[], stop: () => Promise<void>): Promise<RunningServer> {
  const log = pino({ level: config.logLevel });
  const nowMs = () => performance.now();
  const needs = { postgres: config.databaseUrl === null, redis: config.redisUrl === null };
  const embedded = await startEmbedded({ dir: config.dir, ...needs, log: (line) => log.info(line) });
  undo.push(() => embedded.stop());

  const database = openDatabase(config.databaseUrl ?? embedded.databaseUrl!);
  undo.push(() => database.destroy());
  await migrateToLatest(database);
  const journal = new PostgresJournal(database);

  const redisUrl = config.redisUrl ?? embedded.redisUrl!;
  const redisFailed = (error: Error) => log.warn({ err: error }, 'redis');
  const redis = openRedis(redisUrl, redisFailed);
  undo.push(async () => redis.disconnect());
  const hot = new RedisHotStore(redis);
  const inbox = new RedisInbox(redis);
  const lease = new RedisLease(redis, config.engineId, redisFailed);

  if (config.roles.includes('engine')) {
    const scenario = await loadScenario(config.scenario);
    const seed = config.seed ?? randomBytes(16).toString('hex');
    if (await foundMarket(journal, MAIN_MARKET, scenario, seed)) log.info(`opened market ${MAIN_MARKET}`);
    const engine = new Engine(
      { journal, hot, inbox, lease },
      { engineId: config.engineId, beatMs: config.beatMs, nowMs },
      {
        beat: (market, result, ms) => log.trace({ market, result, ms }, 'beat'),
        failed: (market, error) => log.error({ market, err: error }, 'beat failed'),
      },
    );
    undo.push(() => engine.stop());
    await engine.start();
  }

  const jwtSecret = config.jwtSecret ?? (await keptSecret(config.dir));
  if (!config.roles.includes('web')) return { url: null, embedded: needs.postgres, jwtSecret, stop };

  const outcomes = new Outcomes();
  const frames = new RedisFrames(() => openBlockingRedis(redisUrl, redisFailed), redisFailed);
  const followed = new FollowedMarkets(journal, frames, outcomes, nowMs, () => gateway);
  const pageDir = join(import.meta.dirname, 'client');
  const app = await createApp(
    {
      journal,
      hot,
      lease,
      submitter: new Submitter(inbox, journal, outcomes),
      follow: (marketId) => followed.find(marketId),
      followed: () => followed.all(),
      checks: async () => ({
        postgres: await answers(database.raw('select 1')),
        redis: await answers(redis.ping()),
      }),
    },
    { jwtSecret, pageDir: existsSync(pageDir) ? pageDir : null, logLevel: config.logLevel },
  );
  const gateway: Gateway = new Gateway(
    app.server,
    lease,
    (token) => {
      const claims = claimsOf(app, token);
      return claims === null ? null : { viewer: viewerFor(claims), subject: claims.sub };
    },
    async (marketId) => (await followed.find(marketId)) !== undefined,
  );
  undo.push(
    async () => outcomes.close(),
    () => followed.stop(),
    () => app.close(),
    () => gateway.close(),
  );
  const url = await app.listen({ host: config.host, port: config.port });
  await followed.find(MAIN_MARKET);
  return { url, embedded: needs.postgres, jwtSecret, stop };
}

async function answers(question: PromiseLike<unknown>): Promise<boolean> {
  try {
    await question;
    return true;
  } catch {
    return false;
  }
}
