/** What stands at the edge: nginx with two web processes behind it, and a browser that does not mind losing either. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:http2';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../client/e2e/browser.ts';
import { BUILT } from '../server-process.ts';
import { startTopology, type Topology } from './topology.ts';

const SEEN_MS = 60_000;

let topology: Topology;
let browser: Browser;

beforeAll(async () => {
  // As for those who use it: Jest's own NODE_ENV would make a build for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { env, stdio: 'inherit' });
  topology = await startTopology(BUILT, { SCENARIO: 'demo', LOG_LEVEL: 'error' }, 'to-last');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await topology?.close();
});

const ask = (path: string, init?: RequestInit) => fetch(`${topology.url}${path}`, init);

/** An error that the edge tells by itself reads like one of the API. */
async function expectProblem(answer: Response, status: number, code: string): Promise<void> {
  expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ status, code })]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('retry-after')).toBe([429, 502, 503, 504].includes(status) ? '1' : null);
}

test('the page comes with the headers of the edge, and its assets compressed and to be kept', async () => {
  const page = await ask('/');
  expect(page.status).toBe(200);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('x-frame-options')).toBe('DENY');
  expect(page.headers.get('server')).toBe('nginx');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const [, asset] = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())!;
  const script = await ask(asset!, { headers: { 'accept-encoding': 'gzip' } });
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test('over TLS the same page comes by HTTP/2, and asks to be asked for that way from now on', async () => {
  const connection = connect(topology.tlsUrl, { rejectUnauthorized: false });
  const request = connection.request({ ':path': '/' });
  const [headers] = (await once(request, 'response')) as [Record<string, unknown>];
  expect(headers[':status']).toBe(200);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  connection.destroy();
});

test('the edge refuses what is too large, and keeps the figures of the house in it', async () => {
  const large = { method: 'POST', body: 'x'.repeat(300_000) };
  await expectProblem(await ask('/api/v1/markets/main/offers', large), 413, 'body-too-large');
  await expectProblem(await ask('/metrics'), 404, 'unknown-route');
  await expectProblem(await ask(`/${'x'.repeat(20_000)}`), 414, 'address-too-long');
  await expectProblem(await ask('/', { headers: { long: 'x'.repeat(20_000) } }), 431, 'headers-too-large');
  expect((await ask('/readyz')).status).toBe(200);
});

test('its log knows by the id of the answer what was asked for, also when nobody else heard of it', async () => {
  const refused = await ask('/api/v1/logged', { method: 'POST', body: 'x'.repeat(300_000) });
  const id = refused.headers.get('x-request-id')!;
  let line: string | undefined;
  while (line === undefined) {
    await wait(100);
    line = topology.nginx
      .logTail()
      .split('\n')
      .find((one) => one.startsWith('{') && one.includes(id));
  }
  expect(JSON.parse(line)).toMatchObject({ method: 'POST', path: '/api/v1/logged', status: 413 });
});

test.each(['/api/v1/markets', '/api'])(
  '%s is answered by a web process, and leads nowhere else',
  async (path) => {
    const [edge, behind] = await Promise.all([
      ask(path, { redirect: 'manual' }),
      fetch(`${topology.webs[0].process.url}${path}`, { redirect: 'manual' }),
    ]);
    expect([edge.status, await edge.text()]).toEqual([behind.status, await behind.text()]);
  },
);

test('a page that loses either web process goes on by itself', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(SEEN_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${topology.url}/`);
  const live = () => page.waitForSelector('[data-testid=freshness][data-state=live]');
  const tick = async () => Number(await page.getByTestId('market-clock').getAttribute('data-tick'));
  const moves = async () => {
    await page.waitForFunction(
      (before) =>
        Number(document.querySelector('[data-testid=market-clock]')?.getAttribute('data-tick')) > before,
      await tick(),
    );
  };
  await live();
  for (const web of topology.webs) {
    await web.process.kill();
    // The other one serves: API at once, the page after its reconnect.
    expect((await ask('/api/v1/markets/main')).status).toBe(200);
    await live();
    await moves();
    await web.start();
  }
  await live();
  await moves();
  expect(complaints).toEqual([]);
  await page.close();
});

test('who asks too often is told when to come again, and so is everybody while no web process is there', async () => {
  let refused: Response | undefined;
  while (refused === undefined) {
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => ask('/api/v1/markets')));
    refused = answers.find(({ status }) => status === 429);
  }
  await expectProblem(refused, 429, 'too-many-requests');
  for (const web of topology.webs) await web.process.kill();
  await expectProblem(await ask('/'), 502, 'web-unavailable');
  for (const web of topology.webs) await web.start();
});
