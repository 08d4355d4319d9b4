/**
 * The socket protocol, one type for both ends. A watcher says which market and what it last saw; it gets one
 * `snapshot` or one `frame` that catches it up, then one `frame` per beat. Frames carry the journal's own
 * events (as far as the watcher may see them) and join without gaps: `from` of one is `to` of the one before.
 */
import type { BoardSnapshot } from '../market/board/snapshot.ts';
import type { SeenEvent } from '../market/privacy.ts';
import type { MarketSnapshot } from '../market/snapshot.ts';

/** Where a market stands: committed beats, last seq, tick. */
export interface Position {
  beat: number;
  seq: number;
  tick: number;
}

export interface WatchRequest {
  market: string;
  /** The `to` of the last frame that was folded; null for a newcomer. */
  lastSeen: Position | null;
}

export type WatchAnswer =
  { ok: true; viewer: Viewing } | { ok: false; code: SocketErrorCode; message: string };

/** As whom the server sees this socket; a public watcher may look, an admin may also run the clock. */
export interface Viewing {
  role: 'public' | 'buyer' | 'admin';
  subject: string | null;
}

export type SocketErrorCode =
  'malformed-message' | 'unknown-market' | 'invalid-token' | 'too-many-watches' | 'server-starting';

export interface SnapshotMessage {
  market: string;
  position: Position;
  snapshot: MarketSnapshot;
  board: BoardSnapshot;
}

export interface FrameMessage {
  market: string;
  from: Position;
  to: Position;
  events: SeenEvent[];
  engineId: string;
  beatMs: number;
}

/** Once a second, so that a page can tell a market in which nothing happens from a line that is dead. */
export interface PulseMessage {
  market: string;
  position: Position;
  /** The engine that leads; null while none holds the lease. */
  leader: string | null;
  /** Milliseconds since the last frame; a paused market makes none though its engine leads. */
  silentMs: number;
}

export interface ServerToClient {
  snapshot: (message: SnapshotMessage) => void;
  frame: (message: FrameMessage) => void;
  pulse: (message: PulseMessage) => void;
}

export interface ClientToServer {
  watch: (request: WatchRequest, answer: (answer: WatchAnswer) => void) => void;
  unwatch: (market: string) => void;
}

/** The path of the socket endpoint below the server's origin. */
export const SOCKET_PATH = '/live';

export const PULSE_MS = 1_000;
