/**
 * A watcher as the page is one: follows a market and all its open offers over the socket, folds what it is told, and
 * notes every gap or double. It comes back by itself when the server does.
 */
import { io, type Socket } from 'socket.io-client';
import { apply } from '../market/apply/apply.ts';
import { emptyMarket, type Market } from '../market/market.ts';
import { applyToOffers, type OpenOffers } from '../market/open-offers.ts';
import { fingerprintOf, marketFrom } from '../market/snapshot.ts';
import { decodeFloor } from '../protocol/floor.ts';
import {
  type ClientToServer,
  type FrameMessage,
  type OffersFrameMessage,
  type Position,
  type ServerToClient,
  SOCKET_PATH,
} from '../protocol/socket.ts';

export class Watcher {
  position: Position | null = null;
  snapshots = 0;
  frames = 0;
  /** Events that came after the first snapshot, those of the open offers too. */
  events = 0;
  connects = 0;
  /** The engine that made the last frame. */
  engineId: string | null = null;
  /** What must never happen, in words. */
  readonly faults: string[] = [];
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #floor: Market = emptyMarket('main', 'public');
  #offers: OpenOffers = new Map();
  #offersPosition: Position | null = null;
  #openOffers = new Map<string, number>();
  #caughtUp = false;
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
    this.#socket.on('snapshot', ({ position, floor }) => {
      const { snapshot, openOffers } = decodeFloor(floor);
      this.snapshots += 1;
      this.#floor = marketFrom(snapshot);
      this.#openOffers = new Map(openOffers);
      this.#moveTo(position);
    });
    this.#socket.on('frame', (frame) => this.#fold(frame));
    this.#socket.on('offersSnapshot', ({ position, offers }) => {
      this.#offers = new Map(offers.map((offer) => [offer.offerId, offer]));
      this.#offersPosition = position;
      this.#wake();
    });
    this.#socket.on('offersFrame', (frame) => this.#foldOffers(frame));
  }

  /** The market with all its open offers, as the public sees it. */
  get market(): Market {
    return { ...this.#floor, offers: this.#offers };
  }

  get fingerprint(): string {
    return fingerprintOf(this.market);
  }

  /** Resolves when it is where the server is, and its position satisfies the question; asked again at every frame. */
  async until(satisfied: (position: Position) => boolean): Promise<void> {
    while (!this.#caughtUp || this.position === null || !satisfied(this.position)) {
      await new Promise<void>((resolve) => this.#wakeUp.push(resolve));
    }
  }

  close(): void {
    this.#socket.disconnect();
  }

  #watch(): void {
    this.connects += 1;
    this.#caughtUp = false;
    const { marketId: market } = this;
    // The offers first: in each beat they are told first too.
    const offers = { market, modelId: null, lastSeen: this.#offersPosition };
    this.#socket.emit('watchOffers', offers, (heard) => {
      if (!heard.ok) return this.#watchLater();
      this.#socket.emit('watch', { market, lastSeen: this.position }, (answer) => {
        if (!answer.ok) return this.#watchLater();
        this.#caughtUp = true;
        this.#wake();
      });
    });
  }

  #watchLater(): void {
    setTimeout(() => this.#socket.connected && this.#watch(), 100);
  }

  #fold(frame: FrameMessage): void {
    const at = this.position;
    if (at === null || at.beat !== frame.from.beat || at.seq !== frame.from.seq) {
      this.faults.push(`at ${JSON.stringify(at)} came a frame from ${JSON.stringify(frame.from)}`);
    }
    for (const event of frame.events) apply(this.#floor, event);
    this.#floor.seq = frame.to.seq;
    this.#floor.tick = frame.to.tick;
    for (const [modelId, offers] of frame.offers?.open ?? []) this.#openOffers.set(modelId, offers);
    this.#countOffers();
    this.frames += 1;
    this.events += frame.events.length;
    this.engineId = frame.engineId;
    this.#moveTo(frame.to);
  }

  #foldOffers(frame: OffersFrameMessage): void {
    const at = this.#offersPosition;
    if (at === null || frame.from.beat > at.beat || frame.from.seq > at.seq) {
      this.faults.push(`offers at ${JSON.stringify(at)} came on from ${JSON.stringify(frame.from)}`);
    }
    for (const event of frame.events) {
      if (at !== null && event.seq <= at.seq)
        this.faults.push(`the event ${event.seq} of an offer came twice`);
      applyToOffers(this.#offers, event);
    }
    this.#offersPosition = frame.to;
    this.events += frame.events.length;
    this.#wake();
  }

  /** What the floor says of how many offers are open must be what the offers say themselves. */
  #countOffers(): void {
    const told = [...this.#openOffers.values()].reduce((sum, offers) => sum + offers, 0);
    if (told !== this.#offers.size)
      this.faults.push(`${told} open offers are told of, ${this.#offers.size} known`);
  }

  #moveTo(position: Position): void {
    this.position = position;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#wakeUp.splice(0)) wake();
  }
}
