/** Cursors come from outside: whatever stands in one, only values that fit the columns get as far as SQL. */
import fc from 'fast-check';
import { InvalidCursor, type Ordered, pageFrom, readCursor, writeCursor } from './cursor.ts';
import { LIMITS } from '../market/limits.ts';
import { QUERY_LIMITS } from './limits.ts';

const PLACED: Ordered = {
  list: 'offers',
  order: '-placed',
  types: ['text', 'integer', 'bigint', 'double precision'],
};

/** Null when it is refused. */
function read(cursor: string, ordered: Ordered) {
  try {
    return readCursor(cursor, ordered);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCursor);
    return null;
  }
}

test('what was written is read again', () => {
  const values = fc.tuple(
    fc.string({ maxLength: 20 }).filter((text) => !text.includes('\0')),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  );
  fc.assert(
    fc.property(values, (written) => {
      const cursor = writeCursor(PLACED, written);
      expect(read(cursor, PLACED)).toEqual(written);
      expect(read(cursor, { ...PLACED, order: 'placed' })).toBeNull();
      expect(read(cursor, { ...PLACED, list: 'purchases' })).toBeNull();
    }),
  );
});

test('the least and the greatest value of each number are read, and none beyond', () => {
  const kept = (value: number, type: Ordered['types'][number]) => {
    const ordered = { ...PLACED, types: [type] };
    return read(writeCursor(ordered, [value]), ordered)?.[0] ?? null;
  };
  expect([-(2 ** 31), 2 ** 31 - 1].map((value) => kept(value, 'integer'))).toEqual([-(2 ** 31), 2 ** 31 - 1]);
  expect([-(2 ** 31) - 1, 2 ** 31].map((value) => kept(value, 'integer'))).toEqual([null, null]);
  const safe = Number.MAX_SAFE_INTEGER;
  expect([-safe, safe].map((value) => kept(value, 'bigint'))).toEqual([-safe, safe]);
  expect([-safe - 1, safe + 1].map((value) => kept(value, 'bigint'))).toEqual([null, null]);
});

test('anything else is none, or holds what the columns take', () => {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const cursor = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.jsonValue().map(encoded),
    fc
      .array(fc.jsonValue(), { minLength: 4, maxLength: 4 })
      .map((values) => encoded(['offers', '-placed', ...values])),
  );
  fc.assert(
    fc.property(cursor, (text) => {
      const values = read(text, PLACED);
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
  expect(read('A'.repeat(QUERY_LIMITS.cursorLength + 1), PLACED)).toBeNull();
});

test('a cursor has room for the longest names', () => {
  const ordered: Ordered = { list: 'models', order: '-name', types: ['text', 'text', 'text'] };
  const values = [
    '車'.repeat(LIMITS.nameLength),
    '車'.repeat(LIMITS.nameLength),
    '車'.repeat(LIMITS.idLength),
  ];
  expect(read(writeCursor(ordered, values), ordered)).toEqual(values);
});

test('a page that ends with the list has nothing behind it', () => {
  const ordered: Ordered = { list: 'users', order: 'userId', types: ['text'] };
  const page = (found: string[]) => pageFrom(found, 2, ordered, (id) => [id]);
  expect(page(['a', 'b'])).toEqual({ items: ['a', 'b'], next: null });
  expect(page(['a', 'b', 'c'])).toEqual({ items: ['a', 'b'], next: writeCursor(ordered, ['b']) });
});
