/**
 * The places between the steps of a beat at which a server of the fault harness can be told to die: before and
 * after each call of a port, and in the middle of the commit's transaction.
 */
export const STEPS = [
  'lease.hold',
  'journal.find',
  'inbox.read',
  'hot.position',
  'journal.settled',
  'journal.commit',
  'market row',
  'journal rows',
  'outcome rows',
  'hot.write',
  'hot.rebuild',
  'journal.saveSnapshot',
] as const;

export type Step = (typeof STEPS)[number];
export type CrashPoint = `${'before' | 'after'} ${Step}`;

export const CRASH_POINTS: readonly CrashPoint[] = STEPS.flatMap(
  (step) => [`before ${step}`, `after ${step}`] as const,
);

/** What a server of the fault harness is told over its channel. */
export type Order = { crashAt: CrashPoint } | { clockJumpMs: number };
