/**
 * Under which account Postgres runs. It refuses uid 0, so root hands it to `postgres` or `nobody`, or to whoever
 * owns the cluster already; everybody else runs it as themselves.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedError } from './embedded-error.ts';

/** Spread into the options of spawn; empty means: as we are. */
export type PostgresAccount = { uid: number; gid: number } | Record<string, never>;

const CANDIDATES = ['postgres', 'nobody'];

/** The account for a cluster folder that may not exist yet. */
export function accountFor(clusterDir: string): PostgresAccount {
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new EmbeddedError(
        'embedded-foreign-owner',
        `${clusterDir}: belongs to uid ${owner.uid}, and this is uid ${self}. ` +
          'Start the server as root or as that account, or set DATABASE_URL.',
      );
    }
    return {};
  }
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : unprivilegedAccount();
}

/** Asked of the system itself, since modes, groups and access lists of every parent folder have a say in it. */
export function canEnter(account: PostgresAccount, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

function unprivilegedAccount(): PostgresAccount {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of CANDIDATES) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedError(
    'embedded-no-account',
    `/etc/passwd: Postgres refuses to run as root and neither ${CANDIDATES.join(' nor ')} exists. ` +
      'Start the server as an ordinary user, or set DATABASE_URL.',
  );
}
