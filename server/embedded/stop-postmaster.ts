/**
 * Ends a Postgres server process, ours or the one that a killed server left behind. Only a process that is alive
 * and runs on exactly this cluster is ever signalled, since the recorded id may belong to somebody else by now.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import { EMBEDDED_LIMITS } from './limits.ts';
import { findProcess, processEnds } from './running-process.ts';

/** Fast shutdown first; then the harder ones, after which the next start recovers from the write-ahead log. */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', EMBEDDED_LIMITS.postgresFastStopMs],
    ['SIGQUIT', EMBEDDED_LIMITS.postgresImmediateStopMs],
    ['SIGKILL', EMBEDDED_LIMITS.postgresImmediateStopMs],
  ] as const;
  for (const [signal, withinMs] of steps) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    if (await processEnds(pid, withinMs)) return;
  }
  throw new EmbeddedError('embedded-postgres-stuck', `process ${pid}: Postgres did not end even when killed`);
}

/** The caller holds the owner lock, so a postmaster found here has lost its server. */
export async function stopStalePostmaster(clusterDir: string, log: (line: string) => void): Promise<void> {
  const dataDir = join(clusterDir, 'data');
  const pidFile = join(dataDir, 'postmaster.pid');
  const pid = recordedPid(pidFile);
  const found = pid === undefined ? undefined : findProcess(pid);
  if (pid === undefined || found === undefined) return;
  if (found.command.includes(`postgres -D ${dataDir} `)) {
    log(`embedded Postgres: stopping process ${pid}, left by a server that was killed`);
    await stopPostmaster(pid);
    return;
  }
  // The id belongs to another program now. Postgres looks at the id alone and would refuse to start for ever. Of a
  // Postgres elsewhere we cannot know (the project may have been moved under it), so that refusal stands.
  if (!/postgres -D /.test(found.command)) rmSync(pidFile);
}

function recordedPid(pidFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
