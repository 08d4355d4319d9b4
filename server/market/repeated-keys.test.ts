/** Keys that come twice in one object are found, with their place, whatever else the text holds. */
import fc from 'fast-check';
import { repeatedKeys } from './repeated-keys.ts';

test.each<[string, unknown[]]>([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', []],
  ['{"a":1,"a":1}', [['a']]],
  ['{"a":1,"\\u0061":2, "a" : 3}', [['a'], ['a']]],
  ['{"a":[{},{"b":{"c":1,"d":"c","c":[]}}]}', [['a', 1, 'b', 'c']]],
  ['{"s":"{\\"s\\":1,\\"s\\":2}\\\\","t":"\\\\"}', []],
  ['{"":1,"":2}', [['']]],
  ['{"__proto__":1,"__proto__":2}', [['__proto__']]],
  ['["a","a",{"a":["a"]}]', []],
  ['"a"', []],
  [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, []],
])('%.60s', (text, paths) => {
  expect(repeatedKeys(text)).toEqual(paths);
});

test('what was written from values has none', () => {
  fc.assert(fc.property(fc.json(), (text) => repeatedKeys(text).length === 0));
});

test('of an object with one key put in once more it is that one', () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true });
  fc.assert(
    fc.property(objects, fc.nat(), fc.jsonValue(), (object, at, value) => {
      const key = Object.keys(object)[at % Object.keys(object).length]!;
      const text = `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`;
      expect(repeatedKeys(text)).toEqual([[key]]);
    }),
  );
});
