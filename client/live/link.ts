/**
 * The line to the server. It comes back by itself after any interruption and asks for what was missed from the
 * last position that was seen, so that whoever listens gets a stream without a gap and without a double.
 */
import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServer,
  type FrameMessage,
  type Position,
  type PulseMessage,
  type ServerToClient,
  type SnapshotMessage,
  SOCKET_PATH,
} from '../../server/protocol/socket.ts';
import { Inquiry, type InquiryListener } from './inquiry.ts';
import type { OffersFollower } from './offers-follower.ts';
import type { Taken } from './stream.ts';

const ANSWER_MS = 5_000;
const COME_BACK_MS = 1_000;
/** Pulses that find us behind with no frame between them before the server is asked again. */
const PATIENCE_PULSES = 2;

export interface LinkListener extends InquiryListener {
  lastSeen(): Position | null;
  connected(): void;
  lost(): void;
  snapshot(message: SnapshotMessage): void;
  frame(message: FrameMessage): Taken;
  pulse(message: PulseMessage): void;
  /** Something was heard of open offers. */
  offers(): void;
}

interface WatchedOffers {
  follower: OffersFollower;
  inquiry: Inquiry;
}

export class Link {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #floor: Inquiry;
  readonly #offers = new Map<string | null, WatchedOffers>();
  #token: string | null;
  #closed = false;
  #behindPulses = 0;
  #comingBack: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly marketId: string,
    token: string | null,
    readonly listener: LinkListener,
  ) {
    this.#token = token;
    this.#socket = io({
      path: SOCKET_PATH,
      transports: ['websocket'],
      // Asked at every connection, so that one who signed in meanwhile comes back as himself.
      auth: (give) => give(this.#token === null ? {} : { token: this.#token }),
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_500,
      randomizationFactor: 0.5,
      timeout: 5_000,
    });
    this.#floor = new Inquiry((answered) => {
      if (!this.#socket.connected) return false;
      this.#behindPulses = 0;
      const request = { market: marketId, lastSeen: listener.lastSeen() };
      this.#socket.timeout(ANSWER_MS).emit('watch', request, answered);
      return true;
    }, listener);
    this.#listen();
    this.#listenToOffers();
  }

  watch(): void {
    this.#floor.begin();
  }

  /** Keeps a follower of the offers of a model, or of all, where the server is; once for each. */
  watchOffers(modelId: string | null, follower: OffersFollower): void {
    const ask = (answered: Parameters<ConstructorParameters<typeof Inquiry>[0]>[0]) => {
      if (!this.#socket.connected) return false;
      const request = { market: this.marketId, modelId, lastSeen: follower.stream.received };
      this.#socket.timeout(ANSWER_MS).emit('watchOffers', request, answered);
      return true;
    };
    // What becomes of the market is told by the floor.
    const inquiry = new Inquiry(ask, { watching: () => {}, refused: () => {} });
    this.#offers.set(modelId, { follower, inquiry });
    inquiry.begin();
  }

  askOffers(modelId: string | null): void {
    this.#offers.get(modelId)?.inquiry.begin();
  }

  unwatchOffers(modelId: string | null): void {
    this.#offers.get(modelId)?.inquiry.drop();
    this.#offers.delete(modelId);
    if (this.#socket.connected) this.#socket.emit('unwatchOffers', this.marketId, modelId);
  }

  /** Comes back as somebody else. */
  signIn(token: string | null): void {
    this.#token = token;
    this.#socket.disconnect();
    clearTimeout(this.#comingBack);
    this.#socket.connect();
  }

  /** The same bearer has a newer token: it is shown at the next handshake. */
  renewToken(token: string | null): void {
    this.#token = token;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#comingBack);
    this.#socket.disconnect();
  }

  #listen(): void {
    const { listener } = this;
    this.#socket.on('connect', () => {
      listener.connected();
      for (const inquiry of this.#inquiries()) inquiry.begin();
    });
    this.#socket.on('disconnect', () => {
      for (const inquiry of this.#inquiries()) inquiry.drop();
      clearTimeout(this.#comingBack);
      listener.lost();
      this.#comeBack();
    });
    this.#socket.on('connect_error', (error) => {
      listener.lost();
      // What the gateway says of a token that it does not let in.
      const { data } = error as Error & { data?: { code?: string } };
      if (data?.code === 'invalid-token') return listener.refused('invalid-token', error.message);
      this.#comeBack();
    });
    this.#socket.on('snapshot', (message) => {
      if (message.market === this.marketId) listener.snapshot(message);
    });
    this.#socket.on('frame', (message) => {
      if (message.market !== this.marketId) return;
      this.#behindPulses = 0;
      if (listener.frame(message) === 'gap') this.watch();
    });
    this.#socket.on('pulse', (message) => {
      if (message.market !== this.marketId) return;
      listener.pulse(message);
      const behind = message.position.beat > (listener.lastSeen()?.beat ?? -1);
      this.#behindPulses = behind ? this.#behindPulses + 1 : 0;
      if (this.#behindPulses >= PATIENCE_PULSES) this.watch();
    });
  }

  #listenToOffers(): void {
    this.#socket.on('offersSnapshot', (message) => {
      if (message.market !== this.marketId) return;
      this.#offers.get(message.modelId)?.follower.begin(message);
      this.listener.offers();
    });
    this.#socket.on('offersFrame', (message) => {
      const watched = this.#offers.get(message.modelId);
      if (message.market !== this.marketId || watched === undefined) return;
      if (watched.follower.stream.take(message) === 'gap') watched.inquiry.begin();
      this.listener.offers();
    });
  }

  // The offers first, as the server tells them first.
  #inquiries(): Inquiry[] {
    return [...[...this.#offers.values()].map(({ inquiry }) => inquiry), this.#floor];
  }

  /** The library comes back by itself, except from a server that closed or refused the line in so many words. */
  #comeBack(): void {
    if (!this.#socket.active && !this.#closed)
      this.#comingBack = setTimeout(() => this.#socket.connect(), COME_BACK_MS);
  }
}
