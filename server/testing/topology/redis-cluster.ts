/** Three real Redis nodes that form a cluster on loopback, each with a third of the slots. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../../embedded/free-port.ts';
import { openTempDir } from '../temp-dir.ts';
import { Daemon } from './daemon.ts';
import { findProgram } from './programs.ts';
import { pong } from './stores.ts';

const NODES = 3;
/** The bus of a node is 10,000 above its port, and must stay below where ephemeral ports begin. */
const FIRST_PORT = 17_000;

export async function startRedisCluster(): Promise<{ url: string; close(): Promise<void> }> {
  const dir = await openTempDir();
  const nodes: Daemon[] = [];
  const close = async () => {
    for (const node of nodes) await node.stop();
    await dir.remove();
  };
  try {
    const addresses: string[] = [];
    for (let i = 0; i < NODES; i += 1) {
      const port = await findFreePort(FIRST_PORT + i * 100);
      const folder = join(dir.path, String(port));
      mkdirSync(folder);
      const settings = { port, bind: '127.0.0.1', dir: folder, save: '', 'cluster-enabled': 'yes' };
      const node = new Daemon({
        name: `redis-server ${port}`,
        command: findProgram('redis-server'),
        args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
        account: {},
        logFile: join(folder, 'log'),
        stopSignal: 'SIGTERM',
        ready: () => pong(`redis://127.0.0.1:${port}`),
      });
      await node.start();
      nodes.push(node);
      addresses.push(`127.0.0.1:${port}`);
    }
    const create = ['--cluster', 'create', ...addresses, '--cluster-replicas', '0', '--cluster-yes'];
    execFileSync(findProgram('redis-cli'), create, { stdio: 'ignore' });
    return { url: `redis://${addresses[0]}?cluster`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
