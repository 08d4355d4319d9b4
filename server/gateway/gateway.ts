/**
 * The Socket.IO side: sockets watch markets. A watcher is caught up and joined to its room in one go, between
 * two frames, so that he misses none and gets none twice; then each room gets one message per beat.
 */
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { z } from 'zod';
import type { FollowedFrame, MarketFollower } from '../engine/follower.ts';
import type { LeasePort } from '../engine/ports.ts';
import { PULSE_MS, SOCKET_PATH, type SocketErrorCode, type WatchAnswer } from '../protocol/socket.ts';
import { faultsOf } from '../protocol/faults.ts';
import { cutWhenOver } from './cut-when-over.ts';
import { Hall } from './hall.ts';
import { LIMITS } from './limits.ts';
import {
  handshakeAuth,
  unwatchOffersRequest,
  unwatchRequest,
  watchOffersRequest,
  watchRequest,
} from './messages.ts';
import { overlookOtherOffers } from './other-offers.ts';
import { SlowSockets } from './slow-sockets.ts';
import { roomOf, type Topic } from './topic.ts';
import { UnhurriedAdapter } from './unhurried-adapter.ts';
import {
  type Asker,
  type Bearer,
  isOverfull,
  isUnread,
  type WatchServer,
  type WatchSocket,
} from './watch-socket.ts';

export type { Bearer };

/** Null when a token says nothing valid, or its bearer is not let in at the moment. */
export type Authenticate = (token: string) => Promise<Bearer | null>;

export class Gateway {
  readonly #io: WatchServer;
  readonly #halls = new Map<string, Hall>();
  readonly #slow = new SlowSockets();
  readonly #pulse: NodeJS.Timeout;
  #cuts = 0;

