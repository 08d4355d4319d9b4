/** Real Postgres and real Redis from the system's packages, with the settings of docker-compose.yml, in a folder of their own. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { AUTOVACUUM } from '../../../db/autovacuum.ts';
import { accountFor } from '../../embedded/postgres-account.ts';
import { Daemon } from './daemon.ts';
import type { Disk } from './disk.ts';
import { findProgram } from './programs.ts';

const DATABASE = 'forecourt';
const PASSWORD = 'only for tests on loopback';

export type Account = ReturnType<typeof accountFor>;

/** Postgres refuses uid 0. */
export function postgresAccount(dir: string): Account {
  return accountFor(join(dir, 'postgres'));
}

export interface StartedPostgres {
  daemon: Daemon;
  databaseUrl: string;
}

/** A new cluster whose market lies on a disk of its own, which can be filled without touching the write-ahead log. */
export async function startPostgres(
  dir: string,
  port: number,
  account: Account,
  disk: Disk,
): Promise<StartedPostgres> {
  const cluster = join(dir, 'postgres');
  const password = join(dir, 'postgres-password');
  writeFileSync(password, PASSWORD, { mode: 0o600 });
  mkdirSync(cluster, { mode: 0o700 });
  if (account.uid !== undefined) {
    for (const path of [cluster, password]) chownSync(path, account.uid, account.gid);
  }
  const initdb = [`--pgdata=${cluster}`, `--pwfile=${password}`, `--username=${DATABASE}`];
  execFileSync(
    findProgram('initdb'),
    [...initdb, '--auth=scram-sha-256', '--locale=C', '--encoding=UTF8', '--no-sync'],
    { ...account, cwd: '/', stdio: 'ignore' },
  );
  const urlOf = (database: string) =>
    `postgres://${DATABASE}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 120,
    ...AUTOVACUUM,
  };
  const daemon = new Daemon({
    name: 'postgres',
    command: findProgram('postgres'),
    args: ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    account,
    logFile: join(dir, 'postgres.log'),
    // Fast shutdown: whoever is connected is cut off, what is committed is kept.
    stopSignal: 'SIGINT',
    ready: () => asked(urlOf('postgres'), 'SELECT 1'),
  });
  await daemon.start();
  await asked(urlOf('postgres'), `CREATE TABLESPACE market LOCATION '${disk.path}'`);
  await asked(urlOf('postgres'), `CREATE DATABASE ${DATABASE} TEMPLATE template0 TABLESPACE market`);
  return { daemon, databaseUrl: urlOf(DATABASE) };
}

async function asked(connectionString: string, question: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 1_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(question);
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Only a hot copy: nothing is written to disk, so a Redis that died comes back empty. */
export async function startRedis(dir: string, port: number): Promise<{ daemon: Daemon; redisUrl: string }> {
  const redisUrl = `redis://127.0.0.1:${port}`;
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir };
  const daemon = new Daemon({
    name: 'redis-server',
    command: findProgram('redis-server'),
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    account: {},
    logFile: join(dir, 'redis.log'),
    stopSignal: 'SIGTERM',
    ready: () => pong(redisUrl),
  });
  await daemon.start();
  return { daemon, redisUrl };
}

export async function pong(redisUrl: string): Promise<boolean> {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null, commandTimeout: 1_000 });
  redis.on('error', () => {});
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } finally {
    redis.disconnect();
  }
}
