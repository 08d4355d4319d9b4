/** The thread that the engine runs in, beside a process that serves the web: it has stores of its own and hears of no request. */
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { pino } from 'pino';
import { Metrics, type MetricValues } from './metrics/metrics.ts';
import { type EngineConfig, runEngine } from './run-engine.ts';
import { openStores, type StoreAddresses } from './stores.ts';

/** What it is told first. */
export interface EngineOrders extends EngineConfig, StoreAddresses {
  logLevel: string;
  /** Whether it keeps metrics. */
  measured: boolean;
}

/** What it is asked, and what it answers; the first answer comes when it beats. An end is answered by its exit. */
export type EngineQuestion = 'metrics' | 'end';
export type EngineAnswer = { beats: true } | { metrics: MetricValues };

const [orders] = (await once(parentPort!, 'message')) as [EngineOrders];
const log = pino({ level: orders.logLevel });
const metrics = orders.measured ? new Metrics('of the engine') : null;
const stores = openStores(orders, log, metrics);
const engine = await runEngine(orders, stores, log, metrics);
answer({ beats: true });

parentPort!.on('message', (question: EngineQuestion) => void (question === 'end' ? end() : tellMetrics()));

async function tellMetrics(): Promise<void> {
  answer({ metrics: (await metrics?.values()) ?? [] });
}

async function end(): Promise<void> {
  await engine.stop();
  await stores.close();
  parentPort!.close();
}

function answer(what: EngineAnswer): void {
  parentPort!.postMessage(what);
}
