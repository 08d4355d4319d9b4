/** What no array may hold; that everything else comes back from Postgres is in `server/journal/postgres-journal.int.test.ts`. */
import { arrayBytes } from './array-bytes.ts';

test.each([1.5, NaN, 2 ** 31, -(2 ** 31) - 1])('%p is no integer', (value) => {
  expect(() => arrayBytes('integer', [1, value])).toThrow(RangeError);
});

test.each([0.5, 2 ** 53, Infinity])('%p is no safe integer', (value) => {
  expect(() => arrayBytes('bigint', [1, value])).toThrow(RangeError);
});

test('an array is a value of its own, whatever is made after it', () => {
  const first = arrayBytes('text', ['first']);
  const copy = Buffer.from(first);
  arrayBytes('text', ['other'.repeat(100_000)]);
  arrayBytes('text', ['third']);
  expect(first).toEqual(copy);
});
