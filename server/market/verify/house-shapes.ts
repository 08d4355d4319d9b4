/** The form of what houses say of themselves: preferences, pricing, restock policy, loyalty tiers. */
import { ATTRIBUTES, NUMERIC_ATTRIBUTES } from '../dealership.ts';
import { LIMITS } from '../limits.ts';
import { WHOLE_BP } from '../money.ts';
import { int, isObject, listOf, number, record, type Shape } from './shapes.ts';

export const DISCOUNT_BP = int(0, WHOLE_BP);

const TIER = record({ units: int(0, LIMITS.units), discountBp: DISCOUNT_BP });

export const LOYALTY_TIERS: Shape = {
  what: 'loyalty tiers, rising',
  fits: (value) =>
    listOf(TIER, LIMITS.tiers).fits(value) &&
    (value as { units: number; discountBp: number }[]).every(
      (tier, i, tiers) =>
        i === 0 || (tiers[i - 1]!.units < tier.units && tiers[i - 1]!.discountBp <= tier.discountBp),
    ),
};

export const RESTOCK_POLICY = record({
  minStock: int(0, LIMITS.stock),
  coverDays: number(0, LIMITS.coverDays),
  maxStock: int(0, LIMITS.stock),
  reserveCents: int(0),
});

const MARKUP_BP = int(0, LIMITS.markupBp);
const FIXED = record({ policy: literal('fixed'), markupBp: MARKUP_BP });
const ADAPTIVE = record({
  policy: literal('adaptive'),
  markupBp: MARKUP_BP,
  floorBp: MARKUP_BP,
  ceilingBp: MARKUP_BP,
  stepBp: int(0, WHOLE_BP),
  windowTicks: int(1, LIMITS.tick),
  fastUnits: int(1, LIMITS.units),
});

export const PRICING: Shape = {
  what: 'a pricing policy, fixed or adaptive',
  fits: (value) => FIXED.fits(value) || ADAPTIVE.fits(value),
};

const WEIGHT = number(LIMITS.weight.min, LIMITS.weight.max);
const VALUES = listOf(
  { what: 'text or a number', fits: (value) => typeof value === 'string' || typeof value === 'number' },
  LIMITS.preferenceValues,
);

export const PREFERENCES: Shape = {
  what: 'preferences',
  fits: (value) =>
    record({
      required: { what: 'requirements', fits: isRequired },
      preferred: listOf({ what: 'a preference', fits: isPreference }, LIMITS.preferences),
      assortmentSize: int(0, LIMITS.assortment),
      minScore: number(0, 1),
    }).fits(value),
};

function isRequired(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([attribute, wish]) =>
        isAttribute(attribute) && (VALUES.fits(wish) || (isNumeric(attribute) && isRange(wish, []))),
    )
  );
}

function isPreference(value: unknown): boolean {
  if (!isObject(value) || !isAttribute(value['attribute'])) return false;
  if (!WEIGHT.fits(value['weight'])) return false;
  if (Object.hasOwn(value, 'values')) {
    return VALUES.fits(value['values']) && Object.keys(value).length === 3;
  }
  return isNumeric(value['attribute']) && isRange(value, ['attribute', 'weight']);
}

function isRange(value: unknown, besides: readonly string[]): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([key, bound]) => besides.includes(key) || ((key === 'min' || key === 'max') && Number.isFinite(bound)),
    )
  );
}

function isAttribute(value: unknown): boolean {
  return (ATTRIBUTES as readonly unknown[]).includes(value);
}

function isNumeric(value: unknown): boolean {
  return (NUMERIC_ATTRIBUTES as readonly unknown[]).includes(value);
}

function literal(text: string): Shape {
  return { what: text, fits: (value) => value === text };
}
