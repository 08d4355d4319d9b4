/** Bounds of what one question to the read models may ask for and bring. */
export const QUERY_LIMITS = {
  /** Rows of one page: unless asked otherwise, and at most. */
  pageDefault: 50,
  pageMost: 200,
  /** The longest holds two names and an id, in letters of three bytes. */
  cursorLength: 2_200,
  searchLength: 80,
  /** Asks that are told as competitors of a purchase or an offer, the cheapest first. */
  competitors: 20,
  /** How far ahead promotions are told to somebody who waits, in ticks (a week). */
  comingTicks: 10_080,
  /** Stretches of one course of prices. */
  stretches: 400,
  /** Models, dealerships or suppliers of one "best" or "worst" list of statistics. */
  ranked: 10,
} as const;
