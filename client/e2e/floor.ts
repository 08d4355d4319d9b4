/** A real server with a real browser before it, for tests of the page: with a market of some age, and an admin's token. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { io } from 'socket.io-client';
import { mintToken } from '../../server/http/mint-token.ts';
import { keptSecret } from '../../server/jwt-secret.ts';
import type { PersonRole } from '../../server/protocol/people.ts';
import { type FrameMessage, type PulseMessage, SOCKET_PATH } from '../../server/protocol/socket.ts';
import { type ServerProcess, startServerProcess } from '../../server/testing/server-process.ts';
import { openStoresDir } from '../../server/testing/stores-dir.ts';
import { launchBrowser } from './browser.ts';
import { PageMeter } from './load/page-meter.ts';

const SEEN_MS = 60_000;

interface Login {
  role: PersonRole;
  userName: string;
  password: string;
}

export interface OpenPage {
  page: Page;
  /** Whatever the browser complained of; a test ends with none. */
  complaints: string[];
}

export class Floor {
  private constructor(
    private readonly dir: Awaited<ReturnType<typeof openStoresDir>>,
    private readonly env: Record<string, string>,
    private server: ServerProcess,
    private readonly browser: Browser,
    readonly token: string,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<Floor> {
    const dir = await openStoresDir();
    const env = { FORECOURT_DIR: dir.path, PORT: '0', SEED: 'floor', ...settings };
    const server = await startServerProcess(env);
    const token = await mintToken(await keptSecret(dir.path), { role: 'admin', sub: 'e2e' }, '1h');
    return new Floor(dir, env, server, await launchBrowser(), token);
  }

  get url(): string {
    return this.server.url;
  }

  /** The demo login of a role. */
  loginOf(role: PersonRole): Login {
    const logins = JSON.parse(readFileSync(join(this.dir.path, 'demo-logins.json'), 'utf8')) as Login[];
    return logins.find((login) => login.role === role)!;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await this.dir.remove();
  }

  async kill(): Promise<void> {
    await this.server.kill();
  }

  async startAgain(): Promise<void> {
    // Where the page looks for it.
    const { port } = new URL(this.server.url);
    this.server = await startServerProcess({ ...this.env, PORT: port });
  }

  /** Runs the market as fast as it goes up to a tick, then at its own pace again. */
  async runTo(tick: number): Promise<void> {
    await this.askClock('speed', { ticksPerSecond: null });
    await this.hear('frame', ({ to }: FrameMessage) => to.tick >= tick);
    await this.askClock('speed', { ticksPerSecond: 1 });
  }

  async askClock(verb: string, body: object): Promise<void> {
    const response = await fetch(`${this.url}/api/v1/markets/main/clock/${verb}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${verb}: ${response.status} ${await response.text()}`);
  }

  /** Resolves after so many pulses: the server lives, and at the speed of before so many ticks would have passed. */
  async pulses(count: number): Promise<void> {
    let heard = 0;
    await this.hear('pulse', (_pulse: PulseMessage) => (heard += 1) === count);
  }

  /** What a list of the API tells first. */
  async first<Item>(list: string): Promise<Item> {
    const response = await fetch(`${this.url}/api/v1/markets/main/${list}?limit=1`);
    const { items } = (await response.json()) as { items: Item[] };
    return items[0]!;
  }

  /** A page at its own pace: an observer's, unless it is opened with a token. */
  async openPage(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({ viewport: { width: 1_440, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(SEEN_MS);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(this.url + path);
    return { page, complaints };
  }

  /** Of the page that was opened last; the browser has no other. */
  async meterOf(page: Page): Promise<PageMeter> {
    return PageMeter.of(this.browser, page);
  }

  private async hear<Message>(
    name: 'frame' | 'pulse',
    isEnough: (message: Message) => boolean,
  ): Promise<void> {
    const socket = io(this.url, { path: SOCKET_PATH, transports: ['websocket'], forceNew: true });
    await socket.emitWithAck('watch', { market: 'main', lastSeen: null });
    await new Promise<void>((resolve) => {
      socket.on(name, (message: Message) => {
        if (isEnough(message)) resolve();
      });
    });
    socket.disconnect();
  }
}

export const waitForState = (page: Page, state: string) =>
  page.waitForSelector(`[data-testid=freshness][data-state=${state}]`);

export const tickOf = async (page: Page) =>
  Number(await page.getByTestId('market-clock').getAttribute('data-tick'));

export const newestSeq = async (page: Page) =>
  Number(await page.getByTestId('tape-row').first().getAttribute('data-seq'));

export const waitForTick = (page: Page, after: number) =>
  page.waitForFunction(
    (tick) => Number(document.querySelector('[data-testid=market-clock]')?.getAttribute('data-tick')) > tick,
    after,
  );

export const waitForTape = (page: Page, after: number) =>
  page.waitForFunction(
    (seq) => Number(document.querySelector('[data-testid=tape-row]')?.getAttribute('data-seq')) > seq,
    after,
  );

/** The addresses of all pages of an observer, with one of each thing that has a page. */
export async function observerPaths(floor: Floor): Promise<Record<string, string>> {
  const sale = await floor.first<{ modelId: string; dealershipId: string }>('purchases');
  const order = await floor.first<{ supplierId: string }>('restocks');
  return {
    overview: '/m/main',
    models: '/m/main/models',
    model: `/m/main/models/${sale.modelId}`,
    dealerships: '/m/main/dealerships',
    dealership: `/m/main/dealerships/${sale.dealershipId}`,
    suppliers: '/m/main/suppliers',
    supplier: `/m/main/suppliers/${order.supplierId}`,
    promotions: '/m/main/promotions',
    offers: '/m/main/offers',
    switches: '/m/main/switches',
    statistics: '/m/main/statistics',
    help: '/m/main/help',
  };
}
