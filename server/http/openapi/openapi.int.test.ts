/**
 * The API against its own document: requests made from it, valid and broken in one place, get no 5xx and no answer
 * that the document does not allow. `npm run contract` sends as many as one likes.
 */
import { readConfig } from '../../config.ts';
import { type RunningServer, startServer } from '../../server.ts';
import { Api } from '../../testing/api.ts';
import { runContract } from '../../testing/contract/contract.ts';
import { openStoresDir } from '../../testing/stores-dir.ts';
import { Watcher } from '../../testing/watcher.ts';
import { mintToken } from '../mint-token.ts';

const REQUESTS = 2_000;
/** Password hashes are slow on purpose, and more so on a busy machine. */
const TIMEOUT_MS = 300_000;

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let server: RunningServer;
let tokens: (string | null)[];

beforeAll(async () => {
  dir = await openStoresDir();
  server = await startServer(
    readConfig({ FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'silent', BEAT_MS: '20' }),
  );
  const admin = await mintToken(server.jwtSecret, { role: 'admin', sub: 'root' }, '1h');
  const buyer = await mintToken(server.jwtSecret, { role: 'buyer', sub: 'ann', buyerId: 'ann' }, '1h');
  tokens = [admin, admin, buyer, null];
  const api = new Api(() => server.url!, admin);
  await api.post('/clock/speed', { ticksPerSecond: 200 });
  const watcher = new Watcher(server.url!, 'main');
  await watcher.until(({ tick }) => tick >= 130);
  watcher.close();
  await api.post('/clock/speed', { ticksPerSecond: 5 });
  await api.post('/buyers', { buyerId: 'ann' });
});

afterAll(async () => {
  await server.stop();
  await dir.remove();
});

test(
  'every answer is one that the document allows',
  async () => {
    const report = await runContract({ url: server.url!, tokens, requests: REQUESTS, seed: 20_261_121 });
    expect(report.faults).toEqual([]);
    expect(report.requests).toBe(REQUESTS);
    // Valid requests are answered and broken ones refused, or the generator is.
    expect(report.statuses['200']).toBeGreaterThan(REQUESTS / 5);
    expect(report.statuses['422']).toBeGreaterThan(REQUESTS / 20);
  },
  TIMEOUT_MS,
);
