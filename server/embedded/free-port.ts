/** Finds a loopback port that nothing listens on, walking up from a base so that it is mostly the same one. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { EmbeddedError } from './embedded-error.ts';
import { EMBEDDED_LIMITS } from './limits.ts';

export async function findFreePort(first: number): Promise<number> {
  const last = first + EMBEDDED_LIMITS.portsScanned - 1;
  for (let port = first; port <= last; port++) {
    if (await isFree(port)) return port;
  }
  throw new EmbeddedError('embedded-port-taken', `port: none of ${first} to ${last} on 127.0.0.1 is free`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
