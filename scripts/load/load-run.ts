/**
 * Loads a server with sockets, offers and readers, and tells how long it takes from the sending of an offer that can fill
 * at once to the purchase on the socket of somebody else.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Api } from '../../server/testing/api.ts';
import { quantile } from '../bench/bench.ts';
import { streamOffers } from './offer-stream.ts';
import { startReaders } from './readers.ts';
import type { Watching, WatchingReport } from './sockets-program.ts';

export interface LoadOptions {
  url: string;
  market: string;
  /** Of an admin. */
  token: string;
  sockets: number;
  offersPerSecond: number;
  readers: number;
  seconds: number;
  /** Before those that count: a server that has just begun is slower than one that runs. */
  warmUpSeconds: number;
}

interface Times {
  counted: number;
  p50Ms: number | null;
  p99Ms: number | null;
  longestMs: number | null;
}

export interface LoadReport {
  sockets: number;
  offersPerSecond: number;
  readers: number;
  seconds: number;
  sent: number;
  /** Answers by status; 0 is none. */
  answers: Record<string, number>;
  withoutRetryAfter: number;
  unfilled: number;
  answer: Times;
  purchase: Times;
  read: Times;
  readFailures: Record<string, number>;
  framesPerSocketAndSecond: number;
  disconnects: number;
  /** How late this process itself was in a hundredth of its moments: what it measures holds that too. */
  ownLateMs: number;
}

const BUYERS = 50;
/** A tick in each beat: what can fill at once then does. */
const TICKS_PER_SECOND = 10;
const PATIENCE_MS = 30_000;

export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const { url, market, token, sockets, offersPerSecond, readers, seconds, warmUpSeconds } = options;
  const api = new Api(() => url, token, market);
  const buyerIds = await joinBuyers(api);
  await api.post('/clock/speed', { ticksPerSecond: TICKS_PER_SECOND });
  const { asks } = (await api.get('/asks')).body as { asks: { modelId: string; askCents: number }[] };
  if (asks.length === 0) throw new Error('nobody asks for anything yet: there is nothing to buy at once');

  const child = fork(new URL('sockets-program.ts', import.meta.url).pathname, [], {
    execArgv: ['--import', 'tsx'],
  });
  try {
    child.send({ url, market, sockets } satisfies Watching);
    await once(child, 'message');
    const stream = { url, market, token, buyerIds, asks, perSecond: offersPerSecond };
    await streamOffers({ ...stream, seconds: warmUpSeconds });
    child.send('count');
    const watchedMs = performance.now();
    const late = monitorEventLoopDelay({ resolution: 5 });
    late.enable();
    const endReaders = startReaders(url, market, readers);
    const offers = await streamOffers({ ...stream, seconds });
    const read = await endReaders();
    child.send('end');
    const watchedS = (performance.now() - watchedMs) / 1_000;
    const [watched] = (await once(child, 'message')) as [Exclude<WatchingReport, { watching: true }>];
    const { sent, answers, withoutRetryAfter, unfilled, answerMs, purchaseMs } = offers;
    return {
      ...{ sockets, offersPerSecond, readers, seconds, sent, answers, withoutRetryAfter, unfilled },
      answer: timesOf(answerMs),
      purchase: timesOf(purchaseMs),
      read: timesOf(read.ms.sort((a, b) => a - b)),
      readFailures: read.failures,
      framesPerSocketAndSecond:
        sockets === 0 ? 0 : Math.round((watched.frames / sockets / watchedS) * 10) / 10,
      disconnects: watched.disconnects,
      ownLateMs: Math.round(late.percentile(99) / 1e5) / 10,
    };
  } finally {
    if (child.connected) child.disconnect();
  }
}

async function joinBuyers(api: Api): Promise<string[]> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const run = Date.now().toString(36);
  const buyerIds = Array.from({ length: BUYERS }, (_, i) => `load-${run}-${i}`);
  await Promise.all(
    buyerIds.map(async (buyerId) => {
      await api.postUntilAnswered('/buyers', { buyerId }, patience);
      const deposit = { accountType: 'buyer', accountId: buyerId, amountCents: 10_000_000_000_000 };
      await api.postUntilAnswered('/deposits', deposit, patience);
    }),
  );
  return buyerIds;
}

function timesOf(sortedMs: readonly number[]): Times {
  const at = (share: number) =>
    sortedMs.length === 0 ? null : Math.round(quantile(sortedMs, share) * 10) / 10;
  return { counted: sortedMs.length, p50Ms: at(0.5), p99Ms: at(0.99), longestMs: at(1) };
}
