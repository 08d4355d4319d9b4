/** Servers that are killed, or frozen longer than a lease lasts and then go on as if nothing had been. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Member } from '../topology/member.ts';
import type { Fault, Struck } from './fault.ts';
import { FAULT_LIMITS as LIMITS } from './limits.ts';

/** Killed, and started again at once by whoever looks after it. */
async function killed(member: Member): Promise<Struck> {
  await member.process.kill();
  const sinceMs = performance.now();
  const back = member.start();
  return { sinceMs, repair: () => back };
}

/** The wall clock stays wrong until the market has recovered, and then jumps again. */
async function jumped({ process }: Member, clockJumpMs: number): Promise<Struck> {
  process.tell({ clockJumpMs });
  return { sinceMs: performance.now(), repair: () => process.tell({ clockJumpMs: -clockJumpMs }) };
}

export const PROCESS_FAULTS: readonly Fault[] = [
  {
    kind: 'leader killed',
    strike: async (stage) => killed((await stage.leaderAndStandby())[0]),
  },
  {
    kind: 'standby killed',
    strike: async (stage) => killed((await stage.leaderAndStandby())[1]),
  },
  {
    kind: 'web killed',
    strike: async ({ topology }, draw) => killed(topology.webs[draw(2) as 0 | 1]),
  },
  {
    kind: 'leader frozen past its lease',
    strike: async (stage) => {
      const [leader] = await stage.leaderAndStandby();
      leader.process.signal('SIGSTOP');
      const sinceMs = performance.now();
      const thawed = wait(LIMITS.leaderFrozenMs).then(() => leader.process.signal('SIGCONT'));
      return { sinceMs, repair: () => thawed };
    },
  },
  {
    kind: 'clock of the leader forward by an hour',
    strike: async (stage) => jumped((await stage.leaderAndStandby())[0], LIMITS.clockJumpMs),
  },
  {
    kind: 'clock of the leader back by an hour',
    strike: async (stage) => {
      const struck = await jumped((await stage.leaderAndStandby())[0], -LIMITS.clockJumpMs);
      // An engine that goes by it would believe in its lease when another one has it.
      await wait(LIMITS.leaderFrozenMs);
      return { ...struck, sinceMs: performance.now() };
    },
  },
];
