/** A server that cannot start says why, and which of its settings would help, and ends. */
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

test('a folder whose embedded stores another server runs', async () => {
  const settings = { FORECOURT_DIR: dir.path, PORT: '0' };
  const first = await startServerProcess(settings);
  const refused = await startServerProcess(settings).catch((error: Error) => error.message);
  await first.stop();
  expect(refused).toMatch(
    /Forecourt cannot start: .*the embedded services have one owner, and process \d+ is/,
  );
  expect(refused).toContain('Stop it, use another folder, or set DATABASE_URL and REDIS_URL.');
  expect(refused).not.toMatch(/^\s+at /m);
});
