/**
 * Makes a server obey the fault harness: it dies at the point it is told, and its wall clock jumps when it is told.
 * It wraps the ports and the driver from outside, so that the server itself has no such option; only `faulty-main.ts` imports it.
 */
import pg from 'pg';
import { PostgresJournal } from '../../journal/postgres-journal.ts';
import { RedisHotStore } from '../../redis/hot-store.ts';
import { RedisInbox } from '../../redis/inbox.ts';
import { RedisLease } from '../../redis/lease.ts';
import type { CrashPoint, Order, Step } from './crash-points.ts';

type Method = (...args: unknown[]) => Promise<unknown>;

let crashAt: CrashPoint | null = null;
let clockAheadMs = 0;

const PLACES: readonly [step: Step, owner: object, method: string][] = [
  ['lease.hold', RedisLease.prototype, 'hold'],
  ['journal.find', PostgresJournal.prototype, 'find'],
  ['inbox.read', RedisInbox.prototype, 'read'],
  ['hot.position', RedisHotStore.prototype, 'position'],
  ['journal.settled', PostgresJournal.prototype, 'settled'],
  ['journal.commit', PostgresJournal.prototype, 'commit'],
  ['hot.write', RedisHotStore.prototype, 'write'],
  ['hot.rebuild', RedisHotStore.prototype, 'rebuild'],
  ['journal.saveSnapshot', PostgresJournal.prototype, 'saveSnapshot'],
];

for (const [step, owner, method] of PLACES) {
  const original = (owner as Record<string, Method>)[method]!;
  const wrapped = async function (this: unknown, ...args: unknown[]) {
    dieIf(`before ${step}`);
    const answer = await original.apply(this, args);
    dieIf(`after ${step}`);
    return answer;
  };
  Object.defineProperty(owner, method, { value: wrapped });
}

/** Statements of the commit by their names: before one is sent, and when its answer is there. */
const STATEMENTS = new Map<unknown, Step>([
  ['move market', 'market row'],
  ['append journal', 'journal rows'],
  ['append command_outcomes', 'outcome rows'],
]);

const query = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')!.value as Method;
Object.defineProperty(pg.Client.prototype, 'query', {
  value: function (this: unknown, ...args: unknown[]) {
    const step = STATEMENTS.get((args[0] as { name?: string }).name);
    if (step === undefined) return query.apply(this, args);
    dieIf(`before ${step}`);
    return query.apply(this, args).then((answer) => {
      dieIf(`after ${step}`);
      return answer;
    });
  },
});

function dieIf(point: CrashPoint): void {
  // To oneself it is delivered before the call returns: nothing more is done, not even a flush.
  if (point === crashAt) process.kill(process.pid, 'SIGKILL');
}

// What a step of the system's wall clock is to a process; monotonic clocks and timers do not see one.
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args: [] | [string | number | Date]) {
    super(...((args.length === 0 ? [RealDate.now() + clockAheadMs] : args) as [number]));
  }

  static override now(): number {
    return RealDate.now() + clockAheadMs;
  }
} as DateConstructor;

process.on('message', (order: Order) => {
  if ('crashAt' in order) crashAt = order.crashAt;
  else clockAheadMs += order.clockJumpMs;
});
// Listening must not keep a server alive that has stopped.
process.channel?.unref();
