/**
 * Puts a server together: stores, engine, gateway and HTTP by the roles of its configuration, and takes it
 * apart in the opposite order. The only file besides `main.ts` that knows every part.
 */
import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pino } from 'pino';
import { migrateToLatest } from '../db/migrate.ts';
import { MailRow } from '../db/models/MailRow.ts';
import { listening } from './cannot-listen.ts';
import type { Config } from './config.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { EngineThread } from './engine-thread.ts';
import { foundMarket } from './engine/founding.ts';
import { Outcomes } from './engine/outcomes.ts';
import { FollowedMarkets } from './followed-markets.ts';
import { Gateway } from './gateway/gateway.ts';
import { createApp } from './http/app.ts';
import type { RouteRule } from './http/access.ts';
import { isLoopback } from './http/this-machine.ts';
import { callerOfToken } from './http/bearer.ts';
import { viewerFor } from './http/caller.ts';
import { MarketBuyers } from './http/market-buyers.ts';
import { QueryProfile } from './http/query-profile/profile.ts';
import { Submitter } from './http/submit.ts';
import { listenForMetrics } from './metrics/listen.ts';
import { Metrics } from './metrics/metrics.ts';
import type { DemoLogin } from './accounts/demo-logins.ts';
import { demoLogins, firstHouses, joinDemoBuyer } from './demo-logins.ts';
import { keptSecret } from './jwt-secret.ts';
import { startPeople } from './people.ts';
import { Queries } from './queries/queries.ts';
import { RedisFrames } from './redis/frames.ts';
import { runEngine } from './run-engine.ts';
import { loadScenario } from './scenarios/load.ts';
import { openStores } from './stores.ts';

export const MAIN_MARKET = 'main';

export interface RunningServer {
  /** Where the page and the API are; null for a process without the web role. */
  url: string | null;
  embedded: boolean;
  jwtSecret: string;
  /** Who may call what over HTTP; empty without the web role. */
  rules: readonly RouteRule[];
  /** A login for each role of an embedded installation; empty elsewhere. */
  demoLogins: readonly DemoLogin[];
  /** Whether mails are shown at `/mailbox`. */
  mailbox: boolean;
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
  const [runsEngine, web] = [config.roles.includes('engine'), config.roles.includes('web')];
  const engineThread = runsEngine && web ? new EngineThread() : null;
  if (engineThread !== null) undo.push(() => engineThread.stop());
  const needs = { postgres: config.databaseUrl === null, redis: config.redisUrl === null };
  const embedded = await startEmbedded({ dir: config.dir, ...needs, log: (line) => log.info(line) });
  undo.push(() => embedded.stop());

  const databaseUrl = config.databaseUrl ?? embedded.databaseUrl!;
  const redisUrl = config.redisUrl ?? embedded.redisUrl!;
  const metrics = config.metricsPort === null ? null : new Metrics('of the process');
  const { engineId } = config;
  const stores = openStores({ databaseUrl, redisUrl, engineId }, log, metrics);
  undo.push(() => stores.close());
  const { database, redis, journal, hot, inbox, lease, openListener, redisFailed } = stores;
  await migrateToLatest(database);

  if (runsEngine) {
    const scenario = await loadScenario(config.scenario);
    const seed = config.seed ?? randomBytes(16).toString('hex');
    const refused = await foundMarket(journal, MAIN_MARKET, scenario, seed);
    if (refused !== null) log.info({ refused }, `opened market ${MAIN_MARKET}`);
    if (engineThread === null) {
      const engine = await runEngine(config, stores, log, metrics);
      undo.push(() => engine.stop());
    } else {
      const { beatMs, logLevel } = config;
      const measured = metrics !== null;
      await engineThread.start({ databaseUrl, redisUrl, engineId, beatMs, logLevel, measured });
      undo.push(() => engineThread.stop());
    }
  }

  const jwtSecret = config.jwtSecret ?? (await keptSecret(config.dir));
  const checks = async () => ({
    postgres: await answers(database.raw('select 1')),
    redis: await answers(redis.ping()),
  });
  let lookAtMarkets = async () => undefined as void;
  if (metrics !== null) {
    const at = { host: config.host, port: config.metricsPort! };
    const isReady = async () => Object.values(await checks()).every(Boolean);
    const look = async () => {
      await lookAtMarkets();
      return engineThread === null ? [] : [await engineThread.metrics()];
    };
    const metricsServer = await listening({ portSetting: 'METRICS_PORT', ...at }, () =>
      listenForMetrics(metrics, at, look, isReady),
    );
    undo.push(() => metricsServer.stop());
  }
  const running = { embedded: needs.postgres, jwtSecret, stop };
  if (!web) {
    return { ...running, url: null, rules: [], demoLogins: [], mailbox: false };
  }

