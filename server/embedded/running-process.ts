/**
 * Tells whether a process id still means the process it once meant. Ids are reused, so a recorded id counts only
 * together with the start time; a zombie counts as gone, since in containers nobody may ever reap it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EMBEDDED_LIMITS } from './limits.ts';

export interface RunningProcess {
  readonly startedAt: string;
  readonly command: string;
}

export function findProcess(pid: number): RunningProcess | undefined {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

/** Waits for the end of any process, child or not. False when it still runs after the limit. */
export async function processEnds(pid: number, withinMs: number): Promise<boolean> {
  const startedAt = findProcess(pid)?.startedAt;
  const deadline = performance.now() + withinMs;
  while (startedAt !== undefined && findProcess(pid)?.startedAt === startedAt) {
    if (performance.now() > deadline) return false;
    await sleep(EMBEDDED_LIMITS.processPollMs);
  }
  return true;
}

function fromProc(pid: number): RunningProcess | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the name in brackets and may hold anything, so the counting starts behind it: state is
  // field 3 and the start time field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const startedAt = fields[19];
  if (fields[0] === 'Z' || startedAt === undefined) return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return { startedAt, command };
}

function fromPs(pid: number): RunningProcess | undefined {
  const columns = ['stat=', 'lstart=', 'command='].flatMap((column) => ['-o', column]);
  const line = execFileSync('ps', ['-ww', ...columns, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  // "Ss   Fri Nov 20 23:48:13 2026 /path/postgres -D /data"
  const parts = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line.trim());
  if (!parts || parts[1]?.startsWith('Z')) return undefined;
  return { startedAt: parts[2] ?? '', command: parts[3] ?? '' };
}
