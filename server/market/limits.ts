/**
 * Every limit of the market in one place: sizes, counts and amounts. They keep all money below 2^53 cents,
 * all lists bounded, and give the parsers of the outside world the numbers they refuse by.
 */
export const LIMITS = {
  /** Largest single price in cents ($100 million): times 10,000 basis points it stays an exact integer. */
  priceCents: 10_000_000_000,
  /** Largest single deposit or withdrawal in cents ($100 billion). */
  amountCents: 10_000_000_000_000,
  /** All money of one market together; every sum in it is a part of this one, so none can lose a cent. */
  marketCents: Number.MAX_SAFE_INTEGER,
  markupBp: 100_000,
  idLength: 120,
  nameLength: 200,
  textLength: 2_000,
  tiers: 20,
  models: 20_000,
  suppliers: 2_000,
  dealerships: 20_000,
  buyers: 5_000_000,
  openOffers: 5_000_000,
  /** Promotions that are announced and not over, market-wide. */
  promotions: 50_000,
  assortment: 2_000,
  preferences: 50,
  preferenceValues: 500,
  /** Of one preference: as far apart as a score, which is a double, can tell weights apart. */
  weight: { min: 1e-9, max: 1_000_000 },
  stock: 10_000,
  coverDays: 365,
  /** A last tick beyond any run: 190 years of market minutes. */
  tick: 100_000_000,
  stepTicks: 1_000_000,
  ticksPerSecond: 100_000,
  units: 1_000_000_000,
} as const;
