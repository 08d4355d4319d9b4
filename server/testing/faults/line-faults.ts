/** The leader's line to a store: cut again and again, slow, or silent while its connections stand. */
import { setTimeout as wait } from 'node:timers/promises';
import type { TcpProxy } from '../topology/tcp-proxy.ts';
import type { EngineMember } from '../topology/topology.ts';
import type { Draw, Fault, Struck } from './fault.ts';
import { FAULT_LIMITS as LIMITS } from './limits.ts';

const MOST_CUTS = 5;

const LINES: readonly [store: string, of: (leader: EngineMember) => TcpProxy][] = [
  ['Postgres', ({ postgresLine }) => postgresLine],
  ['Redis', ({ redisLine }) => redisLine],
];

async function cut(line: TcpProxy, draw: Draw): Promise<Struck> {
  for (let cuts = 1 + draw(MOST_CUTS); cuts > 0; cuts -= 1) {
    line.cut();
    await wait(draw(LIMITS.lineBadMs / MOST_CUTS));
  }
  return { sinceMs: performance.now() };
}

async function slow(line: TcpProxy, draw: Draw): Promise<Struck> {
  line.delay(1 + draw(LIMITS.lineDelayMs));
  await wait(LIMITS.lineBadMs);
  line.heal();
  return { sinceMs: performance.now() };
}

/** Another engine can take over meanwhile, so recovery counts from the start. */
async function silent(line: TcpProxy): Promise<Struck> {
  line.silence();
  const sinceMs = performance.now();
  const healed = wait(LIMITS.lineSilentMs).then(() => line.heal());
  return { sinceMs, repair: () => healed };
}

export const LINE_FAULTS: readonly Fault[] = LINES.flatMap(([store, lineOf]) =>
  [
    { kind: `line of the leader to ${store} cut`, happen: cut },
    { kind: `line of the leader to ${store} slow`, happen: slow },
    { kind: `line of the leader to ${store} silent`, happen: silent },
  ].map(({ kind, happen }): Fault => ({
    kind,
    strike: async (stage, draw) => happen(lineOf((await stage.leaderAndStandby())[0]), draw),
  })),
);
