/**
 * A watcher as the page is one: follows a market over the socket, folds what it is told, and notes every gap
 * or double. It comes back by itself when the server does.
 */
import { io, type Socket } from 'socket.io-client';
import { apply } from '../market/apply/apply.ts';
import { emptyMarket, type Market } from '../market/market.ts';
import { fingerprintOf, marketFrom } from '../market/snapshot.ts';
import {
  type ClientToServer,
  type FrameMessage,
  type Position,
  type ServerToClient,
  SOCKET_PATH,
} from '../protocol/socket.ts';

export class Watcher {
  market: Market = emptyMarket('main', 'public');
  position: Position | null = null;
  snapshots = 0;
  frames = 0;
  connects = 0;
  /** The engine that made the last frame. */
  engineId: string | null = null;
  /** What must never happen, in words. */
  readonly faults: string[] = [];
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #wakeUp: (() => void)[] = [];

  constructor(
    url: string,
    private readonly marketId: string,
    token?: string,
  ) {
    this.#socket = io(url, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      auth: token === undefined ? {} : { token },
      reconnectionDelay: 50,
      reconnectionDelayMax: 500,
      forceNew: true,
    });
    this.#socket.on('connect', () => this.#watch());
    this.#socket.on('snapshot', ({ position, snapshot }) => {
      this.snapshots += 1;
      this.market = marketFrom(snapshot);
      this.#moveTo(position);
    });
    this.#socket.on('frame', (frame) => this.#fold(frame));
  }

  get fingerprint(): string {
    return fingerprintOf(this.market);
  }

  /** Resolves when the watcher's position satisfies the question; asked again at every frame. */
  async until(satisfied: (position: Position) => boolean): Promise<void> {
    while (this.position === null || !satisfied(this.position)) {
      await new Promise<void>((resolve) => this.#wakeUp.push(resolve));
    }
  }

  close(): void {
    this.#socket.disconnect();
  }

  #watch(): void {
    this.connects += 1;
    this.#socket.emit('watch', { market: this.marketId, lastSeen: this.position }, (answer) => {
      if (!answer.ok) setTimeout(() => this.#socket.connected && this.#watch(), 100);
    });
  }

  #fold(frame: FrameMessage): void {
    const at = this.position;
    if (at === null || at.beat !== frame.from.beat || at.seq !== frame.from.seq) {
      this.faults.push(`at ${JSON.stringify(at)} came a frame from ${JSON.stringify(frame.from)}`);
    }
    for (const event of frame.events) apply(this.market, event);
    this.market.seq = frame.to.seq;
    this.market.tick = frame.to.tick;
    this.frames += 1;
    this.engineId = frame.engineId;
    this.#moveTo(frame.to);
  }

  #moveTo(position: Position): void {
    this.position = position;
    for (const wake of this.#wakeUp.splice(0)) wake();
  }
}
