/** The embedded services as their users meet them: started, used, stopped, killed, and started again. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import pg from 'pg';
import { startEmbedded, type Embedded } from './embedded.ts';
import { settleHome } from './postgres-home.ts';
import { findProgram } from './postgres-program.ts';
import { startEmbeddedPostgres } from './postgres.ts';
import { launchPostmaster } from './postmaster.ts';
import { startEmbeddedValkey } from './valkey.ts';

const root = mkdtempSync(join(tmpdir(), 'forecourt-embedded-'));
// Open, so that the account that root hands Postgres to may live in it.
chmodSync(root, 0o755);
const dir = join(root, 'shared');
const lines: string[] = [];
const log = (line: string): void => void lines.push(line);
const start = (): Promise<Embedded> => startEmbedded({ dir, postgres: true, redis: true, log });

async function sql(url: string | undefined, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Starts an owner as a process of its own and resolves when it is ready. */
async function startOwner(): Promise<{ urls: Embedded; kill(): Promise<void> }> {
  const script = fileURLToPath(new URL('./testing/embedded-owner.ts', import.meta.url));
  const loader = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', loader, script, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const kill = async (): Promise<void> => {
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
  return { urls: JSON.parse(line) as Embedded, kill };
}

beforeEach(() => void lines.splice(0));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('nothing is started, and nothing written, when both are provided', async () => {
  const embedded = await startEmbedded({ dir, postgres: false, redis: false, log });
  expect(Object.keys(embedded)).toEqual(['stop']);
  await embedded.stop();
  expect(existsSync(dir)).toBe(false);
});

