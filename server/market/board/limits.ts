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
  /** The tape keeps at least so many of the latest lines, whatever they are. */
  tape: 200,
  /** And so many of each kind, however many purchases there were since. */
  tapeOfKind: 60,
  /** At this many it lets the others go: enough above what it keeps for that to be rare. */
  tapeMost: 500,
} as const;
