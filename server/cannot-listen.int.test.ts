/** A server that cannot listen says which of its settings names a port that is taken, and ends. */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { startServerProcess } from './testing/server-process.ts';
import { openStoresDir } from './testing/stores-dir.ts';

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let taker: Server;
let taken: number;

beforeAll(async () => {
  dir = await openStoresDir();
  taker = createServer().listen(0, '127.0.0.1');
  await once(taker, 'listening');
  taken = (taker.address() as AddressInfo).port;
});
afterAll(async () => {
  taker.close();
  await dir.remove();
});

test.each(['PORT', 'METRICS_PORT'] as const)('%s that is taken', async (setting) => {
  const settings = { FORECOURT_DIR: dir.path, PORT: '0', [setting]: String(taken) };
  await expect(startServerProcess(settings)).rejects.toThrow(
    `Forecourt cannot start: ${setting} ${taken} is taken on HOST 127.0.0.1: ` +
      `end what listens there, or set ${setting} to a free port (EADDRINUSE).`,
  );
});

test('a HOST that is no address of this machine', async () => {
  // Of the range that is kept for examples.
  const settings = { FORECOURT_DIR: dir.path, PORT: '0', HOST: '192.0.2.1' };
  await expect(startServerProcess(settings)).rejects.toThrow(
    'HOST must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them; got "192.0.2.1" (EADDRNOTAVAIL).',
  );
});
