/** The samples of a soak: memory and lag of every process, the beats of whoever leads, the memory of Redis. */
import { Redis } from 'ioredis';
import type { Topology } from '../topology/topology.ts';
import { SOAK_LIMITS as LIMITS } from './limits.ts';
import { quantileBetween, type Reading, scrape } from './scrape.ts';
import { type Sample, type Slope, slopeOf } from './slope.ts';

/** One thing that was measured all the while; null when there were too few samples of it to tell. */
export interface Measure {
  name: string;
  slope: Slope | null;
}

const MEGABYTE = 2 ** 20;
const BEATS = { name: 'forecourt_beat_seconds', labels: 'market="main",result="beat"' };

export class Samples {
  readonly #taken = new Map<string, Sample[]>();
  readonly #readings = new Map<string, Reading>();

  private constructor(private readonly topology: Topology) {}

  static async open(topology: Topology): Promise<Samples> {
    const samples = new Samples(topology);
    for (const { name, metricsUrl } of samples.#members()) {
      samples.#readings.set(name, await scrape(metricsUrl));
    }
    return samples;
  }

  async take(seconds: number): Promise<void> {
    for (const { name, metricsUrl } of this.#members()) {
      const [before, now] = [this.#readings.get(name)!, await scrape(metricsUrl)];
      this.#readings.set(name, now);
      const put = (what: string, value: number | null | undefined) =>
        this.#put(`${name} ${what}`, seconds, value);
      put('resident MB', now.get('process_resident_memory_bytes')! / MEGABYTE);
      put('heap MB', now.get('nodejs_heap_size_used_bytes')! / MEGABYTE);
      put('lag p99 ms', now.get('nodejs_eventloop_lag_p99_seconds')! * 1_000);
      for (const q of [0.5, 0.99]) {
        const beatS = quantileBetween(before, now, { ...BEATS, q });
        put(`beat p${q * 100} ms`, beatS === null ? null : beatS * 1_000);
      }
    }
    this.#put('redis used MB', seconds, (await usedBytes(this.topology.redisUrl)) / MEGABYTE);
  }

  /** The last sample of everything, in words. */
  last(): string {
    return [...this.#taken].map(([name, taken]) => `${name} ${taken.at(-1)![1].toFixed(1)}`).join(', ');
  }

  measures(): Measure[] {
    return [...this.#taken].map(([name, taken]) => {
      const settled = taken.slice(Math.ceil(taken.length * LIMITS.warmUp));
      return { name, slope: settled.length < 3 ? null : slopeOf(settled) };
    });
  }

  #members() {
    return [...this.topology.engines, ...this.topology.webs];
  }

  #put(name: string, seconds: number, value: number | null | undefined): void {
    if (value === null || value === undefined || Number.isNaN(value)) return;
    const taken = this.#taken.get(name) ?? [];
    taken.push([seconds, value]);
    this.#taken.set(name, taken);
  }
}

async function usedBytes(redisUrl: string): Promise<number> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
  try {
    return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))![1]);
  } finally {
    redis.disconnect();
  }
}
