/** Cursors come from outside: whatever stands in one, only values that fit the columns get as far as SQL. */
import fc from 'fast-check';
import { readCursor, writeCursor } from './cursor.ts';
import { QUERY_LIMITS } from './limits.ts';

const TYPES = ['text', 'integer', 'bigint', 'double precision'] as const;

test('what was written is read again', () => {
  const values = fc.tuple(
    fc.string({ maxLength: 20 }).filter((text) => !text.includes('\0')),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  );
  fc.assert(
    fc.property(values, (written) => {
      expect(readCursor(writeCursor('-placed', written), '-placed', TYPES)).toEqual(written);
      expect(readCursor(writeCursor('-placed', written), 'placed', TYPES)).toBeNull();
    }),
  );
});

test('the least and the greatest value of each number are read, and none beyond', () => {
  const read = (value: number, type: (typeof TYPES)[number]) =>
    readCursor(writeCursor('-placed', [value]), '-placed', [type])?.[0] ?? null;
  expect([-(2 ** 31), 2 ** 31 - 1].map((value) => read(value, 'integer'))).toEqual([-(2 ** 31), 2 ** 31 - 1]);
  expect([-(2 ** 31) - 1, 2 ** 31].map((value) => read(value, 'integer'))).toEqual([null, null]);
  const safe = Number.MAX_SAFE_INTEGER;
  expect([-safe, safe].map((value) => read(value, 'bigint'))).toEqual([-safe, safe]);
  expect([-safe - 1, safe + 1].map((value) => read(value, 'bigint'))).toEqual([null, null]);
});

test('anything else is none, or holds what the columns take', () => {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const cursor = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.jsonValue().map(encoded),
    fc.array(fc.jsonValue(), { minLength: 4, maxLength: 4 }).map((values) => encoded(['-placed', ...values])),
  );
  fc.assert(
    fc.property(cursor, (text) => {
      const values = readCursor(text, '-placed', TYPES);
      if (values === null) return;
      const [name, tick, seq, score] = values;
      expect([typeof name, String(name).includes('\0')]).toEqual(['string', false]);
      expect([Number.isInteger(tick), Number.isSafeInteger(seq), Number.isFinite(score)]).toEqual([
        true,
        true,
        true,
      ]);
    }),
    { numRuns: 1_000 },
  );
  expect(readCursor('A'.repeat(QUERY_LIMITS.cursorLength + 1), '-placed', TYPES)).toBeNull();
});
