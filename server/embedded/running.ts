/**
 * Where the embedded services of a data folder can be reached while they run: a file that only their owner's user may
 * read, since the addresses hold the password. It names the process, so that what a killed server left is not believed.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess } from './running-process.ts';

export interface ServiceUrls {
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
}

interface Announcement extends ServiceUrls {
  readonly pid: number;
  readonly startedAt: string | undefined;
}

/** Returns what takes the announcement back. */
export function announceRunning(dir: string, urls: ServiceUrls): () => void {
  const file = fileIn(dir);
  const draft = `${file}.${process.pid}`;
  const startedAt = findProcess(process.pid)?.startedAt;
  const announcement: Announcement = { pid: process.pid, startedAt, ...urls };
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(announcement), { mode: 0o600, flag: 'wx' });
  renameSync(draft, file);
  return () => rmSync(file, { force: true });
}

/** The services that run in this data folder now; undefined when none do. */
export function findRunning(dir: string): ServiceUrls | undefined {
  const announcement = read(fileIn(dir));
  if (announcement === undefined) return undefined;
  const { pid, startedAt, ...urls } = announcement;
  return startedAt !== undefined && findProcess(pid)?.startedAt === startedAt ? urls : undefined;
}

function fileIn(dir: string): string {
  return join(dir, 'running.json');
}

function read(file: string): Announcement | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Announcement;
  } catch (error) {
    // Nobody announced anything, or a power cut emptied the file.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
