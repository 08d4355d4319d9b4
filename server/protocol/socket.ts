/**
 * The socket protocol, one type for both ends. A watcher says which market and what it last saw; it gets a
 * `snapshot`, a `frame` or both to catch it up, then one `frame` per beat. Frames carry the journal's own
 * events (as far as the watcher may see them) and join without gaps: `from` of one is `to` of the one before.
 * Open offers are counted there and told by themselves, to whoever watches those of one model or of all, in the
 * same way: `offersSnapshot`, then `offersFrame`s, which come only when there is something to tell.
 */
import type { DayOffers } from '../market/board/board.ts';
import type { BoardSnapshot } from '../market/board/snapshot.ts';
import type { Offer } from '../market/market.ts';
import type { OfferEvent } from '../market/open-offers.ts';
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

export interface WatchOffersRequest extends WatchRequest {
  /** Null: the offers of all models. */
  modelId: string | null;
}

export type WatchAnswer =
  { ok: true; viewer: Viewing } | { ok: false; code: SocketErrorCode; message: string };

/** As whom the server sees this socket; a public watcher may look, an admin may also run the clock. */
export interface Viewing {
  role: 'public' | 'buyer' | 'admin';
  subject: string | null;
}

export type SocketErrorCode =
  | 'malformed-message'
  | 'unknown-market'
  | 'unknown-model'
  | 'invalid-token'
  | 'too-many-watches'
  | 'server-starting';

/** A floor whole. It travels as text in bytes, so that many who come at once are sent the same ones: see `floor.ts`. */
export interface SnapshotMessage {
  market: string;
  position: Position;
  floor: Uint8Array;
}

export interface FloorSnapshot {
  snapshot: MarketSnapshot;
  board: BoardSnapshot;
  /** How many offers are open, by model. */
  openOffers: [modelId: string, offers: number][];
}

export interface FrameMessage {
  market: string;
  from: Position;
  to: Position;
  events: SeenEvent[];
  /** Null when no offer was placed or ended. */
  offers: OfferCounts | null;
  engineId: string;
  beatMs: number;
}

/** What a frame tells of offers in place of each of them; as of its `to`. */
export interface OfferCounts {
  /** Of the models where it changed. */
  open: [modelId: string, offers: number][];
  today: DayOffers;
  yesterday: DayOffers;
}

export interface OffersSnapshotMessage {
  market: string;
  modelId: string | null;
  position: Position;
  /** In the order of their placing. */
  offers: Offer[];
}

/** `from` is the `to` of the one before, or lies before the snapshot: what was seen already is not in it. */
export interface OffersFrameMessage {
  market: string;
  modelId: string | null;
  from: Position;
  to: Position;
  events: OfferEvent[];
}

/** After each second without a frame, so that a page can tell a market in which nothing happens from a line that is dead. */
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
  offersSnapshot: (message: OffersSnapshotMessage) => void;
  offersFrame: (message: OffersFrameMessage) => void;
  pulse: (message: PulseMessage) => void;
}

export interface ClientToServer {
  watch: (request: WatchRequest, answer: (answer: WatchAnswer) => void) => void;
  watchOffers: (request: WatchOffersRequest, answer: (answer: WatchAnswer) => void) => void;
  unwatch: (market: string) => void;
  unwatchOffers: (market: string, modelId: string | null) => void;
}

/** The path of the socket endpoint below the server's origin. */
export const SOCKET_PATH = '/live';

export const PULSE_MS = 1_000;
