/**
 * Creates the cluster once and keeps it. initdb works in a folder of its own that is renamed when it is complete,
 * so that a start that was cut off leaves nothing but a folder to sweep away.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { EmbeddedError } from './embedded-error.ts';
import { EMBEDDED_LIMITS } from './limits.ts';
import type { PostgresHome } from './postgres-home.ts';
import type { PostgresProgram } from './postgres-program.ts';

export const POSTGRES_USER = 'forecourt';
export const DATABASE = 'forecourt';

/** Only the owner of the lock may call this: what it sweeps could be another server's work. */
export function sweepUnfinished(home: PostgresHome): void {
  for (const name of readdirSync(home.dir)) {
    if (!name.startsWith('fresh-')) continue;
    // The initdb of a killed server may still be writing there; it gives up when its folder goes.
    rmSync(join(home.dir, name), { recursive: true, force: true, maxRetries: EMBEDDED_LIMITS.sweepRetries });
  }
}

/** Returns the password of the cluster, which exists afterwards. */
export async function ensureCluster(home: PostgresHome, program: PostgresProgram): Promise<string> {
  if (!existsSync(home.clusterDir)) await createCluster(home, program);
  return readFileSync(join(home.clusterDir, 'password'), 'utf8').trim();
}

async function createCluster(home: PostgresHome, program: PostgresProgram): Promise<void> {
  const fresh = mkdtempSync(join(home.dir, 'fresh-'));
  const password = join(fresh, 'password');
  writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  const { uid, gid } = home.account;
  if (uid !== undefined) {
    chownSync(password, uid, gid);
    chownSync(fresh, uid, gid);
  }
  await runInitdb(home, program, fresh);
  renameSync(fresh, home.clusterDir);
}

async function runInitdb(home: PostgresHome, program: PostgresProgram, fresh: string): Promise<void> {
  const child = spawn(
    program.initdb,
    [
      `--pgdata=${join(fresh, 'data')}`,
      `--pwfile=${join(fresh, 'password')}`,
      `--username=${POSTGRES_USER}`,
      '--auth=scram-sha-256',
      '--locale=C',
      '--encoding=UTF8',
    ],
    // The environment is ours alone: a PGDATA or a locale of the caller must not reach the cluster.
    {
      ...home.account,
      cwd: '/',
      env: { PATH: process.env['PATH'], TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const complaint = text(child.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  throw new EmbeddedError(
    'embedded-postgres-failed',
    `initdb: ended with ${String(code)} for ${home.dir}: ${(await complaint).trim()}`,
  );
}
