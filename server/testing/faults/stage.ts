/** Where faults happen: a topology with buyers at work and watchers watching, and the ways to find and hit its parts. */
import { Redis } from 'ioredis';
import type { Knex } from 'knex';
import { openDatabase } from '../../../db/connection.ts';
import { MAIN_MARKET } from '../../server.ts';
import { Api } from '../api.ts';
import { OfferLoad } from '../offer-load.ts';
import type { EngineMember, Topology } from '../topology/topology.ts';
import { Watcher } from '../watcher.ts';

const TICKS_PER_SECOND = 20;
const MODELS = 50;

export class Stage {
  private constructor(
    readonly topology: Topology,
    readonly api: Api,
    readonly load: OfferLoad,
    /** One through nginx, and one at each web process. */
    readonly watchers: readonly [Watcher, ...Watcher[]],
    readonly database: Knex,
    readonly redis: Redis,
  ) {}

  static async open(topology: Topology): Promise<Stage> {
    const { url, webs, token, databaseUrl, redisUrl } = topology;
    const api = new Api(() => url, token);
    const watch = (address: string) => new Watcher(address, MAIN_MARKET);
    const [first, ...others] = [url, ...webs.map(({ process }) => process.url)].map(watch);
    await first!.until(() => true);
    const load = new OfferLoad(api, [...first!.market.models.keys()].slice(0, MODELS));
    await api.postUntilAnswered('/clock/speed', { ticksPerSecond: TICKS_PER_SECOND }, NEVER);
    await load.start();
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
    redis.on('error', () => {});
    return new Stage(topology, api, load, [first!, ...others], openDatabase(databaseUrl), redis);
  }

  /** The engine that makes the next frame, and the other one. */
  async leaderAndStandby(): Promise<[leader: EngineMember, standby: EngineMember]> {
    const [watcher] = this.watchers;
    const { frames } = watcher;
    await watcher.until(() => watcher.frames > frames);
    const [a, b] = this.topology.engines;
    return watcher.engineId === a.name ? [a, b] : [b, a];
  }

  async close(): Promise<void> {
    for (const watcher of this.watchers) watcher.close();
    this.redis.disconnect();
    await this.database.destroy();
  }
}

export const NEVER = new AbortController().signal;
