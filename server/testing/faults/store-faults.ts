/** Stores that die, come back empty, freeze, or have no room left. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Daemon } from '../topology/daemon.ts';
import type { Draw, Fault, Struck } from './fault.ts';
import { FAULT_LIMITS as LIMITS } from './limits.ts';

/** Killed with all its processes, away for a moment, and started again. */
async function killed(store: Daemon, draw: Draw): Promise<Struck> {
  await store.kill();
  await wait(draw(LIMITS.storeDownMs));
  await store.start();
  return { sinceMs: performance.now() };
}

async function frozen(store: Daemon, ms: number): Promise<Struck> {
  store.pause();
  await wait(ms);
  store.resume();
  return { sinceMs: performance.now() };
}

export const STORE_FAULTS: readonly Fault[] = [
  {
    kind: 'Redis killed and back empty',
    strike: ({ topology }, draw) => killed(topology.redis, draw),
  },
  {
    kind: 'Redis flushed',
    strike: async ({ redis }) => {
      await redis.flushall();
      return { sinceMs: performance.now() };
    },
  },
  {
    kind: 'Redis frozen',
    strike: ({ topology }) => frozen(topology.redis, LIMITS.redisFrozenMs),
  },
  {
    kind: 'Postgres killed and restarted',
    strike: ({ topology }, draw) => killed(topology.postgres, draw),
  },
  {
    kind: 'Postgres frozen for 10 s',
    strike: ({ topology }) => frozen(topology.postgres, LIMITS.postgresFrozenMs),
  },
];

/** Needs a disk of the journal's own, which not every machine lets us mount. */
export const DISK_FAULT: Fault = {
  kind: 'disk of the journal full',
  strike: async ({ topology: { disk } }) => {
    disk.fill();
    await wait(LIMITS.diskFullMs);
    disk.free();
    return { sinceMs: performance.now() };
  },
};
