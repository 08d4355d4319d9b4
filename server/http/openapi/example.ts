/** An example of a schema: what its fields give as examples, put together; where one gives none, the least there is. */
import type { JsonSchema, OpenApi } from './shapes.ts';

/** Fields whose schema is shared by everything, and says nothing of what it is about. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  market: 'main',
  modelId: 'volkswagen-golf-gti-s-2024',
  dealershipId: 'northgate',
  supplierId: 'rheinwerk',
  buyerId: 'ann',
  accountId: 'ann',
  ownerId: 'northgate',
  offerId: 'offer~4711',
  purchaseId: 'purchase~4720',
  restockId: 'restock~4700',
  promotionId: 'promotion~4000',
  seq: 4711,
  country: 'DE',
  city: 'Hamburg',
  email: 'ann@example.com',
  name: 'Northgate Cars',
  make: 'Volkswagen',
  model: 'Golf',
  year: 2024,
  description: 'Everything with an electric motor.',
  reason: 'The old mailbox is lost; identity was checked.',
  userName: 'ann_k',
  maxPriceCents: 3_000_000,
  amountCents: 5_000_000,
  expiresAtTick: null,
};

export function exampleOf(document: OpenApi, schema: JsonSchema, name = ''): unknown {
  if (schema.examples !== undefined && schema.examples.length > 0) return schema.examples[0];
  if (schema.$ref !== undefined) return exampleOf(document, resolved(document, schema), name);
  if (schema.const !== undefined) return schema.const;
  const named = EXAMPLES[name];
  if (schema.enum !== undefined) return schema.enum.includes(named) ? named : schema.enum[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined)
    return exampleOf(
      document,
      either.find(({ type }) => type !== 'null')!,
      name,
    );
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties);
    return Object.fromEntries(fields.map(([key, value]) => [key, exampleOf(document, value, key)]));
  }
  if (named !== undefined && suits(schema, named)) return named;
  if (schema.default !== undefined) return schema.default;
  return least(document, schema);
}

export function resolved(document: OpenApi, schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const found = document.components.schemas[schema.$ref.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`there is no ${schema.$ref} in the document`);
  return resolved(document, found);
}

function suits({ type, enum: values }: JsonSchema, value: unknown): boolean {
  if (values !== undefined) return values.includes(value);
  if (Array.isArray(type)) return type.some((one) => suits({ type: one }, value));
  if (type === 'integer' || type === 'number') return typeof value === 'number';
  return type === typeof value;
}

function least(document: OpenApi, schema: JsonSchema): unknown {
  switch ([schema.type].flat().find((type) => type !== 'null') ?? schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? schema.exclusiveMinimum ?? 1);
    case 'boolean':
      return true;
    case 'array':
      return schema.items === undefined ? [] : [exampleOf(document, schema.items)];
    case 'null':
      return null;
    default:
      return {};
  }
}

function textOf({ format, minLength = 1 }: JsonSchema): string {
  if (format === 'date-time') return '2026-01-02T10:20:00.000Z';
  if (format === 'email') return 'ann@example.com';
  if (format === 'uuid') return '7b0f4d0e-3d2b-4f57-9a35-3f0c4f9a6f10';
  return 'x'.repeat(minLength);
}
