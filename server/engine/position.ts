/**
 * Where a market stands. Postgres and Redis both move it by compare-and-set, so two engines can never both go
 * on from the same place.
 */
import type { Position } from '../protocol/socket.ts';

export type { Position };

export const START: Position = { beat: 0, seq: 0, tick: 0 };

export function samePosition(a: Position, b: Position): boolean {
  return a.beat === b.beat && a.seq === b.seq && a.tick === b.tick;
}
