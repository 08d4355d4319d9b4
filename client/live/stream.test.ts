import type { Position } from '../../server/protocol/socket.ts';
import { Stream } from './stream.ts';

const at = (beat: number, seq: number): Position => ({ beat, seq, tick: beat });
const frame = (from: Position, to: Position) => ({ from, to, events: [] });

function begun(position: Position) {
  const folded: number[] = [];
  const stream = new Stream(({ to }) => folded.push(to.seq));
  stream.begin(position);
  return { stream, folded };
}

test('a stream that tells of some beats only goes on from before where it began', () => {
  const { stream, folded } = begun(at(5, 50));
  // Between beats 3 and 7 there was nothing to tell.
  expect(stream.take(frame(at(3, 40), at(7, 70)))).toBe('folded');
  expect(stream.take(frame(at(7, 70), at(9, 90)))).toBe('folded');
  expect(stream.take(frame(at(7, 70), at(9, 90)))).toBe('old');
  expect(folded).toEqual([70, 90]);
});

test('what went on from later than it was received is a gap, and so is another past', () => {
  const { stream, folded } = begun(at(5, 50));
  expect(stream.take(frame(at(6, 60), at(7, 70)))).toBe('gap');
  expect(stream.take(frame(at(5, 51), at(7, 70)))).toBe('gap');
  expect(stream.take(frame(at(4, 60), at(7, 70)))).toBe('gap');
  expect(folded).toEqual([]);
});

test('a held stream is asked from where it stands when it let go', () => {
  const { stream, folded } = begun(at(0, 0));
  stream.hold();
  const events = Array.from({ length: 1_001 }, () => ({}) as never);
  for (let beat = 0; beat < 20; beat += 1) {
    const taken = stream.take({ from: at(beat, beat), to: at(beat + 1, beat + 1), events });
    expect(taken).toBe('waiting');
  }
  expect(stream.received).toEqual(at(20, 20));
  expect(stream.release()).toBe(false);
  expect(stream.received).toEqual(at(0, 0));
  expect(folded).toEqual([]);
});
