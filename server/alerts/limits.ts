/** How many alerts there may be, and how often they are looked at and mailed. */
export const ALERT_LIMITS = {
  /** Of one buyer in one market. */
  perBuyer: 100,
  lookMs: 1_000,
  /** Rows that are read and judged at a time. */
  page: 1_000,
  /** A price that swings around its mark is told each time in the app, but not mailed each time. */
  mailRestMs: 600_000,
} as const;
