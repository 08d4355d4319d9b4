/**
 * One run of the Postgres server process: start it, know when it answers, stop it. It runs in a session of its own
 * so that Ctrl-C in the terminal reaches only our server, which drains first and stops Postgres last.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AUTOVACUUM } from '../../db/autovacuum.ts';
import { EmbeddedError } from './embedded-error.ts';
import { EMBEDDED_LIMITS } from './limits.ts';
import { DATABASE } from './postgres-cluster.ts';
import type { PostgresHome } from './postgres-home.ts';
import type { PostgresProgram } from './postgres-program.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import type { Engine } from './supervise-engine.ts';

export interface Postmaster extends Engine {
  readonly pid: number;
}

/** Resolves when the database answers SQL; `embedded-port-taken` when somebody else got the port first. */
export async function launchPostmaster(
  home: PostgresHome,
  program: PostgresProgram,
  port: number,
  url: string,
): Promise<Postmaster> {
  const logFile = join(home.dir, 'postgres.log');
  // A new file each time: it stays small, and root never writes through what somebody else left under that name.
  rmSync(logFile, { force: true });
  const log = openSync(logFile, 'wx', 0o600);
  const data = join(home.clusterDir, 'data');
  const child = spawn(program.postgres, ['-D', data, ...settings(port)], {
    ...home.account,
    cwd: '/',
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await once(child, 'spawn');
  const pid = child.pid as number;
  const stop = async (): Promise<void> => {
    if (isRunning(child)) await stopPostmaster(pid);
    await ended;
  };
  try {
    if (await answers(child, ended, new URL('/postgres', url).href, data)) {
      await ensureDatabase(url);
      return { pid, ended, stop };
    }
  } catch (error) {
    await stop();
    throw error;
  }
  await stop();
  const tail = logTail(logFile);
  if (tail.includes('could not create any TCP/IP sockets')) {
    throw new EmbeddedError('embedded-port-taken', `port: ${port} on 127.0.0.1 is in use`);
  }
  throw new EmbeddedError('embedded-postgres-failed', `${logFile}: Postgres did not start: ${tail}`);
}

function settings(port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: EMBEDDED_LIMITS.postgresConnections,
    shared_buffers: EMBEDDED_LIMITS.postgresSharedBuffers,
    // Said although they are defaults: what is accepted is money, and an edited file in the cluster must not undo it.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    ...AUTOVACUUM,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Checkpoints report themselves for ever; without them the log, new at each start, stays small.
    log_checkpoints: 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Another Postgres may have got the port a moment before. The password is random, so mostly it refuses; that of a copied
 * project accepts it and is told by the folder of its data.
 */
async function answers(
  child: ChildProcess,
  ended: Promise<void>,
  url: string,
  data: string,
): Promise<boolean> {
  const deadline = performance.now() + EMBEDDED_LIMITS.postgresReadyMs;
  while (performance.now() < deadline && isRunning(child)) {
    const own = await ask(url, "SELECT 1 WHERE current_setting('data_directory') = $1", [data]).catch(
      () => 0,
    );
    if (own === 1) return true;
    await Promise.race([ended, sleep(EMBEDDED_LIMITS.postgresAttemptMs)]);
  }
  return false;
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function ensureDatabase(url: string): Promise<void> {
  const maintenance = new URL('/postgres', url).href;
  const found = await ask(maintenance, `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`);
  if (found === 0) await ask(maintenance, `CREATE DATABASE ${DATABASE}`);
}

/** Returns the number of rows. */
async function ask(url: string, sql: string, values: string[] = []): Promise<number> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: EMBEDDED_LIMITS.postgresReadyMs,
  });
  // A refused connection is also emitted as an event, which without a listener would end our own process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

function logTail(file: string): string {
  const log = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(EMBEDDED_LIMITS.logTailBytes);
    const read = readSync(log, bytes, 0, bytes.length, Math.max(0, fstatSync(log).size - bytes.length));
    const lines = bytes.toString('utf8', 0, read).trim().split('\n');
    return lines.slice(-EMBEDDED_LIMITS.logTailLines).join('\n');
  } finally {
    closeSync(log);
  }
}