  constructor(
    http: HttpServer,
    private readonly lease: LeasePort,
    private readonly authenticate: Authenticate,
    /** Finds and starts following a market that was not there before. */
    private readonly find: (marketId: string) => Promise<boolean>,
  ) {
    this.#io = new Server(http, {
      path: SOCKET_PATH,
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: LIMITS.messageBytes,
      pingInterval: LIMITS.pingMs,
      pingTimeout: LIMITS.pingTimeoutMs,
      perMessageDeflate: false,
      // Offers that are none for sockets have an answer too.
      destroyUpgrade: false,
      adapter: UnhurriedAdapter,
    });
    overlookOtherOffers(http);
    this.#io.engine.on('connection', closeUnread);
    this.#io.use((socket, next) => void this.#admit(socket).then(next));
    this.#io.on('connection', (socket) => this.#welcome(socket));
    this.#pulse = setInterval(() => void this.#sendPulses(), PULSE_MS);
  }

  /** Opens the hall of a market; its follower then tells every frame to `tell`. */
  open(marketId: string, follower: MarketFollower): void {
    this.#halls.set(marketId, new Hall(marketId, follower, this.#io));
  }

  tell(frame: FollowedFrame): void {
    this.#halls.get(frame.marketId)?.tell(frame);
    this.#slow.mind(this.#io.sockets.sockets.values());
  }

  /** How many there are of any kind. */
  get sockets(): number {
    return this.#io.sockets.sockets.size;
  }

  /** Those among them that cannot keep up, and are told nothing until they have. */
  get slowSockets(): number {
    return this.#slow.count;
  }

  /** The sessions that have sockets here. */
  sessionIds(): string[] {
    const ids = [...this.#io.sockets.sockets.values()].flatMap(({ data }) => data.session?.sessionId ?? []);
    return [...new Set(ids)];
  }

  /**
   * Cuts the sockets of the sessions that it concerns. It looks like a lost line: who may still come in comes back by
   * himself, in whatever role he now has.
   */
  cut(concerns: (session: NonNullable<Bearer['session']>) => boolean): void {
    this.#cuts += 1;
    for (const { data, conn } of this.#io.sockets.sockets.values()) {
      if (data.session !== null && concerns(data.session)) conn.close(true);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#pulse);
    await this.#io.close();
  }

  /** Reads the token of a handshake; a bad one is refused, none makes a public watcher. */
  async #admit(socket: WatchSocket): Promise<Error | undefined> {
    const auth = handshakeAuth.safeParse(socket.handshake.auth);
    const token = auth.success ? auth.data.token : '';
    socket.data.cutsSeen = this.#cuts;
    let bearer: Bearer | null;
    try {
      bearer = token === undefined ? null : await this.authenticate(token);
    } catch {
      return refusal('The token cannot be checked at the moment.', 'server-starting');
    }
    if (token !== undefined && bearer === null) return refusal('The token is not valid.', 'invalid-token');
    socket.data.viewer = bearer?.viewer ?? { role: 'public' };
    socket.data.subject = bearer?.subject ?? null;
    socket.data.session = bearer?.session ?? null;
    socket.data.overAtMs = bearer?.overAtMs ?? null;
    socket.data.watches = new Map();
    return undefined;
  }

  #welcome(socket: WatchSocket): void {
    // A session may have ended while its token was read: then nobody cut this socket, and it comes again.
    if (socket.data.session !== null && socket.data.cutsSeen !== this.#cuts) socket.conn.close(true);
    cutWhenOver(socket);
    const { viewer } = socket.data;
    const floor: Topic = { kind: 'floor', viewer };
    socket.on('watch', (request, answer) => {
      if (typeof answer !== 'function') return;
      void this.#watch(socket, watchRequest, request, () => floor).then(answer);
    });
    socket.on('watchOffers', (request, answer) => {
      if (typeof answer !== 'function') return;
      const topicOf = ({ modelId }: z.infer<typeof watchOffersRequest>): Topic => ({
        kind: 'offers',
        modelId,
      });
      void this.#watch(socket, watchOffersRequest, request, topicOf).then(answer);
    });
    socket.on('unwatch', (market) => {
      const asked = unwatchRequest.safeParse(market);
      if (asked.success) this.#unwatch(socket, roomOf(asked.data, floor));
    });
    socket.on('unwatchOffers', (market, model) => {
      const asked = unwatchOffersRequest.safeParse([market, model]);
      if (!asked.success) return;
      const [marketId, modelId] = asked.data;
      this.#unwatch(socket, roomOf(marketId, { kind: 'offers', modelId }));
    });
    socket.on('disconnect', () => {
      for (const room of socket.data.watches.keys()) this.#unwatch(socket, room);
      this.#slow.forget(socket);
    });
  }

  async #watch<Request extends z.infer<typeof watchRequest>>(
    socket: WatchSocket,
    schema: z.ZodType<Request>,
    input: unknown,
    topicOf: (request: Request) => Topic,
  ): Promise<WatchAnswer> {
    const parsed = schema.safeParse(input);
    if (!parsed.success) return no('malformed-message', faultsOf(parsed.error.issues, input)[0]!.message);
    const { market: marketId, lastSeen } = parsed.data;
    const topic = topicOf(parsed.data);
    const room = roomOf(marketId, topic);
    const { watches, viewer, subject } = socket.data;
    try {
      if (!this.#halls.has(marketId) && !(await this.find(marketId))) {
        return no('unknown-market', `There is no market "${marketId}".`);
      }
    } catch {
      return no('server-starting', 'The market cannot be found at the moment; try again.');
    }
    const hall = this.#halls.get(marketId);
    if (hall === undefined || !socket.connected) {
      return no('server-starting', 'The market is being loaded; try again.');
    }
    if (!watches.has(room) && watches.size >= LIMITS.watches) {
      return no('too-many-watches', `At most ${LIMITS.watches} watches at once.`);
    }
    if (topic.kind === 'offers' && topic.modelId !== null && !hall.has(topic.modelId)) {
      return no('unknown-model', `There is no model "${topic.modelId}" in market "${marketId}".`);
    }
    this.#unwatch(socket, room);
    if (isOverfull(socket)) this.#slow.takeOut(socket);
    const isSlow = this.#slow.has(socket);
    watches.set(room, { hall, topic, leftAt: isSlow ? { lastSeen } : null });
    // Catching up and joining wait for nothing, so no frame can come in between.
    if (!isSlow) hall.join(socket, topic, lastSeen);
    return { ok: true, viewer: { role: viewer.role, subject } };
  }

  #unwatch(socket: WatchSocket, room: string): void {
    const watch = socket.data.watches.get(room);
    if (watch === undefined) return;
    socket.data.watches.delete(room);
    if (watch.leftAt === null) watch.hall.leave(socket, watch.topic);
  }

  async #sendPulses(): Promise<void> {
    for (const hall of this.#halls.values()) {
      hall.leader = await this.lease.holder(hall.marketId).catch(() => null);
      hall.tellPulse();
    }
    this.#slow.mind(this.#io.sockets.sockets.values());
  }
}

/** Slow readers are told no more for a while, but every question has its answer: who never reads them may not ask on. */
function closeUnread(asker: Asker): void {
  asker.on('packet', () => {
    if (isUnread(asker)) asker.close(true);
  });
}

function no(code: SocketErrorCode, message: string): WatchAnswer {
  return { ok: false, code, message };
}

function refusal(message: string, code: string): Error {
  return Object.assign(new Error(message), { data: { code } });
}
