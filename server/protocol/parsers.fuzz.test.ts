/** Whatever arrives, the parsers answer: with what was meant, or with faults that name field, rule and value. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handshakeAuth, watchOffersRequest, watchRequest } from '../gateway/messages.ts';
import { COMMAND_SCHEMAS } from './commands.ts';
import { faultsOf } from './faults.ts';
import { PROTOCOL_LIMITS } from './limits.ts';
import { parseScenario, readScenario } from './scenario/parse.ts';

const RUNS = { numRuns: 300 };
const DEMO = readFileSync(join(import.meta.dirname, '../scenarios/two-dealers.json'), 'utf8');

/** Values that have broken parsers before, beside any others. */
const strange = fc.oneof(
  fc.constantFrom(null, '', '__proto__', 'constructor', -0, 2 ** 53, 1e308, '\ud800', '\u0000', [], {}),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);

/** One place anywhere in a sound value, and what stands there instead. */
const changed = (sound: unknown) =>
  fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), strange).map(([way, value]) => {
    const copy = { root: structuredClone(sound) };
    let at: Record<string, unknown> = copy;
    let key = 'root';
    for (const step of way) {
      const next = at[key];
      if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break;
      at = next as Record<string, unknown>;
      key = Object.keys(at)[step % Object.keys(at).length]!;
    }
    at[key] = value;
    return copy.root;
  });

function expectFaults(faults: readonly { path: string; rule: string; message: string }[]): void {
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.length).toBeLessThanOrEqual(PROTOCOL_LIMITS.faults + 1);
  for (const { path, rule, message } of faults) {
    expect(typeof path).toBe('string');
    expect(rule).toMatch(/^[a-z0-9-]+$/);
    expect(message.length).toBeLessThan(2_000);
  }
}

test('any text as a scenario is refused in words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const parsed = parseScenario(text);
      if (!parsed.ok) expectFaults(parsed.faults);
    }),
    RUNS,
  );
});

test('a scenario with a strange value anywhere is taken, or refused in words', () => {
  fc.assert(
    fc.property(changed(JSON.parse(DEMO)), (file) => {
      const parsed = readScenario(file);
      if (!parsed.ok) expectFaults(parsed.faults);
    }),
    RUNS,
  );
});

const schemas = { ...COMMAND_SCHEMAS, watchRequest, watchOffersRequest, handshakeAuth };

test.each(Object.entries(schemas))('%s reads anything', (_name, schema) => {
  const fields = Object.keys(schema.shape);
  const input = fc.oneof(strange, fc.dictionary(fc.constantFrom(...fields, '__proto__', 'extra'), strange));
  fc.assert(
    fc.property(input, (value) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return;
      const faults = faultsOf(parsed.error.issues, value);
      expect(faults.length).toBeGreaterThan(0);
      for (const { message } of faults) expect(message.length).toBeLessThan(2_000);
    }),
    { numRuns: 60 },
  );
});
