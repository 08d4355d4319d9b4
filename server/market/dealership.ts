/**
 * What a dealership decides about itself: which cars it wants (preferences), what it asks (pricing) and how
 * much it keeps (restock). Plain data, as it stands in the journal.
 */
export const ATTRIBUTES = [
  'make',
  'model',
  'year',
  'bodyType',
  'fuel',
  'transmission',
  'drivetrain',
  'horsepower',
  'seats',
  'msrpCents',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export const NUMERIC_ATTRIBUTES = ['year', 'horsepower', 'seats', 'msrpCents'] as const;

export interface Range {
  min?: number;
  max?: number;
}

export type Requirement = (string | number)[] | Range;

/** Either `values` or a range (`min`, `max`); the weight is what meeting it adds to the score. */
export interface Preference {
  attribute: Attribute;
  values?: (string | number)[];
  min?: number;
  max?: number;
  weight: number;
}

export interface Preferences {
  required: Partial<Record<Attribute, Requirement>>;
  preferred: Preference[];
  assortmentSize: number;
  minScore: number;
}

export interface FixedPricing {
  policy: 'fixed';
  markupBp: number;
}

/** Markups are over the unit cost; `pricing/adaptive.ts` says how the ask moves between floor and ceiling. */
export interface AdaptivePricing {
  policy: 'adaptive';
  markupBp: number;
  floorBp: number;
  ceilingBp: number;
  stepBp: number;
  windowTicks: number;
  fastUnits: number;
}

export type Pricing = FixedPricing | AdaptivePricing;

export interface RestockPolicy {
  minStock: number;
  coverDays: number;
  maxStock: number;
  reserveCents: number;
}

export interface AssortmentEntry {
  modelId: string;
  score: number;
}
