/** How far back the board looks: a bounded memory, whatever the market's age. */
export const LIMITS = {
  /** Sales that make up the opening level of the price index. */
  openingUnits: 200,
  bucketTicks: 10,
  /** Seven market days of ten minutes each. */
  buckets: 1_008,
  pricePointTicks: 60,
  /** Two market days of hours with a sale. */
  pricePoints: 48,
  /** The tape keeps at least so many lines and at most twice as many. */
  tape: 200,
} as const;
