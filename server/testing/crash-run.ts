/**
 * Kills servers and empties Redis while buyers place offers and a watcher watches, then holds the journal
 * against what everybody was told. Used by the tests with a few rounds and by `npm run crash` with many.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { openDatabase } from '../../db/connection.ts';
import { MAIN_MARKET } from '../server.ts';
import { PostgresJournal } from '../journal/postgres-journal.ts';
import { Api } from './api.ts';
import { auditJournal, type JournalAudit } from './journal-audit.ts';
import { drawing } from './drawing.ts';
import { LoadAudit } from './load-audit.ts';
import { type LoadReport, OfferLoad } from './offer-load.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { Watcher } from './watcher.ts';

export interface CrashWorld {
  databaseUrl: string;
  redisUrl: string;
  /** An admin's token for the servers. */
  token: string;
  /** What a server is started with; the port is fixed, so that the page finds it again. */
  env: Record<string, string>;
  ports: readonly [number, number];
}

export interface CrashReport {
  kills: number;
  flushes: number;
  takeOverMs: number[];
  load: LoadReport;
  audit: JournalAudit;
  watcher: { connects: number; frames: number; snapshots: number; faults: string[] };
  /** What is wrong; empty when nothing is. */
  faults: string[];
}

export interface CrashPlan {
  kills: number;
  flushes: number;
  takeOvers: number;
  seed: number;
  log: (line: string) => void;
}

const TICKS_PER_SECOND = 20;

export async function crashRun(world: CrashWorld, plan: CrashPlan): Promise<CrashReport> {
  const draw = drawing(plan.seed);
  const [portA, portB] = world.ports;
  const start = (port: number) => startServerProcess({ ...world.env, PORT: String(port) });
  let server = await start(portA);
  const api = new Api(() => server.url, world.token);
  const admin = new Redis(world.redisUrl, { maxRetriesPerRequest: null });
  const database = openDatabase(world.databaseUrl);
  const watcher = new Watcher(server.url, MAIN_MARKET);
  const takeOverMs: number[] = [];
  try {
    await api.post('/clock/speed', { ticksPerSecond: TICKS_PER_SECOND });
    const { body } = await api.get('/asks');
    const listed = (body.asks as { modelId: string }[] | undefined)?.map(({ modelId }) => modelId) ?? [];
    const load = new OfferLoad(api, listed.length > 0 ? listed : await modelIds(watcher));
    await load.start();
    for (let round = 0; round < Math.max(plan.kills, plan.flushes); round += 1) {
      await wait(draw(1_500));
      if (round < plan.flushes) {
        await admin.flushall();
        plan.log(`flush ${round + 1}`);
        await wait(draw(1_000));
      }
      if (round < plan.kills) {
        await server.kill();
        server = await start(portA);
        plan.log(`kill ${round + 1}`);
      }
    }
    for (let round = 0; round < plan.takeOvers; round += 1) {
      const standby = await start(round % 2 === 0 ? portB : portA);
      await wait(1_000 + draw(1_000));
      takeOverMs.push(await takeOver(server, standby, (next) => (server = next)));
      plan.log(`take-over ${round + 1}: ${takeOverMs.at(-1)} ms`);
    }
    await wait(1_000);
    const loadReport = await load.end();
    await api.post('/clock/pause', { reason: 'audit' });
    return await report({ plan, takeOverMs, load, loadReport, watcher, server, database });
  } finally {
    watcher.close();
    admin.disconnect();
    await server.stop();
    await database.destroy();
  }
}

/** Kills the leader; the time until the standby's first frame. */
async function takeOver(
  leader: ServerProcess,
  standby: ServerProcess,
  follow: (next: ServerProcess) => void,
): Promise<number> {
  const watcher = new Watcher(standby.url, MAIN_MARKET);
  await watcher.until(() => true);
  const startMs = performance.now();
  await leader.kill();
  follow(standby);
  const { beat } = watcher.position!;
  // One frame may still have been under way when the leader died.
  await watcher.until((position) => position.beat > beat + 1);
  watcher.close();
  return Math.round(performance.now() - startMs);
}

async function report({
  plan,
  takeOverMs,
  load,
  loadReport,
  watcher,
  server,
  database,
}: {
  plan: CrashPlan;
  takeOverMs: number[];
  load: OfferLoad;
  loadReport: LoadReport;
  watcher: Watcher;
  server: ServerProcess;
  database: ReturnType<typeof openDatabase>;
}): Promise<CrashReport> {
  const journal = new PostgresJournal(database);
  const { position } = (await journal.find(MAIN_MARKET))!;
  const last = new Watcher(server.url, MAIN_MARKET);
  // The watcher knows one address: it can only have caught up if the last server is there.
  const watchers = plan.takeOvers % 2 === 0 ? [watcher, last] : [last];
  for (const one of watchers) await one.until(({ seq }) => seq >= position.seq);
  const told = new LoadAudit();
  const audit = await auditJournal(journal, MAIN_MARKET, (event) => told.see(event));
  const faults = [...told.faults(load), ...watcher.faults, ...last.faults];
  for (const { fingerprint } of watchers) {
    if (fingerprint !== audit.publicFingerprint) {
      faults.push(`a watcher's market is ${fingerprint}, the journal's ${audit.publicFingerprint}`);
    }
  }
  last.close();
  const { connects, frames, snapshots } = watcher;
  return {
    kills: plan.kills,
    flushes: plan.flushes,
    takeOverMs,
    load: loadReport,
    audit,
    watcher: { connects, frames, snapshots, faults: watcher.faults },
    faults,
  };
}

async function modelIds(watcher: Watcher): Promise<string[]> {
  await watcher.until(() => true);
  return [...watcher.market.models.keys()].slice(0, 50);
}
