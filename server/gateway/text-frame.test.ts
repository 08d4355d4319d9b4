/** Frames of each kind of length, as RFC 6455 writes their headers. */
import { textFrame } from './text-frame.ts';

test.each([
  [0, [0x81, 0]],
  [125, [0x81, 125]],
  [126, [0x81, 126, 0, 126]],
  [65_535, [0x81, 126, 0xff, 0xff]],
  [65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
])('a text of %d bytes has the header of its length', (bytes, header) => {
  const frame = textFrame('x'.repeat(bytes));
  expect([...frame.subarray(0, header.length)]).toEqual(header);
  expect(frame.toString('utf8', header.length)).toBe('x'.repeat(bytes));
});

test('the length is that of the bytes and not of the characters', () => {
  const frame = textFrame('é€😀');
  expect([...frame.subarray(0, 2)]).toEqual([0x81, 9]);
  expect(frame.toString('utf8', 2)).toBe('é€😀');
});