  const outcomes = new Outcomes();
  const frames = new RedisFrames(openListener, redisFailed);
  const followed = new FollowedMarkets(journal, frames, outcomes, nowMs, () => gateway);
  const pageDir = join(import.meta.dirname, 'client');
  const follow = (marketId: string) => followed.find(marketId);
  const submitter = new Submitter(inbox, journal, outcomes);
  const buyers = new MarketBuyers(submitter, () => journal.marketIds(), follow);
  const standsAlone = needs.postgres && needs.redis;
  const mailbox = standsAlone && config.postmark === null && isLoopback(config.host);
  if (config.postmark === null && !mailbox) log.warn('mails wait in the outbox: POSTMARK_TOKEN is not set');
  let openedAt = '';
  const people = startPeople({
    database,
    redis,
    openListener,
    markets: buyers,
    foldOf: async (marketId) => (await follow(marketId))?.fold,
    secret: jwtSecret,
    oldSecrets: config.oldJwtSecrets,
    publicUrl: () => config.publicUrl ?? openedAt,
    postmark: config.postmark,
    mailbox,
    failed: (what, error) => log.error({ err: error }, what),
  });
  const { accounts, alerts } = people;
  const profile = config.queryProfile ? new QueryProfile(nowMs) : null;
  profile?.watch(database);
  const { app, rules } = await createApp(
    {
      journal,
      hot,
      lease,
      queries: new Queries(database),
      submitter,
      accounts,
      alerts,
      buyers,
      database,
      follow,
      followed: () => followed.all(),
      inboxDepth: (marketId) => inbox.depth(marketId),
      checks,
    },
    {
      jwtSecret,
      oldJwtSecrets: config.oldJwtSecrets,
      origins: config.origins,
      publicUrl: config.publicUrl,
      pageDir: existsSync(pageDir) ? pageDir : null,
      logLevel: config.logLevel,
      mailbox,
      trustedProxies: config.trustedProxies,
      profile,
    },
  );
  const gateway: Gateway = new Gateway(
    app.server,
    lease,
    async (token) => {
      const caller = await callerOfToken(app, token, (id) => accounts.standings.ofUnlocked(id));
      if (caller === null) return null;
      const { session, overAtMs, by } = caller;
      return { viewer: viewerFor(caller), subject: session?.userName ?? by, session, overAtMs };
    },
    async (marketId) => (await followed.find(marketId)) !== undefined,
  );
  people.guard(gateway);
  if (metrics !== null) {
    lookAtMarkets = async () => {
      metrics.sockets.set(gateway.sockets);
      metrics.slowSockets.set(gateway.slowSockets);
      const { mails, longestMs } = await MailRow.waiting(database);
      metrics.mailsWaiting.set(mails);
      metrics.mailWaitSeconds.set(longestMs / 1_000);
      for (const { fold, silentMs } of followed.all()) {
        const market = fold.market.id;
        metrics.tick.set({ market }, fold.position.tick);
        metrics.silenceSeconds.set({ market }, silentMs / 1_000);
        metrics.inboxDepth.set({ market }, await inbox.depth(market));
      }
    };
  }
  undo.push(
    async () => outcomes.close(),
    () => followed.stop(),
    () => people.stop(),
    () => app.close(),
    () => gateway.close(),
  );
  const { host, port } = config;
  openedAt = await listening({ portSetting: 'PORT', host, port }, () => app.listen({ host, port }));
  const follower = await followed.find(MAIN_MARKET);
  const logins = standsAlone
    ? await demoLogins(config.dir, database, firstHouses(MAIN_MARKET, follower))
    : [];
  await joinDemoBuyer(database, logins, (buyerId) => buyers.joinOne(MAIN_MARKET, buyerId)).catch(
    (error: unknown) => log.warn({ err: error }, 'the demo buyer joins with his first offer'),
  );
  return { ...running, url: openedAt, rules, demoLogins: logins, mailbox };
}

async function answers(question: PromiseLike<unknown>): Promise<boolean> {
  try {
    await question;
    return true;
  } catch {
    return false;
  }
}
