/** The page in a real browser on a real server: it moves, an admin stops it, and it comes back when the server does. */
import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { io } from 'socket.io-client';
import { findFreePort } from '../../server/embedded/free-port.ts';
import { mintToken } from '../../server/http/mint-token.ts';
import { keptSecret } from '../../server/jwt-secret.ts';
import { SOCKET_PATH } from '../../server/protocol/socket.ts';
import { BUILT, type ServerProcess, startServerProcess } from '../../server/testing/server-process.ts';
import { openTempDir } from '../../server/testing/temp-dir.ts';
import { launchBrowser } from './browser.ts';

const SEEN_MS = 60_000;

let dir: Awaited<ReturnType<typeof openTempDir>>;
let env: Record<string, string>;
let server: ServerProcess;
let browser: Browser;
let token: string;

beforeAll(async () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
  dir = await openTempDir();
  env = { FORECOURT_DIR: dir.path, PORT: String(await findFreePort(18_400)) };
  server = await startServerProcess(env, BUILT);
  token = await mintToken(await keptSecret(dir.path), { role: 'admin', sub: 'e2e' }, '1h');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await dir?.remove();
});

/** A page that fails the test for anything the browser complains of. */
async function openPage(fragment = ''): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(SEEN_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${server.url}/${fragment}`);
  return { page, complaints };
}

const tickOf = async (page: Page) =>
  Number(await page.getByTestId('market-clock').getAttribute('data-tick', { timeout: SEEN_MS }));
const newestSeq = async (page: Page) =>
  Number(await page.getByTestId('tape-row').first().getAttribute('data-seq'));
const waitForTick = (page: Page, after: number) =>
  page.waitForFunction(
    (tick) => Number(document.querySelector('[data-testid=market-clock]')?.getAttribute('data-tick')) > tick,
    after,
  );
const waitForTape = (page: Page, after: number) =>
  page.waitForFunction(
    (seq) => Number(document.querySelector('[data-testid=tape-row]')?.getAttribute('data-seq')) > seq,
    after,
  );
const waitForState = (page: Page, state: string) =>
  page.waitForSelector(`[data-testid=freshness][data-state=${state}]`);

/** Resolves after so many pulses: the server lives, and at the speed of before so many ticks would have passed. */
async function pulses(count: number): Promise<void> {
  const socket = io(server.url, { path: SOCKET_PATH, transports: ['websocket'], forceNew: true });
  await socket.emitWithAck('watch', { market: 'main', lastSeen: null });
  await new Promise<void>((resolve) => {
    let heard = 0;
    socket.on('pulse', () => {
      heard += 1;
      if (heard === count) resolve();
    });
  });
  socket.disconnect();
}

test('an observer sees trades move, and has no clock in his hands', async () => {
  const { page, complaints } = await openPage();
  await waitForState(page, 'live');
  await waitForTape(page, 0);
  const before = await newestSeq(page);
  await waitForTape(page, before);
  expect(await page.getByTestId('pause').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

test('an admin pauses the market with a reason, sees it stand still, steps it by one, and lets it run', async () => {
  const { page, complaints } = await openPage(`#token=${token}`);
  await waitForState(page, 'live');
  expect(page.url()).not.toContain('token');
  await waitForTape(page, 0);
  await page.getByTestId('pause-reason').fill('stock-taking');
  await page.getByTestId('pause').click();
  await waitForState(page, 'paused');
  await page.getByText('stock-taking').first().waitFor();
  const tick = await tickOf(page);
  const seq = await newestSeq(page);
  await pulses(3);
  expect(await tickOf(page)).toBe(tick);
  expect(await newestSeq(page)).toBe(seq);
  await page.getByTestId('step').click();
  await waitForTick(page, tick);
  expect(await tickOf(page)).toBe(tick + 1);
  await page.getByTestId('resume').click();
  await waitForState(page, 'live');
  await waitForTick(page, tick + 1);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the page says when the line is lost, and goes on by itself when the server is back', async () => {
  const { page } = await openPage();
  await waitForState(page, 'live');
  await waitForTape(page, 0);
  const before = await tickOf(page);
  await server.kill();
  await waitForState(page, 'offline');
  server = await startServerProcess(env, BUILT);
  await waitForState(page, 'live');
  await waitForTick(page, before);
  await page.close();
});
