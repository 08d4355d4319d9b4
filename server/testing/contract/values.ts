/** Values that a schema of the API's document allows, and values that it hardly does. */
import { exampleOf, resolved } from '../../http/openapi/example.ts';
import type { JsonSchema, OpenApi } from '../../http/openapi/shapes.ts';
import type { Draws } from './draws.ts';

/** Real values by the name of a parameter or field, so that valid requests meet something. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

export function validValue(
  document: OpenApi,
  schema: JsonSchema,
  name: string,
  known: Known,
  draws: Draws,
): unknown {
  const plain = resolved(document, schema);
  const real = known[name];
  if (real !== undefined && real.length > 0 && draws.chance(80)) return draws.of(real);
  if (plain.enum !== undefined) return draws.of(plain.enum);
  if (plain.properties !== undefined) return validObject(document, plain, known, draws);
  const { minimum, maximum } = plain;
  if (plain.type === 'integer' && minimum !== undefined && maximum !== undefined && minimum >= 0) {
    return draws.chance(20)
      ? draws.of([minimum, maximum])
      : minimum + draws.below(Math.min(maximum - minimum, 5_000) + 1);
  }
  return exampleOf(document, plain, name);
}

function validObject(document: OpenApi, schema: JsonSchema, known: Known, draws: Draws): object {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties!).filter(([key]) => required.has(key) || draws.chance(50));
  return Object.fromEntries(
    fields.map(([key, value]) => [key, validValue(document, value, key, known, draws)]),
  );
}

const STRANGE = [
  null,
  true,
  -1,
  0.5,
  1e308,
  9_007_199_254_740_993,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  "'; DROP TABLE offers; --",
  '%',
  'x'.repeat(3_000),
  [],
  [[[]]],
  {},
  { constructor: { prototype: {} } },
  '🚗',
  'NaN',
  '2026-99-99',
] as const;

export function strangeValue(draws: Draws): unknown {
  return draws.of(STRANGE);
}

/** As it goes into an address; what has no place there becomes text. */
export function asText(value: unknown): string {
  return typeof value === 'string'
    ? value.replace(/[\ud800-\udfff]/gu, '\ufffd')
    : (JSON.stringify(value) ?? '');
}
