/**
 * How a dealership describes itself from outside: preferences, pricing and restock. What is parsed has its keys
 * in the order of the market's own types, whatever order it came in, because it ends in the journal as it stands.
 */
import { z } from 'zod';
import { BODY_TYPES, DRIVETRAINS, FUELS, TRANSMISSIONS } from '../market/catalogue/model.ts';
import type { Attribute, NUMERIC_ATTRIBUTES } from '../market/dealership.ts';
import { LIMITS } from '../market/limits.ts';
import { ADAPTIVE_DEFAULTS } from '../market/pricing/adaptive.ts';
import { TICKS_PER_DAY } from '../market/time.ts';
import { numberFrom, rising, ruled, wholeNumber } from './fields.ts';

/** What one attribute may be compared with, in the order of `ATTRIBUTES`. */
const VALUES = {
  make: z.string().min(1).max(LIMITS.nameLength),
  model: z.string().min(1).max(LIMITS.nameLength),
  year: wholeNumber(0, 9_999),
  bodyType: z.enum(BODY_TYPES),
  fuel: z.enum(FUELS),
  transmission: z.enum(TRANSMISSIONS),
  drivetrain: z.enum(DRIVETRAINS),
  horsepower: wholeNumber(0, 100_000),
  seats: wholeNumber(0, 1_000),
  msrpCents: wholeNumber(0, LIMITS.priceCents),
};
type NumericAttribute = (typeof NUMERIC_ATTRIBUTES)[number];
type TextAttribute = Exclude<Attribute, NumericAttribute>;

const weight = numberFrom(LIMITS.weight.min, LIMITS.weight.max);

function listOf<T extends z.ZodType>(value: T) {
  return z.array(value).min(1).max(LIMITS.preferenceValues);
}

function requiredText(attribute: TextAttribute) {
  return z.exactOptional(listOf<z.ZodType<string, string>>(VALUES[attribute]));
}

function requiredNumber(attribute: NumericAttribute) {
  const bound = z.exactOptional(VALUES[attribute]);
  const range = z
    .strictObject({ min: bound, max: bound })
    .refine(...rising('min', 'max', 'equal-allowed'))
    .refine(...ruled(hasRange, 'empty', 'must have a min or a max'));
  return z.exactOptional(z.union([listOf(VALUES[attribute]), range]));
}

function preferredText<A extends TextAttribute>(attribute: A) {
  return z.strictObject({
    attribute: z.literal(attribute),
    values: listOf<z.ZodType<string, string>>(VALUES[attribute]),
    weight,
  });
}

function preferredNumber<A extends NumericAttribute>(attribute: A) {
  return z
    .strictObject({
      attribute: z.literal(attribute),
      values: z.exactOptional(listOf(VALUES[attribute])),
      min: z.exactOptional(VALUES[attribute]),
      max: z.exactOptional(VALUES[attribute]),
      weight,
    })
    .refine(...rising('min', 'max', 'equal-allowed'))
    .refine(...ruled(hasOneWish, 'values-or-range', 'must have either values or a range (min, max)'));
}

function hasRange({ min, max }: Record<string, unknown>): boolean {
  return min !== undefined || max !== undefined;
}

function hasOneWish(fields: Record<string, unknown>): boolean {
  return (fields['values'] !== undefined) !== hasRange(fields);
}

export const preferences = z
  .strictObject({
    required: z
      .strictObject({
        make: requiredText('make'),
        model: requiredText('model'),
        year: requiredNumber('year'),
        bodyType: requiredText('bodyType'),
        fuel: requiredText('fuel'),
        transmission: requiredText('transmission'),
        drivetrain: requiredText('drivetrain'),
        horsepower: requiredNumber('horsepower'),
        seats: requiredNumber('seats'),
        msrpCents: requiredNumber('msrpCents'),
      })
      .prefault({}),
    preferred: z
      .array(
        z.discriminatedUnion('attribute', [
          preferredText('make'),
          preferredText('model'),
          preferredNumber('year'),
          preferredText('bodyType'),
          preferredText('fuel'),
          preferredText('transmission'),
          preferredText('drivetrain'),
          preferredNumber('horsepower'),
          preferredNumber('seats'),
          preferredNumber('msrpCents'),
        ]),
      )
      .max(LIMITS.preferences)
      .default([]),
    assortmentSize: wholeNumber(1, LIMITS.assortment),
    minScore: numberFrom(0, 1).default(0),
  })
  .meta({ id: 'Preferences' });

const markupBp = wholeNumber(0, LIMITS.markupBp);
/** The adaptive policy looks back over a window of sales, and the market remembers a day of them at least. */
const LONGEST_WINDOW_TICKS = TICKS_PER_DAY;

const fixedPricing = z.strictObject({ policy: z.literal('fixed'), markupBp });
const adaptivePricing = z
  .strictObject({
    policy: z.literal('adaptive'),
    markupBp,
    floorBp: markupBp.default(ADAPTIVE_DEFAULTS.floorBp),
    ceilingBp: z.exactOptional(markupBp),
    stepBp: wholeNumber(1, 10_000).default(ADAPTIVE_DEFAULTS.stepBp),
    windowTicks: wholeNumber(1, LONGEST_WINDOW_TICKS).default(ADAPTIVE_DEFAULTS.windowTicks),
    fastUnits: wholeNumber(1, LIMITS.stock).default(ADAPTIVE_DEFAULTS.fastUnits),
  })
  .refine(...rising('floorBp', 'ceilingBp', 'equal-allowed'))
  .transform(({ policy, markupBp, floorBp, ceilingBp, ...steps }) => ({
    policy,
    markupBp,
    floorBp,
    ceilingBp: ceilingBp ?? Math.max(ADAPTIVE_DEFAULTS.ceilingBp, markupBp, floorBp),
    ...steps,
  }));

export const pricing = z
  .discriminatedUnion('policy', [fixedPricing, adaptivePricing])
  .meta({ id: 'Pricing' });

const stock = wholeNumber(0, LIMITS.stock);

export const restock = z
  .strictObject({
    minStock: stock.default(1),
    coverDays: numberFrom(0, LIMITS.coverDays).default(3),
    maxStock: stock.default(20),
    reserveCents: wholeNumber(0, LIMITS.amountCents).default(0),
  })
  .refine(...rising('minStock', 'maxStock', 'equal-allowed'))
  .meta({ id: 'Restock' });
