/**
 * Rounds of faults against a topology with buyers at work. Each round one fault strikes at a random moment, new
 * wishes tell when the market is there again, and then everything is held against the journal.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { drawing } from '../drawing.ts';
import type { LoadReport } from '../offer-load.ts';
import type { Topology } from '../topology/topology.ts';
import { CRASH_FAULTS } from './crash-faults.ts';
import type { Draw, Fault } from './fault.ts';
import { FAULT_LIMITS as LIMITS } from './limits.ts';
import { LINE_FAULTS } from './line-faults.ts';
import { PROCESS_FAULTS } from './process-faults.ts';
import { RoundAudit } from './round-audit.ts';
import { Stage } from './stage.ts';
import { DISK_FAULT, STORE_FAULTS } from './store-faults.ts';

/** What may strike, as it is called in reports; the disk does only where one can be mounted. */
export const FAULT_KINDS: readonly string[] = [
  ...PROCESS_FAULTS,
  ...STORE_FAULTS,
  DISK_FAULT,
  ...LINE_FAULTS,
  ...CRASH_FAULTS,
].map(({ kind }) => kind);

export interface Round {
  kind: string;
  recoveryMs: number;
  faults: string[];
}

export interface FaultReport {
  seed: number;
  rounds: Round[];
  load: LoadReport;
  events: number;
  purchases: number;
  /** What is wrong; empty when nothing is. */
  faults: string[];
}

export interface FaultPlan {
  rounds: number;
  seed: number;
  /** Only kinds that have this in their name. */
  only: string;
  log: (line: string) => void;
}

export async function faultRun(topology: Topology, plan: FaultPlan): Promise<FaultReport> {
  const draw = drawing(plan.seed);
  const stores = topology.disk.canFill ? [...STORE_FAULTS, DISK_FAULT] : STORE_FAULTS;
  if (!topology.disk.canFill) plan.log(`no disk can be mounted here: "${DISK_FAULT.kind}" is left out`);
  const families = [PROCESS_FAULTS, stores, LINE_FAULTS, CRASH_FAULTS].map((family) =>
    family.filter(({ kind }) => kind.includes(plan.only)),
  );
  if (families.flat().length === 0) throw new Error(`no kind of fault has "${plan.only}" in its name`);
  const stage = await Stage.open(topology);
  try {
    const audit = new RoundAudit(stage);
    const rounds: Round[] = [];
    let order: Fault[] = [];
    while (rounds.length < plan.rounds) {
      if (order.length === 0) order = lapOf(families, draw);
      const fault = order.shift()!;
      const round = await playRound(stage, audit, fault, draw);
      rounds.push(round);
      plan.log(`${rounds.length} ${fault.kind}: ${round.recoveryMs} ms ${round.faults.join('; ')}`);
      // Whatever went wrong would only be found again in every round to come.
      if (round.faults.length > 0) break;
    }
    const load = await stage.load.end();
    await stage.api.postUntilAnswered('/clock/pause', { reason: 'end' }, AbortSignal.timeout(LIMITS.roundMs));
    const { events, purchases } = audit.checker.finish();
    return {
      seed: plan.seed,
      rounds,
      load,
      events,
      purchases,
      faults: rounds.flatMap(({ faults }) => faults),
    };
  } finally {
    await stage.close();
  }
}

async function playRound(stage: Stage, audit: RoundAudit, fault: Fault, draw: Draw): Promise<Round> {
  const round: Round = { kind: fault.kind, recoveryMs: 0, faults: [] };
  const late = new AbortController();
  const played = async () => {
    await wait(draw(LIMITS.momentMs));
    const { sinceMs, repair } = await fault.strike(stage, draw);
    round.recoveryMs = Math.round((await recoveredMs(stage, late.signal)) - sinceMs);
    await repair?.();
    round.faults.push(...(await audit.check()));
  };
  try {
    await Promise.race([played(), wait(LIMITS.roundMs, undefined, { signal: late.signal }).then(tooLate)]);
  } catch (error) {
    round.faults.push((error as Error).message);
  } finally {
    late.abort();
  }
  return round;
}

function tooLate(): never {
  throw new Error(`the round was not over after ${LIMITS.roundMs} ms`);
}

/** When the first wish that was made from now on came true. */
async function recoveredMs({ load }: Stage, givenUp: AbortSignal): Promise<number> {
  let foundMs: number | null = null;
  for (let probes = 0; foundMs === null && !givenUp.aborted; probes += 1) {
    if (probes < LIMITS.probesAtOnce) {
      void load.wish().then((accepted) => {
        if (accepted) foundMs ??= performance.now();
      });
    }
    await wait(LIMITS.probeMs);
  }
  return foundMs ?? performance.now();
}

/** Every kind once, one family after the other, so that few rounds are of many families too. */
function lapOf(families: readonly (readonly Fault[])[], draw: Draw): Fault[] {
  const piles = families.map((family) => shuffled(family, draw));
  const lap: Fault[] = [];
  while (piles.some((pile) => pile.length > 0)) {
    for (const pile of piles) lap.push(...pile.splice(0, 1));
  }
  return lap;
}

function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  const rest = [...list];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(draw(rest.length), 1));
  return order;
}
