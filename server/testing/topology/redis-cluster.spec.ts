/** Markets on a real Redis Cluster: each one's keys lie together on one node, and the nodes share the markets. */
import type { Cluster, Redis } from 'ioredis';
import { MarketEngine } from '../../engine/market-engine.ts';
import { foundMarket } from '../../engine/founding.ts';
import { MemoryJournal } from '../../engine/memory-ports.ts';
import type { Frame, Submission } from '../../engine/ports.ts';
import { TINY_SCENARIO } from '../../market/testing/tiny-scenario.ts';
import { openBlockingRedis, openRedis } from '../../redis/connection.ts';
import { RedisFrames } from '../../redis/frames.ts';
import { RedisHotStore } from '../../redis/hot-store.ts';
import { RedisInbox } from '../../redis/inbox.ts';
import { keysOf } from '../../redis/keys.ts';
import { RedisLease } from '../../redis/lease.ts';
import { startRedisCluster } from './redis-cluster.ts';

const MARKETS = ['berlin', 'detroit', 'nagoya', 'ulsan', 'turin', 'lyon'];

let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
let redis: Redis;
const errors: Error[] = [];
const note = (error: Error) => void errors.push(error);
const nowMs = () => performance.now();

beforeAll(async () => {
  cluster = await startRedisCluster();
  redis = openRedis(cluster.url, note);
});
afterAll(async () => {
  redis?.disconnect();
  await cluster?.close();
});

async function slotsOf(marketId: string): Promise<Set<number>> {
  const keys = Object.values(keysOf(marketId)) as string[];
  return new Set(await Promise.all(keys.map((key) => redis.cluster('KEYSLOT', key))));
}

test('the keys of one market share a slot', async () => {
  const slots = await Promise.all(MARKETS.map(slotsOf));
  for (const own of slots) expect(own.size).toBe(1);
  expect(new Set(slots.map(([slot]) => slot)).size).toBe(MARKETS.length);
});

test('an engine leads markets on different nodes: lease, inbox, hot state and frames', async () => {
  const ports = {
    hot: new RedisHotStore(redis),
    inbox: new RedisInbox(redis),
    lease: new RedisLease(redis, 'e', note, nowMs),
  };
  const frames = new RedisFrames(() => openBlockingRedis(cluster.url, note), note);
  for (const marketId of MARKETS) {
    const journal = new MemoryJournal();
    await foundMarket(journal, marketId, TINY_SCENARIO, 'seed');
    const options = { engineId: 'e', beatMs: 100, nowMs, refused: () => {} };
    const engine = new MarketEngine(marketId, { journal, ...ports }, options);
    const submission: Submission = {
      commandId: `c-${marketId}`,
      idempotencyKey: 'k',
      by: 'b1',
      command: { type: 'PlaceOffer', buyerId: 'b1', modelId: 'm1', maxPriceCents: 100 },
    };
    const entryId = await ports.inbox.submit(marketId, submission);
    const told = new Promise<Frame>((resolve) => {
      const following = frames.follow(marketId, 1, (frame) => {
        resolve(frame);
        void following.stop();
      });
    });
    expect(await engine.beat()).toBe('beat');
    const { answers } = await told;
    expect(answers).toMatchObject([{ commandId: submission.commandId, outcome: { accepted: true } }]);
    expect(await ports.inbox.holds(marketId, entryId)).toBe(false);
    expect((await ports.hot.cells(marketId))!.position).toEqual(journal.stored!.position);
    expect(await ports.lease.holder(marketId)).toBe('e');
    await engine.stop();
  }
  const shares = await Promise.all(
    (redis as unknown as Cluster).nodes('master').map((node) => node.dbsize()),
  );
  expect(shares.filter((keys) => keys > 0)).toHaveLength(shares.length);
  expect(errors).toEqual([]);
});
