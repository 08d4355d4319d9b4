/**
 * What the engine needs of the world, in its own words. The adapters (`journal/` over Postgres, `redis/` over
 * Redis) implement these; tests that need no world use in-memory ones.
 */
import type { Agents } from '../market/agents/agents.ts';
import type { Board } from '../market/board/board.ts';
import type { BoardSnapshot } from '../market/board/snapshot.ts';
import type { Command } from '../market/commands.ts';
import type { Outcome } from '../market/decide/decide.ts';
import type { MarketEvent } from '../market/events.ts';
import type { Market } from '../market/market.ts';
import type { PlacedCommand, ScriptPlace } from '../market/script.ts';
import type { MarketSnapshot } from '../market/snapshot.ts';
import type { Position } from './position.ts';

/** What is stored of a market besides its journal; the seed never leaves the server. */
export interface StoredMarket {
  marketId: string;
  position: Position;
  seed: string;
  agents: Agents | null;
}

export interface NewMarket extends StoredMarket {
  /** What of its script is still to come after its opening, in order; left out when nothing is. */
  script?: readonly PlacedCommand[];
}

/** A command as it waits in the inbox. */
export interface Submission {
  /** Names this attempt; outcomes are answered by it. */
  commandId: string;
  /** Names what the sender wants: the same key is decided once. */
  idempotencyKey: string;
  /** Who issues it; stands in the events that name somebody. */
  by: string;
  command: Command;
  /** What was asked, when the command was reckoned from it and from where the market stood. */
  asked?: object;
  /** The request it came with, for the audit log; left out by whoever makes none. */
  requestId?: string;
}

/** What became of a submission, kept by idempotency key. `digest` tells the same key with another wish apart. */
export interface Settlement {
  idempotencyKey: string;
  digest: string;
  by: string;
  commandType: string;
  outcome: SettledOutcome;
}

/** What the audit log says of a command that was accepted. */
export interface AuditNote {
  by: string;
  action: string;
  subjectType: string;
  subjectId: string;
  before: object | null;
  after: object;
  seq: number;
  requestId: string | null;
}

/** A settlement that is new; without a note when it changed nothing. */
export interface NewSettlement extends Settlement {
  note: AuditNote | null;
}

export type SettledOutcome =
  Outcome | { accepted: false; code: 'idempotency-key-reused' | 'malformed-command'; message: string };

/** One beat as it is committed: all of it or nothing. */
export interface Batch {
  marketId: string;
  from: Position;
  to: Position;
  events: readonly MarketEvent[];
  settlements: readonly NewSettlement[];
  /** The market after the batch: read models take current values from it. */
  market: Market;
  /** The last command of the script that was decided in it; left out when none was. */
  scripted?: ScriptPlace;
}

export interface StoredSnapshot {
  position: Position;
  market: MarketSnapshot;
  board: BoardSnapshot;
}

export interface JournalPort {
  marketIds(): Promise<string[]>;
  find(marketId: string): Promise<StoredMarket | null>;
  /** Stores a new market with its opening events as beat 1; false when there is one of that id. */
  create(founded: NewMarket, batch: Batch): Promise<boolean>;
  /** What of a market's script is still to come, in order. */
  script(marketId: string): Promise<PlacedCommand[]>;
  latestSnapshot(marketId: string): Promise<StoredSnapshot | null>;
  /** The seq of the latest snapshot; 0 while there is none. */
  snapshotSeq(marketId: string): Promise<number>;
  /** As it is at the call: the market may go on before it is stored. */
  saveSnapshot(marketId: string, snapshot: StoredSnapshot): Promise<void>;
  /** Events after a seq, in order, in pages; up to and including `toSeq` when given. */
  eventsAfter(marketId: string, seq: number, toSeq?: number): AsyncIterable<MarketEvent[]>;
  /** The position after the beat with this event, its tick that of the last event in it; null while no later beat has events. */
  endOfBeat(marketId: string, seq: number): Promise<Position | null>;
  /** The buyers behind offers, open or closed, by offer id. */
  offerOwners(marketId: string, offerIds: readonly string[]): Promise<Map<string, string>>;
  settled(marketId: string, idempotencyKeys: readonly string[]): Promise<Map<string, Settlement>>;
  /** For who takes the lead: ends what the leader before began to commit and will not go on with. */
  endUnfinished(marketId: string): Promise<void>;
  /** `conflict`: another engine is ahead; nothing was stored. */
  commit(batch: Batch): Promise<'committed' | 'conflict'>;
}

/** All that one beat (or a repair) tells the followers: one entry of the frame stream. */
export interface Frame {
  marketId: string;
  from: Position;
  to: Position;
  events: readonly MarketEvent[];
  answers: readonly { commandId: string; outcome: SettledOutcome }[];
  /** Which engine made it, and how long the beat took, in milliseconds. */
  engineId: string;
  beatMs: number;
}

/** One cell as it is kept hot. */
export interface HotCell {
  dealershipId: string;
  modelId: string;
  stock: number;
  askCents: number | null;
}

/** Reads of the hot copy. */
export interface HotReads {
  /** The cells of open dealerships with the position they belong to; null while there is no hot state. */
  cells(marketId: string): Promise<{ position: Position; cells: HotCell[] } | null>;
}

/** An inbox entry: what was submitted, or what could not be read of it. */
export interface Waiting {
  entryId: string;
  submission: Submission | null;
}

export interface HotPort {
  position(marketId: string): Promise<Position | null>;
  /**
   * In one step: appends the frame and what it changed to what stands at `frame.from`, and drops the inbox entries.
   * `conflict`: Redis is not where the frame begins, or nobody knows; what was there before is what is heard.
   */
  write(frame: Frame, market: Market, doneEntryIds: readonly string[]): Promise<'written' | 'conflict'>;
  /**
   * Replaces the whole hot state of a market by this one, and appends the frame. A frame with a beat in it leaves
   * what a later beat of another engine made.
   */
  rebuild(frame: Frame, market: Market, doneEntryIds: readonly string[]): Promise<void>;
}

export interface InboxPort {
  /** The id of its entry. Throws `InboxFull` when the market's inbox holds its limit. */
  submit(marketId: string, submission: Submission): Promise<string>;
  /** Whether an entry still waits: it was not decided, and not lost. */
  holds(marketId: string, entryId: string): Promise<boolean>;
  /** The oldest waiting entries; they stay until the hot step of their beat drops them. */
  read(marketId: string, limit: number): Promise<Waiting[]>;
  depth(marketId: string): Promise<number>;
}

export interface ArrivalsPort {
  /** Calls back as long as commands wait in the inbox, again when the last call is done, until stopped. A call may be late. */
  listen(marketId: string, onArrival: () => Promise<void>): Following;
}

export interface FramesPort {
  /** Calls back for every frame after the given beat, in order, until stopped. Never skips without a gap in `from`. */
  follow(marketId: string, afterBeat: number, onFrame: (frame: Frame) => Promise<void> | void): Following;
}

export interface Following {
  stop(): Promise<void>;
}

export interface LeasePort {
  /** Takes or extends the lease of a market for this engine; null when another engine has it. */
  hold(marketId: string): Promise<{ untilMs: number } | null>;
  release(marketId: string): Promise<void>;
  /** Which engine leads a market now, as far as Redis knows. */
  holder(marketId: string): Promise<string | null>;
}

export class InboxFull extends Error {
  override readonly name = 'InboxFull';
  readonly code = 'inbox-full';
}

/** A market and its board, folded together up to a position. */
export interface Fold {
  position: Position;
  market: Market;
  board: Board;
}
