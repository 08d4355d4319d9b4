/**
 * One live server owns a data folder. The lock names the owner's process id and start time, so that the lock of a
 * killed server is seen to be stale; it appears by link and disappears by rename, so that nobody reads half of it.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { EmbeddedError } from './embedded-error.ts';
import { findProcess } from './running-process.ts';

let drafts = 0;

/** Takes the lock or throws `embedded-in-use`. Returns what gives it back. */
export function takeOwnerLock(file: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, startedAt: findProcess(process.pid)?.startedAt });
  const draft = `${file}.${process.pid}-${++drafts}`;
  writeDraft(draft, mine);
  try {
    for (;;) {
      if (linked(draft, file)) return () => release(file, mine);
      const held = read(file);
      if (held === undefined) continue;
      if (isLive(held)) throw inUse(file, held);
      removeStale(file, held, `${draft}.stale`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDraft(draft: string, mine: string): void {
  try {
    writeFileSync(draft, mine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new EmbeddedError(
      'embedded-foreign-owner',
      `${draft}: uid ${String(process.getuid?.())} may not write here. ` +
        'Start the server as the owner of that folder or as root, or set DATABASE_URL and REDIS_URL.',
    );
  }
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(held: string): { pid?: unknown; startedAt?: unknown } {
  try {
    return JSON.parse(held) as { pid?: unknown; startedAt?: unknown };
  } catch {
    // A power cut can leave an empty file; nobody who wrote it can still be running.
    return {};
  }
}

function isLive(held: string): boolean {
  const { pid, startedAt } = parse(held);
  return typeof pid === 'number' && startedAt !== undefined && findProcess(pid)?.startedAt === startedAt;
}

function removeStale(file: string, held: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readFileSync(aside, 'utf8');
  // Another starting server may have replaced the stale lock between our look and our rename: give it back.
  if (moved !== held) linked(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

function inUse(file: string, held: string): EmbeddedError {
  return new EmbeddedError(
    'embedded-in-use',
    `${file}: the embedded services have one owner, and process ${String(parse(held).pid)} is running with them. ` +
      'Stop it, use another folder, or set DATABASE_URL and REDIS_URL.',
  );
}
