/**
 * Where the cluster lives. Normally that is the data folder itself; when root's Postgres account may not enter it
 * (a project below /root), it is a folder below /var/lib that the file `location` in the data folder names.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountFor, canEnter, type PostgresAccount } from './postgres-account.ts';

/** Not the temporary folder: what lies there may be gone after a reboot, and this is money. */
const SHARED_BASE = '/var/lib/forecourt';

export interface PostgresHome {
  readonly dir: string;
  /** Holds `data` and `password`; created in one rename, so there is never one without the other. */
  readonly clusterDir: string;
  readonly account: PostgresAccount;
}

export function settleHome(dataDir: string): PostgresHome {
  const asRoot = process.getuid?.() === 0;
  openFolder(dataDir, asRoot);
  const here = realpathSync(dataDir);
  const dir = recordedLocation(here) ?? (asRoot ? homeForRoot(here) : here);
  openFolder(dir, asRoot);
  const clusterDir = join(dir, 'cluster');
  return { dir, clusterDir, account: accountFor(clusterDir) };
}

/** Lets root's Postgres account through to its cluster, and nobody list or change anything beside it. */
function openFolder(dir: string, asRoot: boolean): void {
  mkdirSync(dir, { recursive: true });
  if (asRoot) chmodSync(dir, 0o711);
}

function recordedLocation(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, 'location'), 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function homeForRoot(dataDir: string): string {
  if (canEnter(accountFor(join(dataDir, 'cluster')), dataDir)) return dataDir;
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  openFolder(SHARED_BASE, true);
  // A new folder each time: whoever removes the data folder to begin anew must not meet the old market again.
  const dir = mkdtempSync(join(SHARED_BASE, `${key}-`));
  writeFileSync(join(dataDir, 'location'), `${dir}\n`);
  return dir;
}
