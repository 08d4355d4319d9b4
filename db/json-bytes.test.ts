/** Shows that the pieces together are what JSON says of the whole. */
import fc from 'fast-check';
import { jsonBytes } from './json-bytes.ts';

test('are the bytes of the text that JSON makes', () => {
  const anyText = fc.string({ unit: 'binary' });
  const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 0 }),
      anyText,
      fc.constant(undefined),
      fc.array(tie('value'), { maxLength: 40 }),
      fc.dictionary(anyText, tie('value'), { maxKeys: 8 }),
    ),
  })).value;
  fc.assert(
    fc.property(fc.oneof(fc.array(anyValue), fc.dictionary(anyText, anyValue)), (value) => {
      expect(jsonBytes(value).toString()).toBe(JSON.stringify(value));
    }),
  );
});

test('that were made before stay as they are', () => {
  const first = jsonBytes({ first: 'x'.repeat(100_000) });
  jsonBytes({ second: 'y'.repeat(300_000) });
  expect(first.toString()).toBe(JSON.stringify({ first: 'x'.repeat(100_000) }));
});
