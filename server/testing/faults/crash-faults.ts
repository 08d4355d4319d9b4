/** A leader that dies exactly between two steps of its beat, at each of the places there are. */
import { setTimeout as wait } from 'node:timers/promises';
import type { EngineMember } from '../topology/topology.ts';
import { CRASH_POINTS, type CrashPoint } from './crash-points.ts';
import type { Fault } from './fault.ts';
import { FAULT_LIMITS as LIMITS } from './limits.ts';
import type { Stage } from './stage.ts';

/** Makes a leader pass a place that an ordinary beat does not lead by. */
async function provoke(
  point: CrashPoint,
  stage: Stage,
  { process, postgresLine }: EngineMember,
): Promise<void> {
  if (point.endsWith('hot.rebuild')) await stage.redis.flushall();
  // A graceful stop stores a snapshot.
  if (point.endsWith('saveSnapshot')) process.signal('SIGINT');
  if (!point.endsWith('journal.find')) return;
  // The lead is taken anew after a beat that failed; a cut between two beats is no failure, so once may not do.
  let lives = true;
  void process.exited.then(() => (lives = false));
  while (lives) {
    postgresLine.cut();
    await wait(LIMITS.probeMs);
  }
}

export const CRASH_FAULTS: readonly Fault[] = CRASH_POINTS.map((point) => ({
  kind: `crash ${point}`,
  strike: async (stage) => {
    const [leader] = await stage.leaderAndStandby();
    const { process } = leader;
    process.tell({ crashAt: point });
    await provoke(point, stage, leader);
    await process.exited;
    const sinceMs = performance.now();
    const back = leader.start();
    return { sinceMs, repair: () => back };
  },
}));
