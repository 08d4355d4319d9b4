/**
 * Proves that launchBrowser gives a browser in which this project's pages can work: scripts, events, a WebSocket, text
 * with glyphs and a canvas, served by this process. A blank screenshot would otherwise look like a bug of the page.
 */
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { Server as SocketServer } from 'socket.io';
import { launchBrowser } from './browser.ts';

const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>Forecourt</title>
<p><span id="price">12,500 €</span></p>
<button id="sell">Sell</button>
<output id="sold">none</output>
<canvas id="chart" width="200" height="100"></canvas>
<script>
  document.getElementById('sell').addEventListener('click', () => {
    document.getElementById('sold').textContent = 'one';
  });
  const pen = document.getElementById('chart').getContext('2d');
  pen.fillStyle = 'rgb(10, 120, 200)';
  pen.fillRect(0, 0, 100, 100);
</script>`;

/** The first start on a machine unpacks the browser, which a busy machine does in several seconds. */
const START_MS = 120_000;

let server: Server;
let sockets: SocketServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(PAGE);
  });
  sockets = new SocketServer(server, { serveClient: false });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}, START_MS);

// Each is closed only if it was opened, so that a failed start is reported as itself.
afterAll(async () => {
  await browser?.close();
  // Closes the HTTP server that it was given, too.
  await sockets?.close();
});

test('a script of the page changes the page on an event', async () => {
  expect(await page.textContent('#sold')).toBe('none');
  await page.click('#sell');
  expect(await page.textContent('#sold')).toBe('one');
  expect(complaints).toEqual([]);
});

test('text has glyphs: it is wide, and wider when it says more', async () => {
  const width = async (text: string): Promise<number> =>
    page.$eval(
      '#price',
      (span, shown) => {
        span.textContent = shown;
        return span.getBoundingClientRect().width;
      },
      text,
    );
  const short = await width('iii');
  const long = await width('WWW');
  expect(short).toBeGreaterThan(0);
  // A machine without fonts draws nothing, or the same empty box for every letter.
  expect(long).toBeGreaterThan(short);
});

test('a canvas keeps what was drawn on it', async () => {
  const pixel = await page.$eval('#chart', (canvas) => [
    ...(canvas as HTMLCanvasElement).getContext('2d')!.getImageData(50, 50, 1, 1).data,
  ]);
  expect(pixel).toEqual([10, 120, 200, 255]);
});

test('a WebSocket reaches a server on 127.0.0.1', async () => {
  // The first packet of the protocol that the live market speaks.
  const opening = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const socket = new WebSocket(`ws://${location.host}/socket.io/?EIO=4&transport=websocket`);
        socket.onerror = () => reject(new Error('the WebSocket failed'));
        socket.onmessage = (message) => {
          socket.close();
          resolve(String(message.data));
        };
      }),
  );
  expect(opening).toMatch(/^0\{"sid":/);
});

test('a screenshot shows text and canvas, not one colour', async () => {
  // The browser itself decodes its screenshot and counts, which spares this test a PNG decoder.
  const colours = async (selector: string): Promise<number> => {
    const png = (await page.locator(selector).screenshot()).toString('base64');
    return page.evaluate(async (source) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${source}`;
      await picture.decode();
      const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      pen.drawImage(picture, 0, 0);
      const { data } = pen.getImageData(0, 0, picture.width, picture.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }, png);
  };
  expect(await colours('body')).toBeGreaterThan(2);
  expect(await colours('#price')).toBeGreaterThan(1);
  expect(await colours('#chart')).toBeGreaterThan(1);
});
