/** A position as it stands in Redis: one text, so that two can be compared there. */
import type { Position } from '../engine/position.ts';

export function positionText({ beat, seq, tick }: Position): string {
  return `${beat} ${seq} ${tick}`;
}

export function positionFrom(text: string): Position {
  const [beat, seq, tick] = text.split(' ').map(Number);
  return { beat: beat!, seq: seq!, tick: tick! };
}