test('what Postgres stored is there after a stop and a start', async () => {
  const first = await start();
  await sql(first.databaseUrl, 'CREATE TABLE kept (euro text)');
  await sql(first.databaseUrl, "INSERT INTO kept VALUES ('€')");
  await first.stop();
  await expect(sql(first.databaseUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');

  const second = await start();
  expect(await sql(second.databaseUrl, 'SELECT * FROM kept')).toEqual([{ euro: '€' }]);
  await second.stop();
});

test('Postgres is durable, speaks UTF-8, and listens on loopback below the ephemeral ports', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') });
  const names = ['fsync', 'synchronous_commit', 'listen_addresses', 'server_encoding', 'password_encryption'];
  const rows = await sql(
    postgres.url,
    `SELECT ${names.map((name) => `current_setting('${name}') ${name}`).join()}`,
  );
  expect(rows).toEqual([
    {
      fsync: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
      password_encryption: 'scram-sha-256',
    },
  ]);
  const wrong = new URL(postgres.url);
  expect(Number(wrong.port)).toBeLessThan(32_768);
  wrong.password = 'guessed';
  await expect(sql(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await postgres.stop();
});

test('Lua, streams and blocking reads work', async () => {
  const embedded = await startEmbedded({ dir, postgres: false, redis: true, log });
  const writer = new Redis(embedded.redisUrl as string);
  const reader = new Redis(embedded.redisUrl as string);
  expect(
    await writer.eval("redis.call('SET', KEYS[1], ARGV[1]); return redis.call('GET', KEYS[1])", 1, 'a', 'b'),
  ).toBe('b');

  const blocked = reader.xread('BLOCK', 0, 'STREAMS', 'frames', '$');
  // Blocked for certain before anything is added: Valkey itself says so.
  while (!/blocked_clients:1/.test(await writer.info('clients')));
  const id = await writer.xadd('frames', '*', 'seq', '7');
  expect(await blocked).toEqual([['frames', [[id, ['seq', '7']]]]]);

  await Promise.all([writer.quit(), reader.quit()]);
  await embedded.stop();
});

test('a big value goes through whole', async () => {
  const valkey = await startEmbeddedValkey({});
  const redis = new Redis(valkey.url);
  const value = Buffer.alloc(8_000_000, 'forecourt');
  await redis.set('big', value);
  expect(value.equals((await redis.getBuffer('big')) as Buffer)).toBe(true);
  await redis.quit();
  await valkey.stop();
});

test('a port that is taken is refused by Valkey', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  await expect(startEmbeddedValkey({ port })).rejects.toMatchObject({ code: 'embedded-port-taken' });
  other.close();
});

test('a second owner is refused while the first lives', async () => {
  const first = await start();
  await expect(start()).rejects.toMatchObject({ code: 'embedded-in-use' });
  await expect(startEmbeddedPostgres({ dataDir: join(dir, 'postgres') })).rejects.toMatchObject({
    code: 'embedded-in-use',
  });
  expect(await sql(first.databaseUrl, 'SELECT 1 one')).toEqual([{ one: 1 }]);
  await first.stop();
});

test('after kill -9 of the owner its Postgres is taken over and nothing accepted is lost', async () => {
  const owner = await startOwner();
  await sql(owner.urls.databaseUrl, 'CREATE TABLE survived AS SELECT 42 answer');
  await owner.kill();
  // Its Postgres outlives it: that is what has to be taken over.
  expect(await sql(owner.urls.databaseUrl, 'SELECT * FROM survived')).toEqual([{ answer: 42 }]);

  const next = await start();
  expect(lines.join()).toMatch(/left by a server that was killed/);
  expect(await sql(next.databaseUrl, 'SELECT * FROM survived')).toEqual([{ answer: 42 }]);
  await next.stop();
});

test('another live process is an owner too', async () => {
  const owner = await startOwner();
  await expect(start()).rejects.toMatchObject({ code: 'embedded-in-use' });
  expect(await sql(owner.urls.databaseUrl, 'SELECT 1 one')).toEqual([{ one: 1 }]);
  await owner.kill();
  await (await start()).stop();
});

test('Postgres that dies is started again where it was', async () => {
  const restarted: Array<() => void> = [];
  const unasked = new Promise<void>((resolve) => restarted.push(resolve));
  const postgres = await startEmbeddedPostgres({
    dataDir: join(dir, 'postgres'),
    log: () => restarted.forEach((tell) => tell()),
  });
  const { pid } = postgres;
  process.kill(pid, 'SIGQUIT');
  await unasked;
  while ((await sql(postgres.url, 'SELECT 1').catch(() => [])).length === 0);
  expect(await sql(postgres.url, 'SELECT * FROM survived')).toEqual([{ answer: 42 }]);
  await postgres.stop();
  await expect(sql(postgres.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
});

test('a copy of a cluster is not taken for the one that has its port, though both have one password', async () => {
  const copied = join(root, 'copied');
  execFileSync('cp', ['-a', join(dir, 'postgres'), copied]);
  const first = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') });
  const home = settleHome(copied);
  const launched = launchPostmaster(home, findProgram(home), Number(new URL(first.url).port), first.url);
  await expect(launched).rejects.toMatchObject({ code: 'embedded-port-taken' });
  await first.stop();
});

test('an initdb that was cut off, a torn lock and a reused process id do not stand in the way', async () => {
  const postgres = join(dir, 'postgres');
  const fresh = mkdtempSync(join(postgres, 'fresh-'));
  writeFileSync(join(dir, 'owner.lock'), '');
  writeFileSync(join(postgres, 'owner.lock'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
  const pidFile = join(postgres, 'cluster', 'data', 'postmaster.pid');
  writeFileSync(pidFile, `${process.pid}\n`);

  const embedded = await start();
  expect(existsSync(fresh)).toBe(false);
  expect(readFileSync(pidFile, 'utf8')).not.toMatch(new RegExp(`^${process.pid}\n`));
  expect(await sql(embedded.databaseUrl, 'SELECT * FROM survived')).toEqual([{ answer: 42 }]);
  await embedded.stop();
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot(
  'a folder that is closed to the account of Postgres names the open one that is used instead',
  async () => {
    // The folder above is what closes it, as /root does: its own folder the server opens.
    const closed = join(mkdtempSync(join(root, 'closed-')), 'postgres');
    const first = await startEmbeddedPostgres({ dataDir: closed });
    await sql(first.url, 'CREATE TABLE elsewhere AS SELECT 1 one');
    await first.stop();
    const location = readFileSync(join(closed, 'location'), 'utf8').trim();
    try {
      expect(existsSync(join(location, 'cluster'))).toBe(true);
      const second = await startEmbeddedPostgres({ dataDir: closed });
      expect(await sql(second.url, 'SELECT * FROM elsewhere')).toEqual([{ one: 1 }]);
      await second.stop();
    } finally {
      rmSync(location, { recursive: true });
    }
  },
);
