/**
 * The Socket.IO side: sockets watch markets. A watcher is caught up and joined to its room in one go, between
 * two frames, so that he misses none and gets none twice; then each room gets one message per beat.
 */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { FollowedFrame, MarketFollower } from '../engine/follower.ts';
import type { LeasePort } from '../engine/ports.ts';
import { boardSnapshotOf } from '../market/board/snapshot.ts';
import type { Viewer } from '../market/privacy.ts';
import { publicSnapshotOf } from '../market/snapshot.ts';
import {
  type ClientToServer,
  type Position,
  PULSE_MS,
  type ServerToClient,
  SOCKET_PATH,
  type WatchAnswer,
} from '../protocol/socket.ts';
import { faultsOf } from '../protocol/faults.ts';
import { frameFor, joinFrames, roomOf, viewingOf } from './audience.ts';
import { LIMITS } from './limits.ts';
import { handshakeAuth, watchRequest } from './messages.ts';
import { RecentFrames } from './recent-frames.ts';

/** Whom a token speaks for; `session` is null for a token that no session stands behind. */
export interface Bearer {
  viewer: Viewer;
  subject: string;
  session: { sessionId: string; userId: string } | null;
}

/** Null when a token says nothing valid, or its bearer is not let in at the moment. */
export type Authenticate = (token: string) => Promise<Bearer | null>;

interface SocketState {
  viewer: Viewer;
  subject: string | null;
  session: Bearer['session'];
  /** How many cuts there had been when the token was read. */
  cutsSeen: number;
  watching: Set<string>;
}

type WatchSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketState>;

interface Hall {
  follower: MarketFollower;
  recent: RecentFrames;
  /** Viewers who watch, by room, with how many sockets each. */
  viewers: Map<string, { viewer: Viewer; sockets: number }>;
  leader: string | null;
}

export class Gateway {
  readonly #io: Server<ClientToServer, ServerToClient, Record<string, never>, SocketState>;
  readonly #halls = new Map<string, Hall>();
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
    });
    this.#io.use((socket, next) => void this.#admit(socket).then(next));
    this.#io.on('connection', (socket) => this.#welcome(socket));
    this.#pulse = setInterval(() => void this.#sendPulses(), PULSE_MS);
  }

  /** Opens the hall of a market; its follower then tells every frame to `tell`. */
  open(marketId: string, follower: MarketFollower): void {
    this.#halls.set(marketId, { follower, recent: new RecentFrames(), viewers: new Map(), leader: null });
  }

  tell(frame: FollowedFrame): void {
    const hall = this.#halls.get(frame.marketId);
    if (hall === undefined) return;
    hall.recent.add(frame);
    hall.leader = frame.engineId;
    for (const [room, { viewer }] of hall.viewers) {
      this.#io.to(room).emit('frame', frameFor(viewer, frame));
    }
    this.#cutOffSlowSockets();
  }

  /** How many there are of any kind. */
  get sockets(): number {
    return this.#io.sockets.sockets.size;
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
    socket.data.watching = new Set();
    return undefined;
  }

  #welcome(socket: WatchSocket): void {
    // A session may have ended while its token was read: then nobody cut this socket, and it comes again.
    if (socket.data.session !== null && socket.data.cutsSeen !== this.#cuts) socket.conn.close(true);
    socket.on('watch', (request, answer) => {
      if (typeof answer !== 'function') return;
      void this.#watch(socket, request).then(answer);
    });
    socket.on('unwatch', (marketId) => {
      if (socket.data.watching.delete(marketId)) this.#leave(socket, marketId);
    });
    socket.on('disconnect', () => {
      for (const marketId of socket.data.watching) this.#leave(socket, marketId);
      socket.data.watching.clear();
    });
  }

  async #watch(socket: WatchSocket, input: unknown): Promise<WatchAnswer> {
    const parsed = watchRequest.safeParse(input);
    if (!parsed.success) {
      return {
        ok: false,
        code: 'malformed-message',
        message: faultsOf(parsed.error.issues, input)[0]!.message,
      };
    }
    const { market: marketId, lastSeen } = parsed.data;
    const { watching, viewer, subject } = socket.data;
    if (!watching.has(marketId) && watching.size >= LIMITS.watches) {
      return { ok: false, code: 'too-many-watches', message: `At most ${LIMITS.watches} markets at once.` };
    }
    if (!this.#halls.has(marketId) && !(await this.find(marketId))) {
      return { ok: false, code: 'unknown-market', message: `There is no market "${marketId}".` };
    }
    const hall = this.#halls.get(marketId);
    if (hall === undefined || !socket.connected) {
      return { ok: false, code: 'server-starting', message: 'The market is being loaded; try again.' };
    }
    // From here to the join nothing waits, so no frame can come in between.
    this.#catchUp(socket, hall, marketId, lastSeen);
    if (!watching.has(marketId)) {
      watching.add(marketId);
      this.#join(socket, hall, marketId);
    }
    return { ok: true, viewer: viewingOf(viewer, subject) };
  }

  #catchUp(socket: WatchSocket, hall: Hall, marketId: string, lastSeen: Position | null): void {
    const { fold } = hall.follower;
    if (lastSeen !== null && lastSeen.beat === fold.position.beat && lastSeen.seq === fold.position.seq)
      return;
    const missed = lastSeen === null ? null : hall.recent.since(lastSeen);
    if (missed !== null) {
      socket.emit('frame', joinFrames(missed.map((frame) => frameFor(socket.data.viewer, frame))));
      return;
    }
    socket.emit('snapshot', {
      market: marketId,
      position: fold.position,
      snapshot: publicSnapshotOf(fold.market),
      board: boardSnapshotOf(fold.board),
    });
  }

  #join(socket: WatchSocket, hall: Hall, marketId: string): void {
    const room = roomOf(marketId, socket.data.viewer);
    const present = hall.viewers.get(room);
    if (present === undefined) hall.viewers.set(room, { viewer: socket.data.viewer, sockets: 1 });
    else present.sockets += 1;
    void socket.join(room);
  }

  #leave(socket: WatchSocket, marketId: string): void {
    const hall = this.#halls.get(marketId);
    const room = roomOf(marketId, socket.data.viewer);
    void socket.leave(room);
    const present = hall?.viewers.get(room);
    if (present === undefined) return;
    present.sockets -= 1;
    if (present.sockets === 0) hall!.viewers.delete(room);
  }

  /** Who cannot keep up is cut off rather than remembered without end; the client resumes where it was. */
  #cutOffSlowSockets(): void {
    for (const socket of this.#io.sockets.sockets.values()) {
      const connection = socket.conn as unknown as { writeBuffer: unknown[]; close(): void };
      // Closed as if the line had dropped: the client then comes back by itself.
      if (connection.writeBuffer.length > LIMITS.waitingPackets) connection.close();
    }
  }

  async #sendPulses(): Promise<void> {
    for (const [marketId, hall] of this.#halls) {
      hall.leader = await this.lease.holder(marketId).catch(() => null);
      for (const room of hall.viewers.keys()) {
        this.#io.to(room).emit('pulse', {
          market: marketId,
          position: hall.follower.fold.position,
          leader: hall.leader,
          silentMs: hall.follower.silentMs,
        });
      }
    }
  }
}

function refusal(message: string, code: string): Error {
  return Object.assign(new Error(message), { data: { code } });
}
