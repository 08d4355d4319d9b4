/**
 * The scenario file, section by section. The published JSON Schema is made from this one; what a JSON Schema
 * cannot say (references between sections, money in total) is in `references.ts`.
 */
import { z } from 'zod';
import { LIMITS } from '../../market/limits.ts';
import { DEFAULT_RULES, type Rules } from '../../market/rules.ts';
import { formatIso, isOrigin, ORIGINS, parseIso, TICKS_PER_DAY } from '../../market/time.ts';
import { COMMAND_SCHEMAS, modelFields, prices, promotionFields, promotionWindow } from '../commands.ts';
import { preferences, pricing, restock } from '../dealership.ts';
import * as field from '../fields.ts';
import { PROTOCOL_LIMITS } from '../limits.ts';
import { agents } from './agents.ts';

const ORIGIN_SPAN = `from ${formatIso(ORIGINS.firstMs)} to ${formatIso(ORIGINS.lastMs)}`;
const origin = z
  .string()
  .refine((text) => parseIso(text) !== null, {
    error: 'must be an ISO 8601 time in UTC, as in 2026-01-01T00:00:00.000Z',
    params: { rule: 'iso-time' },
    abort: true,
  })
  .refine((text) => isOrigin(parseIso(text)!), {
    error: `must be ${ORIGIN_SPAN}, so that the last tick has a year of four digits`,
    params: { rule: 'origin-span' },
  })
  .meta({ description: `The time of tick 0, ISO 8601 in UTC, ${ORIGIN_SPAN}.` });

const SEED = `must be text of 1 to ${LIMITS.nameLength} characters or a whole number below 2^53`;
const seed = z
  .union([z.string(SEED).min(1, SEED).max(LIMITS.nameLength, SEED), z.int(SEED)])
  .nullable()
  .default(null);

/** The adaptive policy counts sales over up to a day, so a market may not forget them sooner. */
const rules: z.ZodType<Rules> = z.strictObject({
  restockEveryTicks: field.wholeNumber(1, TICKS_PER_DAY).default(DEFAULT_RULES.restockEveryTicks),
  reviewEveryTicks: field.wholeNumber(1, 7 * TICKS_PER_DAY).default(DEFAULT_RULES.reviewEveryTicks),
  soldWindowTicks: field
    .wholeNumber(TICKS_PER_DAY, 30 * TICKS_PER_DAY)
    .default(DEFAULT_RULES.soldWindowTicks),
  horizonDays: field.wholeNumber(1, 365).default(DEFAULT_RULES.horizonDays),
  switchGainBp: field.wholeNumber(0, 10_000).default(DEFAULT_RULES.switchGainBp),
});

const model = z.strictObject({
  id: field.id,
  ...modelFields(field.SOUND),
});

const supplier = z.strictObject({
  id: field.id,
  name: field.soundName,
  foundedYear: field.foundedYear,
  country: field.soundCountry,
  loyaltyTiers: field.loyaltyTiers.default([]),
  prices: prices.default({}),
});

const dealership = z.strictObject({
  id: field.id,
  name: field.soundName,
  country: field.soundCountry,
  city: field.soundName,
  balanceCents: field.balanceCents,
  preferences,
  pricing,
  restock: restock.prefault({}),
  loyaltyTiers: field.loyaltyTiers.default([]),
});

const buyer = z.strictObject({ id: field.id, balanceCents: field.balanceCents });

const promotion = z
  .strictObject({
    id: field.id,
    ...promotionFields(field.SOUND),
  })
  .refine(...promotionWindow);

/** A command as it stands in a script: with its tick beside its own fields. */
const scriptedCommands = Object.values(COMMAND_SCHEMAS).map((schema) =>
  (schema as unknown as z.ZodObject).safeExtend({ tick: field.tick }),
);
const scriptedCommand = z.discriminatedUnion('type', scriptedCommands as unknown as [z.ZodObject]);

export const scenarioSchema = z
  .strictObject({
    name: field.soundName,
    origin,
    seed,
    rules: rules.prefault({}),
    catalogue: z.union([z.literal('builtin'), z.array(model).max(LIMITS.models)]),
    suppliers: z.array(supplier).max(LIMITS.suppliers).default([]),
    dealerships: z.array(dealership).max(LIMITS.dealerships).default([]),
    buyers: z.array(buyer).max(LIMITS.buyers).default([]),
    promotions: z.array(promotion).max(LIMITS.promotions).default([]),
    commands: z.array(scriptedCommand).max(PROTOCOL_LIMITS.scriptedCommands).default([]),
    agents: z.exactOptional(agents),
  })
  .meta({
    title: 'Forecourt scenario',
    description: 'What a market is opened with, and what happens in it.',
  });

export type ScenarioFile = z.output<typeof scenarioSchema>;

/** The published JSON Schema of a scenario file. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioSchema, { io: 'input' });
}
