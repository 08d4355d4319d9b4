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
  type SocketErrorCode,
  type Viewing,
} from '../../server/protocol/socket.ts';
import type { Taken } from './follower.ts';

const ANSWER_MS = 5_000;
const COME_BACK_MS = 1_000;
const RETRY_MS: Partial<Record<SocketErrorCode, number>> = { 'server-starting': 1_000 };
const RETRY_OTHERWISE_MS = 5_000;
/** Pulses that find us behind with no frame between them before the server is asked again. */
const PATIENCE_PULSES = 2;

export interface LinkListener {
  lastSeen(): Position | null;
  connected(): void;
  lost(): void;
  watching(viewer: Viewing): void;
  refused(code: SocketErrorCode, message: string): void;
  snapshot(message: SnapshotMessage): void;
  frame(message: FrameMessage): Taken;
  pulse(message: PulseMessage): void;
}

export class Link {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #token: string | null;
  #asking = false;
  #closed = false;
  #behindPulses = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

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
    this.#listen();
  }

  watch(): void {
    if (!this.#socket.connected || this.#asking) return;
    clearTimeout(this.#retry);
    this.#asking = true;
    this.#behindPulses = 0;
    const request = { market: this.marketId, lastSeen: this.listener.lastSeen() };
    this.#socket.timeout(ANSWER_MS).emit('watch', request, (silence, answer) => {
      this.#asking = false;
      if (silence) return this.watch();
      if (answer.ok) return this.listener.watching(answer.viewer);
      this.#refuse(answer.code, answer.message);
    });
  }

  /** Comes back as somebody else. */
  signIn(token: string | null): void {
    this.#token = token;
    this.#socket.disconnect();
    clearTimeout(this.#retry);
    this.#socket.connect();
  }

  /** The same bearer has a newer token: it is shown at the next handshake. */
  renewToken(token: string | null): void {
    this.#token = token;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#socket.disconnect();
  }

  #listen(): void {
    const { listener } = this;
    this.#socket.on('connect', () => {
      this.#asking = false;
      listener.connected();
      this.watch();
    });
    this.#socket.on('disconnect', () => {
      this.#asking = false;
      clearTimeout(this.#retry);
      listener.lost();
      this.#comeBack();
    });
    this.#socket.on('connect_error', (error) => {
      listener.lost();
      // What the gateway says of a token that it does not let in.
      const { data } = error as Error & { data?: { code?: string } };
      if (data?.code === 'invalid-token') return this.#refuse('invalid-token', error.message);
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

  /** The library comes back by itself, except from a server that closed or refused the line in so many words. */
  #comeBack(): void {
    if (!this.#socket.active && !this.#closed)
      this.#retry = setTimeout(() => this.#socket.connect(), COME_BACK_MS);
  }

  #refuse(code: SocketErrorCode, message: string): void {
    this.listener.refused(code, message);
    if (code === 'invalid-token') return;
    this.#retry = setTimeout(() => this.watch(), RETRY_MS[code] ?? RETRY_OTHERWISE_MS);
  }
}
