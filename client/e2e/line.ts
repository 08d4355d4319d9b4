/** What stands between a page and its server, in the test's hands: answers and live messages are held back, spoilt, or cut. */
import type { BrowserContext, Route, WebSocketRoute } from 'playwright-core';

/** `open`: all goes through; `held`: nothing comes; a number: questions are answered with this status; `cut`: no line. */
export type LineState = 'open' | 'held' | 'cut' | number;

const QUESTIONS = /\/api\/v1\//;
/** Who looks, and what the clock does, is known all the same. */
const OF_START = /\/api\/v1\/(session|markets\/main$)/;
const SOCKET = /\/live\//;

export class Line {
  #state: LineState = 'open';
  readonly #sockets = new Set<WebSocketRoute>();
  #wake: () => void = () => {};
  #changed = new Promise<void>((resolve) => (this.#wake = resolve));

  static async through(context: BrowserContext): Promise<Line> {
    const line = new Line();
    await context.route(QUESTIONS, (route) => line.#answer(route));
    await context.routeWebSocket(SOCKET, (socket) => line.#connect(socket));
    return line;
  }

  become(state: LineState): void {
    this.#state = state;
    this.#wake();
    this.#changed = new Promise<void>((resolve) => (this.#wake = resolve));
    if (state !== 'cut') return;
    for (const socket of this.#sockets) void socket.close();
    this.#sockets.clear();
  }

  async #answer(route: Route): Promise<void> {
    if (OF_START.test(route.request().url())) return route.continue();
    while (this.#state === 'held') await this.#changed;
    if (this.#state === 'open') return route.continue();
    if (this.#state === 'cut') return route.abort();
    const body = JSON.stringify({ title: 'spoilt', detail: 'Spoilt.', code: 'spoilt' });
    return route.fulfill({ status: this.#state, contentType: 'application/problem+json', body });
  }

  async #connect(socket: WebSocketRoute): Promise<void> {
    while (this.#state === 'held') await this.#changed;
    if (this.#state === 'cut') return socket.close();
    this.#sockets.add(socket);
    socket.connectToServer();
  }
}
