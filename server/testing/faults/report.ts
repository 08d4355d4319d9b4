/** What a run of faults came to: by kind and altogether, as figures and as a table to read. */
import type { FaultReport, Round } from './fault-run.ts';

interface Recovery {
  rounds: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

export interface FaultSummary extends Omit<FaultReport, 'rounds'> {
  recovery: Recovery;
  byKind: Record<string, Recovery>;
}

export function summaryOf({ rounds, ...report }: FaultReport): FaultSummary {
  const kinds = [...new Set(rounds.map(({ kind }) => kind))].toSorted();
  const byKind = Object.fromEntries(
    kinds.map((kind) => [kind, recoveryOf(rounds.filter((round) => round.kind === kind))]),
  );
  return { ...report, recovery: recoveryOf(rounds), byKind };
}

export function tableOf({ recovery, byKind, load, events, purchases, faults }: FaultSummary): string {
  const rows = [...Object.entries(byKind), ['all', recovery] as const].map(
    ([kind, { rounds, p50Ms, p99Ms, maxMs }]) =>
      `${kind.padEnd(46)}${[rounds, p50Ms, p99Ms, maxMs].map((n) => String(n).padStart(8)).join('')}`,
  );
  return [
    `${'fault'.padEnd(46)}  rounds  p50 ms  p99 ms  max ms`,
    ...rows,
    `${load.accepted} offers accepted, ${load.refused} refused, ${load.cancelled} cancelled, ${load.open} unanswered; the longest answer took ${load.longestMs} ms`,
    `${events} events, ${purchases} purchases verified`,
    faults.length === 0 ? 'Nothing lost, nothing doubled, everything agrees.' : faults.join('\n'),
  ].join('\n');
}

function recoveryOf(rounds: readonly Round[]): Recovery {
  const sorted = rounds.map(({ recoveryMs }) => recoveryMs).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { rounds: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}
