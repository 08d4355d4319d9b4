/**
 * A market and its board, folded together. Recovery, engines and followers all bring a fold forward with the
 * same few lines, so none of them can come to another market than the others.
 */
import { applyToBoard, type Board, emptyBoard } from '../market/board/board.ts';
import { boardFrom } from '../market/board/snapshot.ts';
import { apply } from '../market/apply/apply.ts';
import type { MarketEvent } from '../market/events.ts';
import { emptyMarket, type Market } from '../market/market.ts';
import { seenBy } from '../market/privacy.ts';
import { marketFrom } from '../market/snapshot.ts';
import type { Fold, JournalPort } from './ports.ts';
import { type Position, START } from './position.ts';

function emptyFold(marketId: string): Fold {
  return { position: START, market: emptyMarket(marketId, 'full'), board: emptyBoard() };
}

export function applyToFold(fold: Fold, event: MarketEvent): void {
  apply(fold.market, event);
  writeOnBoard(fold.board, fold.market, event);
}

/** The board shows what the public sees, for everybody. */
export function writeOnBoard(board: Board, market: Market, event: MarketEvent): void {
  const seen = seenBy({ role: 'public' }, event, () => undefined);
  if (seen !== null) applyToBoard(board, market, seen);
}

export interface LoadedFold extends Fold {
  /** The seq of the snapshot that it began with; 0 when there was none. */
  snapshotSeq: number;
}

/** A market at its stored position: the latest snapshot and the events after it. Null when there is none. */
export async function loadFold(journal: JournalPort, marketId: string): Promise<LoadedFold | null> {
  const stored = await journal.find(marketId);
  if (stored === null) return null;
  const snapshot = await journal.latestSnapshot(marketId);
  const fold =
    snapshot === null
      ? emptyFold(marketId)
      : {
          position: snapshot.position,
          market: marketFrom(snapshot.market),
          board: boardFrom(snapshot.board),
        };
  await bringForward(journal, fold, stored.position);
  return { ...fold, snapshotSeq: snapshot?.position.seq ?? 0 };
}

/** Folds the stored events up to a position, and sets the clock where the market stands. */
export async function bringForward(journal: JournalPort, fold: Fold, to: Position): Promise<void> {
  for await (const page of journal.eventsAfter(fold.market.id, fold.market.seq, to.seq)) {
    for (const event of page) applyToFold(fold, event);
  }
  if (fold.market.seq !== to.seq) throw journalEndsEarly(fold.market.id, fold.market.seq, to);
  fold.market.tick = to.tick;
  fold.position = to;
}

export function journalEndsEarly(marketId: string, lastSeq: number, position: Position): Error {
  return new Error(`journal of market ${marketId} ends at seq ${lastSeq}, its position says ${position.seq}`);
}
