/**
 * The Redis step of a beat (the frame, what changed, now and then the hashes) beside a bare SET of as many
 * bytes on the same connection. The bytes are made beforehand for both: what is measured is what Redis is asked to do.
 */
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Redis } from 'ioredis';
import { startEmbedded } from '../../server/embedded/embedded.ts';
import type { Batch, Frame } from '../../server/engine/ports.ts';
import { openRedis } from '../../server/redis/connection.ts';
import { changesOf } from '../../server/redis/hot-fields.ts';
import { HotSince } from '../../server/redis/hot-since.ts';
import { RedisHotStore } from '../../server/redis/hot-store.ts';
import {
  beatCommands,
  type Command,
  type CommandAnswers,
  isDue,
  wasAppended,
} from '../../server/redis/hot-step.ts';
import { LIMITS } from '../../server/redis/limits.ts';
import { openTempDir } from '../../server/testing/temp-dir.ts';
import { startRedis } from '../../server/testing/topology/stores.ts';
import {
  type Bench,
  type BenchResult,
  benchResult,
  type Figure,
  interleaved,
  quantile,
  type Scale,
} from './bench.ts';
import { SalesMarket } from './sales-market.ts';

/** Until the streams are as long as they get: from then on what comes takes the memory of what goes. */
const UNTIL_FULL = LIMITS.frames + 30;

const SCALES = {
  full: {
    dealerships: 200,
    models: 100,
    buyers: 20_000,
    beats: [10, 100, 1_000],
    rounds: 300,
    warmUps: UNTIL_FULL,
  },
  smoke: { dealerships: 5, models: 4, buyers: 20, beats: [2, 4], rounds: 2, warmUps: 1 },
};

export const hotStateBench: Bench = { name: 'hot-state', run };

async function run(scale: Scale): Promise<BenchResult> {
  const { beats, rounds, warmUps, ...size } = SCALES[scale];
  const dir = await openTempDir();
  const server = await startStore(scale, dir.path);
  const redis = openRedis(server.url, (error) => {
    throw error;
  });
  try {
    const figures: Figure[] = [];
    const ratios: Figure[] = [];
    for (const purchases of beats) {
      const market = new SalesMarket(`beats-of-${purchases}`, size);
      const opening = market.open();
      await new RedisHotStore(redis).rebuild(frameOf(opening), market.market, []);
      const { stepMs, setMs, bytes } = await measure(redis, market, opening.to, purchases, rounds, warmUps);
      const what = `${purchases} purchases in a beat`;
      figures.push({ name: `step, ${what}`, value: stepMs * 1_000, unit: `µs for ${bytes} bytes` });
      figures.push({ name: `SET, ${what}`, value: setMs * 1_000, unit: 'µs for as many' });
      ratios.push({ name: `step to SET, ${what}`, value: setMs / stepMs, unit: 'x the rate' });
    }
    const workload = `the Redis step of a beat in one round trip, and a bare SET of as many bytes; medians of ${rounds} interleaved rounds on ${server.name}`;
    return benchResult('hot-state', workload, figures, ratios);
  } finally {
    redis.disconnect();
    await server.stop();
    await dir.remove();
  }
}

async function measure(
  redis: Redis,
  market: SalesMarket,
  opened: Batch['to'],
  purchases: number,
  rounds: number,
  warmUps: number,
) {
  let since = new HotSince(opened);
  const frameOfSales = () => {
    const placed = market.place(purchases);
    const sold = market.sell(purchases);
    return { ...frameOf(sold), from: placed.from };
  };
  let commands: Command[];
  const prepare = () => {
    const frame = frameOfSales();
    if (isDue(since)) since = new HotSince(frame.from);
    const changes = changesOf(market.market, frame.events);
    since.add(changes, frame.to);
    commands = beatCommands(frame, changes, since, []);
  };
  // For SET as well right after a beat was made and put into bytes: what comes then finds no warm caches.
  const prepareSet = () => {
    const frame = frameOfSales();
    const changes = changesOf(market.market, frame.events);
    bytes = bytesOf(beatCommands(frame, changes, new HotSince(frame.from), []));
  };
  let bytes: Buffer = Buffer.alloc(0);
  const tookMs = await interleaved(
    [
      {
        name: 'step',
        prepare,
        run: async () => {
          const answers = (await redis.pipeline(commands).exec()) as CommandAnswers;
          if (!wasAppended(answers) || (isDue(since) && answers.at(-1)![1] !== 1)) {
            throw new Error('nobody else writes here');
          }
        },
      },
      {
        name: 'SET',
        prepare: prepareSet,
        run: () => redis.set('bytes', bytes),
      },
    ],
    rounds,
    warmUps,
  );
  const [stepMs, setMs] = ['step', 'SET'].map((name) => quantile(tookMs.get(name)!, 0.5));
  return { stepMs: stepMs!, setMs: setMs!, bytes: bytes.length };
}

/** The two entries in one piece. */
function bytesOf(commands: readonly Command[]): Buffer {
  return Buffer.from(commands.slice(0, 2).join(''));
}

function frameOf({ marketId, from, to, events }: Batch): Frame {
  return { marketId, from, to, events, answers: [], engineId: 'bench', beatMs: 0 };
}

/** A real Redis of the system's for figures; the embedded one shows that the bench runs. */
async function startStore(scale: Scale, dir: string) {
  if (scale === 'smoke') {
    const embedded = await startEmbedded({ dir, postgres: false, redis: true, log: () => undefined });
    return { name: 'the embedded Valkey', url: embedded.redisUrl!, stop: () => embedded.stop() };
  }
  const { daemon, redisUrl } = await startRedis(dir, await freePort());
  return { name: 'redis-server', url: redisUrl, stop: () => daemon.stop() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
