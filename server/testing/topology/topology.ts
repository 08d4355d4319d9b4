/**
 * What docker-compose.yml describes, from the system's packages and without containers: Postgres, Redis, two engines,
 * two web processes and nginx before them.
 */
import { closeSync, openSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { findFreePort } from '../../embedded/free-port.ts';
import { mintToken } from '../../http/mint-token.ts';
import { openTempDir } from '../temp-dir.ts';
import type { Daemon } from './daemon.ts';
import { Disk } from './disk.ts';
import { TOPOLOGY_LIMITS as LIMITS } from './limits.ts';
import { Member } from './member.ts';
import { startNginx } from './nginx.ts';
import { postgresAccount, startPostgres, startRedis } from './stores.ts';
import { TcpProxy } from './tcp-proxy.ts';

/**
 * What it is for. To break: engines reach each store by a line of their own that can go bad, and the disk can be filled. To
 * last: nothing stands between engines and stores, since such a line takes time that the market then seems to take.
 */
export type TopologyUse = 'to-break' | 'to-last';

const SECRET = 'a secret that is only used for tests on loopback';

export interface EngineMember extends Member {
  postgresLine: TcpProxy;
  redisLine: TcpProxy;
}

export interface Topology {
  /** nginx, in the clear and over TLS with a certificate of its own making. */
  url: string;
  tlsUrl: string;
  databaseUrl: string;
  redisUrl: string;
  /** An admin's, for a day. */
  token: string;
  dir: string;
  disk: Disk;
  postgres: Daemon;
  redis: Daemon;
  nginx: Daemon;
  engines: readonly [EngineMember, EngineMember];
  webs: readonly [Member, Member];
  /** Ends everything; nothing is left behind. */
  close(): Promise<void>;
}

/** `program` is what Node runs as a server; a relative path starts at the current folder. */
export async function startTopology(
  program: string,
  settings: Record<string, string>,
  use: TopologyUse,
): Promise<Topology> {
  const undo: (() => unknown)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await putTogether(resolve(program), settings, use, undo, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function putTogether(
  program: string,
  settings: Record<string, string>,
  use: TopologyUse,
  undo: (() => unknown)[],
  close: () => Promise<void>,
): Promise<Topology> {
  const dir = await openTempDir();
  undo.push(() => dir.remove());
  const [place, firstPort] = claimPorts();
  undo.push(() => rmSync(place));
  const port = (offset: number) => findFreePort(firstPort + offset * 10);

  const account = postgresAccount(dir.path);
  const disk = Disk.open(dir.path, account, use === 'to-break' ? 'small' : 'large');
  undo.push(() => disk.close());
  const { daemon: postgres, databaseUrl } = await startPostgres(dir.path, await port(0), account, disk);
  undo.push(() => postgres.stop());
  const { daemon: redis, redisUrl } = await startRedis(dir.path, await port(1));
  undo.push(() => redis.stop());

  const direct = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  const shared = { ...settings, JWT_SECRET: SECRET, FORECOURT_DIR: dir.path };
  const engine = async (name: string, offset: number): Promise<EngineMember> => {
    const postgresLine = await TcpProxy.open(Number(new URL(databaseUrl).port));
    const redisLine = await TcpProxy.open(Number(new URL(redisUrl).port));
    undo.push(
      () => postgresLine.close(),
      () => redisLine.close(),
    );
    const stores =
      use === 'to-last'
        ? direct
        : {
            DATABASE_URL: throughLine(databaseUrl, postgresLine),
            REDIS_URL: throughLine(redisUrl, redisLine),
          };
    const env = {
      ...shared,
      ...stores,
      ROLES: 'engine',
      ENGINE_ID: name,
      METRICS_PORT: String(await port(offset)),
    };
    return Object.assign(new Member(name, env, program), { postgresLine, redisLine });
  };
  const web = async (name: string, offset: number): Promise<Member> => {
    const env = { ...shared, ...direct, ROLES: 'web' };
    const ports = { PORT: String(await port(offset)), METRICS_PORT: String(await port(offset + 4)) };
    return new Member(name, { ...env, ...ports }, program);
  };
  const engines = [await engine('engine-1', 8), await engine('engine-2', 9)] as const;
  const webs = [await web('web-1', 2), await web('web-2', 3)] as const;
  for (const member of [...engines, ...webs]) {
    await member.start();
    undo.push(() => stopMember(member));
  }
  const webPorts = webs.map(({ process }) => Number(new URL(process.url).port));
  const { daemon: nginx, ...edge } = await startNginx(dir.path, await port(4), await port(5), webPorts);
  undo.push(() => nginx.stop());
  const token = await mintToken(SECRET, { role: 'admin', sub: 'topology' }, '1d');
  return {
    ...edge,
    databaseUrl,
    redisUrl,
    token,
    dir: dir.path,
    disk,
    postgres,
    redis,
    nginx,
    engines,
    webs,
    close,
  };
}

async function stopMember({ process }: Member): Promise<void> {
  process.signal('SIGCONT');
  const late = setTimeout(() => process.signal('SIGKILL'), LIMITS.stopMs);
  await process.stop();
  clearTimeout(late);
}

function throughLine(storeUrl: string, { port }: TcpProxy): string {
  const url = new URL(storeUrl);
  url.port = String(port);
  return url.href;
}

/**
 * A range of ports that no other topology of this machine takes: whoever makes the file has it. A free port alone
 * would not do, since ours must stay ours while the program behind it is dead.
 */
function claimPorts(): [place: string, firstPort: number] {
  for (let turn = 0; turn < LIMITS.topologiesApart; turn += 1) {
    const firstPort = LIMITS.firstPort + turn * LIMITS.portsApart;
    const place = join(tmpdir(), `forecourt-topology-${firstPort}`);
    try {
      closeSync(openSync(place, 'wx'));
      return [place, firstPort];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw new Error(
    `all port ranges are taken: remove ${join(tmpdir(), 'forecourt-topology-*')} of dead topologies`,
  );
}
